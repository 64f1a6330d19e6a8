import type { Span } from '#domain/article/span'
import { trimSpan } from '#domain/article/trim-span'
import type { Quotation } from '#domain/notebook/records'
import { fewestErrors } from './approximate-places'
import { foldedForAnchoring } from './folded-for-anchoring'
import { likelyPlaces, type Sought } from './likely-places'
import { occurrencesOf } from './occurrences-of'
import type { SearchedText } from './searched-text'
import { settleEdges } from './settle-edges'
import { wholeWords } from './whole-words'

/** A place that a reader may choose for a passage that was lost. `score` lies between 0 and 1, the likeliest first. */
export interface Suggestion extends Span {
  readonly score: number
}

const mostSuggestions = 5
/** Less than this is as like as any other words. */
const leastScore = 0.4
/** Context this long stands in one place; what is between both sides may be the passage, rewritten. */
const leastContext = 12
/** A passage that was rewritten is not more than this many times as long as before. */
const mostGrowth = 3

/**
 * Where a lost passage may stand in `text`: places that say nearly the same, places in the same company, and the words
 * that stand today between what stood before and after it. Nothing is placed by this; a reader chooses.
 */
export function suggestPlaces({ text, ...searched }: SearchedText, quote: Quotation): readonly Suggestion[] {
  const fold = (words: string): string => foldedForAnchoring(words.normalize('NFC'))
  const sought: Sought = { exact: fold(quote.exact), before: fold(quote.prefix), after: fold(quote.suffix) }
  if (sought.exact === '') return []
  const folded = searched.folded()
  const found = likelyPlaces({ text, ...searched }, sought).map(({ start, end, words, score }): Suggestion => {
    const settled = words === 1 ? { start, end } : settleEdges(folded, { start, end }, sought)
    return { ...wholeWords(text, settled, quote), score }
  })
  const places: Suggestion[] = []
  const likeliest = [...found, ...between(folded, sought)].sort((one, other) => other.score - one.score)
  for (const { score, ...place } of likeliest) {
    const span = trimSpan(text, place)
    if (!span || score < leastScore || places.length === mostSuggestions) continue
    if (!places.some(({ start, end }) => start < span.end && span.start < end)) places.push({ ...span, score })
  }
  return places
}

/** What stands between both sides of the passage, where each of them stands once or at the edge of the text. */
function between(text: string, { exact, before, after }: Sought): readonly Suggestion[] {
  const from = before.length < leastContext ? edgeAfter(text, before) : placeOfOnly(text, before.slice(-leastContext))
  const to = after.length < leastContext ? edgeBefore(text, after) : placeOfOnly(text, after.slice(0, leastContext))
  if (from === null || to === null) return []
  const span = { start: before.length < leastContext ? from : from + leastContext, end: to }
  if (span.end <= span.start || span.end - span.start > exact.length * mostGrowth) return []
  const words = 1 - fewestErrors(text.slice(span.start, span.end), exact) / exact.length
  return [{ ...span, score: (3 * words + 2) / 5 }]
}

/** A short side is that of a passage near the edge of its text. */
function edgeAfter(text: string, side: string): number | null {
  return text.startsWith(side) ? side.length : null
}

function edgeBefore(text: string, side: string): number | null {
  return text.endsWith(side) ? text.length - side.length : null
}

function placeOfOnly(text: string, side: string): number | null {
  const [only, ...others] = occurrencesOf(text, side)
  return only === undefined || others.length > 0 ? null : only
}
