import type { Span } from '#domain/article/span'
import { occurrencesOf } from './occurrences-of'

export interface TypedQuotation {
  readonly exact: string
  readonly prefix?: string | undefined
  readonly suffix?: string | undefined
}

export type FoundQuotation =
  | { readonly kind: 'one'; readonly start: number; readonly end: number }
  | { readonly kind: 'none' }
  | { readonly kind: 'many'; readonly count: number }

/**
 * Where words that a person typed stand in `text`, which is NFC with `\n` line ends. One place or none at all: with
 * several left, `many` says how many, and a longer `prefix` or `suffix` settles it. Rule [A8] of RULES.md.
 */
export function findQuotation(text: string, { exact, prefix = '', suffix = '' }: TypedQuotation): FoundQuotation {
  const words = asKept(exact)
  const standsBefore = neighbourAt(prefix, (pattern) => `(?<=${pattern}\\s*)`)
  const standsAfter = neighbourAt(suffix, (pattern) => `\\s*${pattern}`)
  const settled = placesOf(text, words).filter(({ start, end }) => standsBefore(text, start) && standsAfter(text, end))
  const [one] = settled
  if (!one) return { kind: 'none' }
  return settled.length === 1 ? { kind: 'one', ...one } : { kind: 'many', count: settled.length }
}

function asKept(typed: string): string {
  return typed.replace(/\r\n?/gu, '\n').normalize('NFC').trim()
}

function placesOf(text: string, words: string): readonly Span[] {
  const exactly = occurrencesOf(text, words).map((start) => ({ start, end: start + words.length }))
  if (exactly.length > 0 || !/\s/u.test(words)) return exactly
  const loosely = new RegExp(patternOf(words), 'gu')
  return [...text.matchAll(loosely)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

/** Whether what was typed stands at an offset, looking only there: an article is long and its places may be many. */
function neighbourAt(typed: string, sourceOf: (pattern: string) => string): (text: string, offset: number) => boolean {
  const words = asKept(typed)
  if (words === '') return () => true
  const pattern = new RegExp(sourceOf(patternOf(words)), 'uy')
  return (text, offset) => {
    pattern.lastIndex = offset
    return pattern.test(text)
  }
}

/** A pattern for the words with any white space for each white space in them. */
function patternOf(words: string): string {
  return words
    .split(/\s+/u)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'))
    .join('\\s+')
}
