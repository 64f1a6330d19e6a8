import type { Span } from '#domain/article/span'
import { approximatePlaces, fewestErrors } from './approximate-places'
import { occurrencesOf } from './occurrences-of'
import type { Anchor } from './resolve-anchor'

/**
 * What Hypothesis' client does to find a quotation (`match-quote.ts`, 2023), written anew to be measured against: words
 * as they stand, or those with the fewest errors up to half of them; then 50 for the words, 20 for each side, 2 for how
 * near the place is to where it was. The best is taken, whatever it scores.
 */
export function hypothesisPlace(text: string, { start: hint, quote }: Anchor): Span | null {
  const { exact, prefix, suffix } = quote
  const places = matches(text, exact, Math.min(256, exact.length / 2))
  const scored = places.map(({ start, end, errors }) => ({
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

function matches(text: string, words: string, limit: number) {
  const equal = occurrencesOf(text, words).map((start) => ({ start, end: start + words.length, errors: 0 }))
  if (equal.length > 0) return equal
  const near = approximatePlaces(text, words, { limit, most: 50 })
  return near.filter(({ errors }) => errors === near[0]?.errors)
}

function side(found: string, expected: string): number {
  if (expected === '') return 1
  return found === '' ? 0 : 1 - fewestErrors(found, expected) / expected.length
}
