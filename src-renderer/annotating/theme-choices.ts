import { themeNameOf } from '#domain/notebook/commands/theme-name'
import { parseThemePath } from '#domain/notebook/commands/theme-path'
import type { RecordId, Theme } from '#domain/notebook/records'
import { fold, foldCase } from '#domain/search/fold'
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
const mostOffered = 40

/**
 * The themes to offer for what was typed: the one of that name, those that begin with it, then the recent, then the
 * suggested, then in the tree's order. Marks as `matchesFolded` has them.
 *
 * Two thousand are gone through at each letter. Those are ranked by their letters without marks, and marks are looked at
 * from the top down until the list is full.
 */
export function themeChoices(themes: Themes, typed: string, favoured: Favoured): readonly ThemeChoice[] {
  const needle = typed.trim()
  const likely = likelyChoices(indexOf(themes).entries, needle, groupsBy(favoured))
  const offered: ThemeChoice[] = []
  for (const { theme, path, group } of likely) {
    if (offered.length === mostOffered) break
    if (matchesFolded(needle, path)) offered.push({ theme, path, group })
  }
  return offered
}

interface Likely extends ThemeChoice {
  readonly rank: number
}

function likelyChoices(entries: readonly Entry[], needle: string, groupOf: GroupOf): readonly Likely[] {
  const bare = fold(needle.normalize('NFC'))
  const words = bare.split(/\s+/u)
  const name = nameKey(needle)
  const likely: Likely[] = []
  for (const { theme, path, barePath, bareName, key } of entries) {
    if (!words.every((word) => barePath.includes(word))) continue
    const { group, place } = groupOf(theme.id)
    const start = bare === '' ? 0 : key === name ? 2 : beginsWith(theme, bareName, needle, bare) ? 1 : 0
    likely.push({ theme, path, group, rank: place - start * 100 })
  }
  // Sorting is stable: what ranks the same stays in the tree's order.
  return likely.sort((one, other) => one.rank - other.rank)
}

function beginsWith({ name }: Theme, bareName: string, needle: string, bare: string): boolean {
  return bareName.startsWith(bare) && (needle === bare || matchesFolded(needle, name.slice(0, needle.length)))
}

type GroupOf = (id: RecordId) => { readonly group: ThemeChoice['group']; readonly place: number }

function groupsBy({ recent, suggested }: Favoured): GroupOf {
  const places = new Map<RecordId, ReturnType<GroupOf>>()
  for (const [at, id] of suggested.entries()) places.set(id, { group: 'suggested', place: at + 20 })
  for (const [at, id] of recent.entries()) places.set(id, { group: 'recent', place: at })
  const other = { group: 'all', place: 40 } as const
  return (id) => places.get(id) ?? other
}

/** A theme made ready for being searched. `bare…` have every mark taken off. */
interface Entry {
  readonly theme: Theme
  readonly path: string
  readonly barePath: string
  readonly bareName: string
  /** Equal for names that are one to a reader. */
  readonly key: string
}

interface Index {
  /** In the tree's order. */
  readonly entries: readonly Entry[]
  readonly names: ReadonlySet<string>
  /** By parent and name. */
  readonly children: ReadonlyMap<string, Theme>
}

const known = new WeakMap<Themes, Index>()

/** Made once for as long as no theme changes, and not at every letter typed. */
function indexOf(themes: Themes): Index {
  const before = known.get(themes)
  if (before) return before
  const entries = themesInOrder(themeTree(themes.values())).map(({ theme }): Entry => {
    const path = themePathName(theme, themes)
    const bareName = fold(theme.name.normalize('NFC'))
    return { theme, path, barePath: fold(path.normalize('NFC')), bareName, key: nameKey(theme.name) }
  })
  const made = {
    entries,
    names: new Set(entries.map(({ key }) => key)),
    children: new Map(entries.map(({ theme, key }) => [childKey(theme.parentId, key), theme])),
  }
  known.set(themes, made)
  return made
}

/** As `isSameThemeName` compares them. */
function nameKey(name: string): string {
  return foldCase(themeNameOf(name))
}

function childKey(parentId: RecordId | null, key: string): string {
  return `${parentId ?? ''}/${key}`
}

/** The name to offer for creation; null when nothing is typed or when the theme is there already. */
export function creatable(themes: Themes, typed: string): string | null {
  const names = parseThemePath(typed)
  const { names: taken, children } = indexOf(themes)
  const keys = names.map(nameKey)
  if (names.length === 0 || (names.length === 1 && taken.has(keys[0] ?? ''))) return null
  let parentId: RecordId | null = null
  for (const key of keys) {
    const next = children.get(childKey(parentId, key))
    if (!next) return names.join(' / ')
    parentId = next.id
  }
  return null
}
