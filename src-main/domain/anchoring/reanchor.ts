import type { Span } from '#domain/article/span'
import { trimSpan } from '#domain/article/trim-span'
import { contextUnits } from './describe-anchor'
import { foldedForAnchoring } from './folded-for-anchoring'
import { type LikelyPlace, likelyPlaces, type Sought } from './likely-places'
import { occurrencesOf } from './occurrences-of'
import type { Anchor } from './resolve-anchor'
import { type SearchedText, searchedText } from './searched-text'
import { settleEdges } from './settle-edges'
import { wholeWords } from './whole-words'

/** A text that was corrected, before and after: NFC with `\n` line ends. */
export interface Revision {
  /** The text that the anchor's offsets are of; null for an anchor that was lost already. */
  readonly before: string | null
  readonly after: string
}

export type Reanchored =
  | {
      readonly kind: 'found'
      readonly start: number
      readonly end: number
      readonly how: 'same-words' | 'changed-words'
    }
  | { readonly kind: 'lost' }

/** Context on each side where the old text is at hand: twice what a quotation keeps, so that repeated phrases come apart. */
const wideContext = 2 * contextUnits
/** A place must be this much likelier than the next, and than any other place of the old text was. */
const margin = 0.04
/** With the old text to compare with; and without it, where only the words can tell that they are not others. */
const leastScore = 0.52
const leastScoreAlone = 0.86
/** Of a passage that was shortened, the share that must be left: two words of ten are said of anything. */
const leastLeft = 0.4
/** Words alone, unlike those around them: this many units are not there twice by chance. */
const leastUnique = 6
/** Of each side, what is looked for where they meet, and the least that tells anything. */
const adjoining = 20
const leastAdjoining = 10

/** Finds passages of one text in another; what both need for it is made once, however many passages there are. */
export type Reanchoring = (anchor: Anchor) => Reanchored

export function createReanchoring({ before, after }: Revision): Reanchoring {
  const then = before === null ? null : searchedText(before)
  const now = searchedText(after)
  return (anchor) => reanchorIn(then, now, anchor)
}

/**
 * Find where a passage stands after its article was corrected. Rules [A9] to [A16] of RULES.md.
 *
 * Unchanged words in unchanged company first; then words that are as unique as they were; then the likeliest place, if it
 * is likelier than every other place now and than every other place was before. Otherwise `lost`: we do not guess.
 */
export function reanchor(revision: Revision, anchor: Anchor): Reanchored {
  return createReanchoring(revision)(anchor)
}

function reanchorIn(before: SearchedText | null, now: SearchedText, anchor: Anchor): Reanchored {
  const exact = anchor.quote.exact.normalize('NFC')
  const then = before !== null && before.text.slice(anchor.start, anchor.end) === exact ? before : null
  const sure = surePlace(then, now, { ...anchor, quote: { ...anchor.quote, exact } })
  if (sure) return sure
  if (exact === '') return { kind: 'lost' }
  const sought = soughtIn(then, anchor)
  const wasAdjoining = then !== null && sidesAdjoin(then.folded(), sought)
  if (!wasAdjoining && sidesAdjoin(now.folded(), sought)) return { kind: 'lost' }
  const [best, next] = inTurn(then, now, sought, anchor.start)
  if (!best || best.score < (then === null ? leastScoreAlone : leastScore)) return { kind: 'lost' }
  const rival = Math.max(next?.score ?? 0, then === null ? 0 : bestElsewhere(then, sought, anchor))
  if (best.score - rival < margin) return { kind: 'lost' }
  const settled = best.words === 1 ? best : settleEdges(now.folded(), best, sought)
  if (settled.end - settled.start < sought.exact.length * leastLeft) return { kind: 'lost' }
  return foundAt(now.text, settled, anchor)
}

/** Places that need no weighing: as many as there were, in the same company; or words that stand once in both texts. */
function surePlace(then: SearchedText | null, now: SearchedText, anchor: Anchor): Reanchored | null {
  const { exact, prefix, suffix } = anchor.quote
  if (exact === '') return null
  const [old, after] = [then?.text ?? null, now.text]
  const inCompany = sameInTurn(old, after, { words: prefix + exact + suffix, at: anchor.start - prefix.length })
  if (inCompany !== null && prefix + suffix !== '') return foundHere(inCompany + prefix.length, exact)
  if (old === null || exact.length < leastUnique || occurrencesOf(old, exact).length !== 1) return null
  const [alone, ...others] = occurrencesOf(after, exact)
  return alone === undefined || others.length > 0 ? null : foundHere(alone, exact)
}

function foundHere(start: number, exact: string): Reanchored {
  return { kind: 'found', start, end: start + exact.length, how: 'same-words' }
}

/** Where the words stand that stood at `at`, if they stand as often as before: the second of three is the second still. */
function sameInTurn(old: string | null, after: string, { words, at }: { words: string; at: number }): number | null {
  const now = occurrencesOf(after, words)
  if (old === null) return now.length === 1 ? (now[0] ?? null) : null
  const then = occurrencesOf(old, words)
  const turn = then.indexOf(at)
  return turn >= 0 && then.length === now.length ? (now[turn] ?? null) : null
}

/** What is looked for: with wide context from the old text, or with what the quotation kept. */
function soughtIn(then: SearchedText | null, { start, end, quote }: Anchor): Sought {
  const fold = (text: string): string => foldedForAnchoring(text.normalize('NFC'))
  if (then === null) return { exact: fold(quote.exact), before: fold(quote.prefix), after: fold(quote.suffix) }
  const old = then.folded()
  return {
    exact: old.slice(start, end),
    before: old.slice(Math.max(0, start - wideContext), start),
    after: old.slice(end, end + wideContext),
  }
}

/**
 * Likely places, the likeliest first. Of equal words that stand as often as before, the one whose turn it is is a little
 * likelier: a title that stands at every picture is told apart by nothing else.
 */
function inTurn(then: SearchedText | null, now: SearchedText, sought: Sought, at: number): readonly LikelyPlace[] {
  const places = likelyPlaces(now, sought)
  const turn = then === null ? null : sameInTurn(then.folded(), now.folded(), { words: sought.exact, at })
  if (turn === null) return places
  return places
    .map((place) => (place.start === turn && place.words === 1 ? { ...place, score: place.score + margin } : place))
    .sort((one, other) => other.score - one.score || one.start - other.start)
}

/** Whether what stood before the passage and what stood after it stand side by side: the words between were taken out. */
function sidesAdjoin(text: string, { before, after }: Sought): boolean {
  const left = before.slice(-adjoining).trimEnd()
  const right = after.slice(0, adjoining).trimStart()
  if (left.length < leastAdjoining || right.length < leastAdjoining) return false
  return occurrencesOf(text, left).some((at) => {
    const rest = text.slice(at + left.length, at + left.length + right.length + leastAdjoining)
    return rest.trimStart().startsWith(right)
  })
}

/** How like the passage the likeliest other place of the old text was. */
function bestElsewhere(then: SearchedText, sought: Sought, own: Span): number {
  const others = likelyPlaces(then, sought).filter(({ start, end }) => end <= own.start || start >= own.end)
  return others[0]?.score ?? 0
}

function foundAt(text: string, place: Span, anchor: Anchor): Reanchored {
  const isWhole = text.slice(place.start, place.end) === anchor.quote.exact
  const span = trimSpan(text, isWhole ? place : wholeWords(text, place, anchor.quote))
  if (!span) return { kind: 'lost' }
  const isSame = text.slice(span.start, span.end) === anchor.quote.exact
  return { kind: 'found', ...span, how: isSame ? 'same-words' : 'changed-words' }
}
