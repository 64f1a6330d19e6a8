import type { Change } from '../change'
import type { Colour, RecordId, Theme } from '../records'
import { isSameThemeName, themeNameOf } from './theme-name'
import { followThemePath } from './theme-path'

export interface NewTheme {
  readonly name: string
  readonly parentId: RecordId | null
  readonly colour: Colour
  /** The themes that have the same parent. */
  readonly siblings: readonly Theme[]
  readonly id: RecordId
}

export type CreatedTheme =
  | { readonly kind: 'created'; readonly theme: Theme; readonly change: Change }
  | { readonly kind: 'exists'; readonly theme: Theme }
  | { readonly kind: 'refused'; readonly reason: 'empty-name' }

/** A new theme, last among its siblings. Two siblings never have one name: the one that is there is given instead. */
export function createTheme({ name, parentId, colour, siblings, id }: NewTheme): CreatedTheme {
  const kept = themeNameOf(name)
  if (kept === '') return { kind: 'refused', reason: 'empty-name' }
  const twin = siblings.find((sibling) => isSameThemeName(sibling.name, kept))
  if (twin) return { kind: 'exists', theme: twin }
  const position = siblings.reduce((last, sibling) => Math.max(last, sibling.position + 1), 0)
  const theme: Theme = { kind: 'theme', id, name: kept, parentId, colour, description: '', position }
  return { kind: 'created', theme, change: { put: [{ after: theme }], remove: [] } }
}

export interface NewThemePath {
  /** From the root, as `parseThemePath` gives it. */
  readonly names: readonly string[]
  readonly themes: readonly Theme[]
  /** A fresh id and a colour for the theme at each depth; those of themes that exist go unused. */
  readonly made: (depth: number) => { readonly id: RecordId; readonly colour: Colour }
}

/** The theme at the end of a path, with every theme on the way that does not exist yet, in one change. */
export function createThemePath({ names, themes, made }: NewThemePath): CreatedTheme {
  const { found, missing } = followThemePath(themes, names)
  let last = found.at(-1)
  if (missing.length === 0) return last ? { kind: 'exists', theme: last } : { kind: 'refused', reason: 'empty-name' }
  const put: Change['put'][number][] = []
  for (const [index, name] of missing.entries()) {
    const parentId = last?.id ?? null
    // Under a theme that was only just made there are no siblings.
    const siblings = index === 0 ? themes.filter((theme) => theme.parentId === parentId) : []
    const created = createTheme({ name, parentId, siblings, ...made(found.length + index) })
    if (created.kind === 'refused') return created
    last = created.theme
    if (created.kind === 'created') put.push(...created.change.put)
  }
  return last
    ? { kind: 'created', theme: last, change: { put, remove: [] } }
    : { kind: 'refused', reason: 'empty-name' }
}
