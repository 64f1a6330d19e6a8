import { compareSiblings } from '#domain/themes/compare-siblings'
import { descendantsOf } from '#domain/themes/tree'
import type { Change } from '../change'
import type { RecordId, Theme } from '../records'
import { rewrite } from './rewrite'
import { isSameThemeName } from './theme-name'

export interface ThemeMove {
  readonly theme: Theme
  readonly parentId: RecordId | null
  /** The sibling it comes to stand before; null for the last place. */
  readonly beforeId: RecordId | null
  readonly themes: readonly Theme[]
}

export type MovedTheme =
  | { readonly kind: 'moved'; readonly change: Change }
  | { readonly kind: 'exists'; readonly theme: Theme }
  | { readonly kind: 'refused'; readonly reason: 'cycle' | 'no-parent' }

/**
 * The theme, with all below it, under another parent or at another place among its siblings. Refused under itself or a
 * theme below it; a theme of the same name already there is given instead, for then merging is what is meant.
 */
export function moveTheme({ theme, parentId, beforeId, themes }: ThemeMove): MovedTheme {
  if (parentId !== null) {
    if (!themes.some(({ id }) => id === parentId)) return { kind: 'refused', reason: 'no-parent' }
    if (parentId === theme.id || descendantsOf(themes, theme.id).has(parentId)) {
      return { kind: 'refused', reason: 'cycle' }
    }
  }
  const siblings = themes.filter((other) => other.parentId === parentId && other.id !== theme.id).sort(compareSiblings)
  const twin = siblings.find((sibling) => isSameThemeName(sibling.name, theme.name))
  if (twin && parentId !== theme.parentId) return { kind: 'exists', theme: twin }
  const asked = siblings.findIndex(({ id }) => id === beforeId)
  const place = asked === -1 ? siblings.length : asked
  return { kind: 'moved', change: placeAmong(siblings, place, { ...theme, parentId }, theme) }
}

/** One record where there is room between its neighbours' positions; else all siblings are numbered anew. */
function placeAmong(siblings: readonly Theme[], place: number, moved: Theme, theme: Theme): Change {
  const above = siblings[place - 1]?.position
  const below = siblings[place]?.position
  const position = positionBetween(above, below)
  if (position !== null) return rewrite([theme], () => ({ ...moved, position }))
  const order = siblings.toSpliced(place, 0, moved)
  const before = siblings.toSpliced(place, 0, theme)
  return rewrite(before, (record) => {
    const index = before.indexOf(record)
    return { ...(order[index] ?? record), position: index }
  })
}

function positionBetween(above: number | undefined, below: number | undefined): number | null {
  if (above === undefined) return below === undefined ? 0 : finite(below - 1, (position) => position < below)
  if (below === undefined) return finite(above + 1, (position) => position > above)
  return finite(above + (below - above) / 2, (position) => position > above && position < below)
}

function finite(position: number, isApart: (position: number) => boolean): number | null {
  return Number.isFinite(position) && isApart(position) ? position : null
}
