import { foldCase } from '#domain/search/fold'

/** A theme's name as it is kept: NFC, no white space at its ends, single spaces. May be empty: then it is no name. */
export function themeNameOf(typed: string): string {
  return typed.normalize('NFC').replace(/\s+/gu, ' ').trim()
}

/**
 * Whether two names are one to a reader: case, spaces and the place of a tone (`hoà`, `hòa`) do not count. Every other
 * mark does: `thuê đất` (lease) and `thuế đất` (tax) are two themes.
 */
export function isSameThemeName(one: string, other: string): boolean {
  return foldCase(themeNameOf(one)) === foldCase(themeNameOf(other))
}
