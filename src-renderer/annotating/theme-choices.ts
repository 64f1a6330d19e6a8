import { isSameThemeName } from '#domain/notebook/commands/theme-name'
import { followThemePath, parseThemePath } from '#domain/notebook/commands/theme-path'
import type { RecordId, Theme } from '#domain/notebook/records'
import { matchesFolded } from '#domain/search/matches-folded'
import { themePathName, themesInOrder, themeTree } from '#domain/themes/tree'

export interface ThemeChoice {
  readonly theme: Theme
  /** `A / B`: what is searched and what a child is shown under. */
  readonly path: string
}

// A list longer than this is searched, not scrolled; drawing it would cost more than it helps.
const mostOffered = 60

/** The themes to offer for what was typed: those that begin with it, then the recent ones, then in the tree's order. */
export function themeChoices(
  themes: ReadonlyMap<RecordId, Theme>,
  typed: string,
  recent: readonly RecordId[],
): readonly ThemeChoice[] {
  const needle = typed.trim()
  const choices = themesInOrder(themeTree(themes.values())).map(({ theme }) => ({
    theme,
    path: themePathName(theme, themes),
  }))
  const rank = ({ theme }: ThemeChoice): number => {
    const place = recent.indexOf(theme.id)
    return place < 0 ? recent.length : place
  }
  return choices
    .filter((choice) => needle === '' || matchesFolded(needle, choice.path))
    .sort((one, other) => starts(other, needle) - starts(one, needle) || rank(one) - rank(other))
    .slice(0, mostOffered)
}

function starts({ theme }: ThemeChoice, needle: string): number {
  if (needle === '') return 0
  if (isSameThemeName(theme.name, needle)) return 2
  return matchesFolded(needle, theme.name.slice(0, needle.length)) ? 1 : 0
}

/** The name to offer for creation; null when nothing is typed or when the theme is there already. */
export function creatable(themes: ReadonlyMap<RecordId, Theme>, typed: string): string | null {
  const names = parseThemePath(typed)
  if (names.length === 0) return null
  if (names.length === 1 && [...themes.values()].some((theme) => isSameThemeName(theme.name, names[0] ?? '')))
    return null
  return followThemePath(themes.values(), names).missing.length === 0 ? null : names.join(' / ')
}
