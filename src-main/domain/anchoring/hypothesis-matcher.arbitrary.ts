import search from 'approx-string-match'
import type { Span } from '#domain/article/span'
import { occurrencesOf } from './occurrences-of'
import type { Anchor } from './resolve-anchor'

/**
 * What Hypothesis' client does to find a quotation (`match-quote.ts`, July 2026), written anew over the library that it
 * searches with, to be measured against: words as they stand, or those with the fewest errors up to half of them; then
 * 50 for the words, 20 for each side, 2 for how near the place is to where it was. The best is taken, whatever it scores.
 */
export function hypothesisPlace(text: string, { start: hint, quote }: Anchor): Span | null {
  const { exact, prefix, suffix } = quote
  if (exact === '') return null
  const scored = placesOf(text, exact, Math.min(256, exact.length / 2)).map(({ start, end, errors }) => ({
    start,
    end,
    score:
      50 * (1 - errors / exact.length) +
      20 * side(text.slice(Math.max(0, start - prefix.length), start), prefix) +
      20 * side(text.slice(end, end + suffix.length), suffix) +
      2 * (1 - Math.abs(start - hint) / text.length),
  }))
  return scored.sort((one, other) => other.score - one.score)[0] ?? null
}

function placesOf(text: string, words: string, mostErrors: number) {
  const equal = occurrencesOf(text, words).map((start) => ({ start, end: start + words.length, errors: 0 }))
  return equal.length > 0 ? equal : search(text, words, mostErrors)
}

function side(found: string, expected: string): number {
  if (expected === '') return 1
  if (found === '') return 0
  const [nearest] = placesOf(found, expected, expected.length)
  return nearest ? 1 - nearest.errors / expected.length : 0
}
