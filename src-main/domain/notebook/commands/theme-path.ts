import type { RecordId, Theme } from '../records'
import { isSameThemeName, themeNameOf } from './theme-name'

/**
 * The names in `Đất đai / Bồi thường`, from the root. Only a slash with white space (or an end of the text) on both
 * sides parts names, so `KT/XH` is one name. Empty parts are left out.
 */
export function parseThemePath(typed: string): readonly string[] {
  return themeNameOf(typed)
    .split(/(?<=^|\s)\/(?=\s|$)/u)
    .map(themeNameOf)
    .filter((name) => name !== '')
}

export interface FoundPath {
  /** The themes that exist, from the root down. */
  readonly found: readonly Theme[]
  /** The names that are still to be created under the last of `found`. */
  readonly missing: readonly string[]
}

/** How much of a path exists already, starting at the roots. */
export function followThemePath(themes: Iterable<Theme>, names: readonly string[]): FoundPath {
  const known = [...themes]
  const found: Theme[] = []
  let parentId: RecordId | null = null
  for (const name of names) {
    const next = known.find((theme) => theme.parentId === parentId && isSameThemeName(theme.name, name))
    if (!next) break
    found.push(next)
    parentId = next.id
  }
  return { found, missing: names.slice(found.length) }
}
