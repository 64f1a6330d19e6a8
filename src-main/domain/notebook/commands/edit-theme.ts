import type { Change } from '../change'
import type { Colour, Theme } from '../records'
import { rewrite } from './rewrite'
import { isSameThemeName, themeNameOf } from './theme-name'

export interface ThemeEdit {
  readonly theme: Theme
  readonly name?: string
  readonly colour?: Colour
  readonly description?: string
  /** The themes that have the same parent; the theme itself may be among them. */
  readonly siblings: readonly Theme[]
}

export type EditedTheme =
  | { readonly kind: 'edited'; readonly theme: Theme; readonly change: Change }
  | { readonly kind: 'exists'; readonly theme: Theme }
  | { readonly kind: 'refused'; readonly reason: 'empty-name' }

/** The theme renamed, recoloured or described. A name that a sibling has gives that sibling: merging is another act. */
export function editTheme({ theme, name, colour, description, siblings }: ThemeEdit): EditedTheme {
  const kept = name === undefined ? theme.name : themeNameOf(name)
  if (kept === '') return { kind: 'refused', reason: 'empty-name' }
  const isRenamed = kept !== theme.name
  const twin = siblings.find((sibling) => sibling.id !== theme.id && isSameThemeName(sibling.name, kept))
  if (isRenamed && twin) return { kind: 'exists', theme: twin }
  const after: Theme = {
    ...theme,
    name: kept,
    colour: colour ?? theme.colour,
    description: description ?? theme.description,
  }
  return { kind: 'edited', theme: after, change: rewrite([theme], () => after) }
}
