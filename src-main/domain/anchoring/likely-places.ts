import type { Span } from '#domain/article/span'
import { approximatePlacesNear, errorsAtTheEnd, errorsAtTheStart } from './approximate-places'
import { occurrencesOf } from './occurrences-of'
import type { SearchedText } from './searched-text'

/** A passage as it is looked for: its words and what stood around them, folded (see `foldedForAnchoring`). */
export interface Sought {
  readonly exact: string
  readonly before: string
  readonly after: string
}

/** A place in a text that may be the passage. Each likeness lies between 0 and 1. */
export interface LikelyPlace extends Span {
  /** Of the words, and of what stands before and after. */
  readonly words: number
  readonly before: number
  readonly after: number
  /** All of it in one number, for comparing places with each other. */
  readonly score: number
}

/** Share of the letters of a passage that may be other ones. With more, other passages are as like. */
const mostErrors = 0.45
/** Shorter words are found as they stand or not at all: two letters of four are anything. */
const leastForErrors = 8
const mostPlaces = 24
/** Equal words that stand more often than this are no passage that anybody could place. */
const mostOccurrences = 400

/**
 * Where `sought` may stand in the folded text, the likeliest first. Words count for more than both sides together: a
 * paragraph that moved has new neighbours and the same words.
 */
export function likelyPlaces(searched: SearchedText, sought: Sought): readonly LikelyPlace[] {
  const { exact } = sought
  const text = searched.folded()
  const equal = occurrencesOf(text, exact)
  if (equal.length > mostOccurrences) return []
  const found = equal.map((start) => ({ start, end: start + exact.length, errors: 0 }))
  if (exact.length >= leastForErrors) {
    const limit = Math.floor(exact.length * mostErrors)
    for (const place of approximatePlacesNear(text, exact, { seeds: searched.seeds, limit, most: mostPlaces })) {
      if (!found.some(({ start, end }) => start < place.end && place.start < end)) found.push(place)
    }
  }
  return found
    .map(({ start, end, errors }) => judged(text, sought, { start, end, words: 1 - errors / exact.length }))
    .sort((one, other) => other.score - one.score || one.start - other.start)
}

function judged(text: string, sought: Sought, { start, end, words }: Span & { readonly words: number }): LikelyPlace {
  const left = text.slice(Math.max(0, start - reach(sought.before)), start)
  const right = text.slice(end, end + reach(sought.after))
  const before = sideLikeness(left, sought.before, errorsAtTheEnd)
  const after = sideLikeness(right, sought.after, errorsAtTheStart)
  return { start, end, words, before, after, score: (3 * words + before + after) / 5 }
}

/** A side may have grown by a few words. */
function reach(side: string): number {
  return Math.ceil(side.length * 1.25)
}

/**
 * How like the neighbours are, which must stand right beside the words. At the edge of a text nothing stands there, and
 * nothing is expected.
 */
function sideLikeness(found: string, expected: string, errorsIn: typeof errorsAtTheEnd): number {
  if (expected === '') return found === '' ? 1 : 0.5
  return found === '' ? 0 : 1 - errorsIn(found, expected) / expected.length
}
