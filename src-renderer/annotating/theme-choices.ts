import { isSameThemeName } from '#domain/notebook/commands/theme-name'
import { followThemePath, parseThemePath } from '#domain/notebook/commands/theme-path'
import type { RecordId, Theme } from '#domain/notebook/records'
import { fold } from '#domain/search/fold'
import { matchesFolded } from '#domain/search/matches-folded'
import { themePathName, themesInOrder, themeTree } from '#domain/themes/tree'

type Themes = ReadonlyMap<RecordId, Theme>

export interface ThemeChoice {
  readonly theme: Theme
  /** `A / B`: what is searched and what a child is shown under. */
  readonly path: string
  readonly group: 'recent' | 'suggested' | 'all'
}

/** What stands before the other themes: those given last, and those that may be meant here. */
export interface Favoured {
  readonly recent: readonly RecordId[]
  readonly suggested: readonly RecordId[]
}

// A list longer than this is searched, not scrolled; drawing it would cost more than it helps.
const mostOffered = 60

/**
 * The themes to offer for what was typed: the one of that name, those that begin with it, then the recent, then the
 * suggested, then in the tree's order.
 */
export function themeChoices(themes: Themes, typed: string, favoured: Favoured): readonly ThemeChoice[] {
  const needle = typed.trim()
  const groupOf = groupsBy(favoured)
  const found = searchable(themes).flatMap((entry): readonly (ThemeChoice & { readonly rank: number })[] => {
    if (!isFound(needle, entry)) return []
    const { group, place } = groupOf(entry.theme.id)
    return [{ theme: entry.theme, path: entry.path, group, rank: place - startsWith(entry.theme, needle) * 100 }]
  })
  // Sorting is stable: what ranks the same stays in the tree's order.
  return found.sort((one, other) => one.rank - other.rank).slice(0, mostOffered)
}

function groupsBy({ recent, suggested }: Favoured) {
  const places = new Map<RecordId, { readonly group: ThemeChoice['group']; readonly place: number }>()
  for (const [at, id] of suggested.entries()) places.set(id, { group: 'suggested', place: at + 20 })
  for (const [at, id] of recent.entries()) places.set(id, { group: 'recent', place: at })
  const other = { group: 'all', place: 40 } as const
  return (id: RecordId) => places.get(id) ?? other
}

function startsWith({ name }: Theme, needle: string): number {
  if (needle === '') return 0
  if (isSameThemeName(name, needle)) return 2
  return matchesFolded(needle, name.slice(0, needle.length)) ? 1 : 0
}

interface Searchable {
  readonly theme: Theme
  readonly path: string
  /** Every mark taken off: where even this does not hold the words, no closer look is needed. */
  readonly bare: string
}

const known = new WeakMap<Themes, readonly Searchable[]>()

/** The themes in the tree's order, made ready for searching once and not at every letter typed. */
function searchable(themes: Themes): readonly Searchable[] {
  const made =
    known.get(themes) ??
    themesInOrder(themeTree(themes.values())).map(({ theme }) => {
      const path = themePathName(theme, themes)
      return { theme, path, bare: fold(path.normalize('NFC')) }
    })
  known.set(themes, made)
  return made
}

function isFound(needle: string, { path, bare }: Searchable): boolean {
  const words = fold(needle.normalize('NFC')).split(/\s+/u)
  return words.every((word) => bare.includes(word)) && matchesFolded(needle, path)
}

/** The name to offer for creation; null when nothing is typed or when the theme is there already. */
export function creatable(themes: Themes, typed: string): string | null {
  const names = parseThemePath(typed)
  if (names.length === 0) return null
  if (names.length === 1 && [...themes.values()].some((theme) => isSameThemeName(theme.name, names[0] ?? '')))
    return null
  return followThemePath(themes.values(), names).missing.length === 0 ? null : names.join(' / ')
}
