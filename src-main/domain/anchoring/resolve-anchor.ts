import type { Quotation } from '#domain/notebook/records'
import { occurrencesOf } from './occurrences-of'

export interface Anchor {
  readonly start: number
  readonly end: number
  readonly quote: Quotation
}

export type Resolution =
  | {
      readonly kind: 'found'
      readonly start: number
      readonly end: number
      readonly how: 'offsets' | 'context' | 'alone'
    }
  | { readonly kind: 'lost' }

/** Two to three Vietnamese syllables: less agrees by chance. */
const leastAgreement = 12

/**
 * Find where `anchor` lives in `text` today.
 *
 * Offsets (UTF-16, end exclusive) are believed only if the quotation is really there and its context is not elsewhere;
 * then the quotation in its context, then alone if it occurs once. A passage that cannot be found is `lost`, and the
 * reader sees it as such: we do not guess. Rules in RULES.md.
 */
export function resolveAnchor(text: string, { start, end, quote }: Anchor): Resolution {
  const { exact } = quote
  const whole = quote.prefix.length + quote.suffix.length
  const isThere = exact !== '' && text.slice(start, end) === exact
  if (isThere && agreementAt(text, start, quote) === whole) return { kind: 'found', start, end, how: 'offsets' }
  const places = occurrencesOf(text, exact).map((at) => ({ at, score: agreementAt(text, at, quote) }))
  const [only, ...others] = places
  if (!only) return { kind: 'lost' }
  if (others.length === 0)
    return foundAt(only.at, exact, isThere ? 'offsets' : only.score === whole && whole > 0 ? 'context' : 'alone')
  const placed = placeByContext(places, whole)
  if (placed !== null) return foundAt(placed, exact, isThere && placed === start ? 'offsets' : 'context')
  const there = places.find(({ at }) => isThere && at === start)
  const isContradicted = there && places.some(({ score }) => score > there.score)
  return there && !isContradicted ? foundAt(start, exact, 'offsets') : { kind: 'lost' }
}

function foundAt(start: number, exact: string, how: 'offsets' | 'context' | 'alone'): Resolution {
  return { kind: 'found', start, end: start + exact.length, how }
}

interface Place {
  readonly at: number
  readonly score: number
}

function placeByContext(places: readonly Place[], whole: number): number | null {
  const [best, second] = [...places].sort((one, other) => other.score - one.score)
  if (!best || best.score === 0) return null
  const rival = second?.score ?? 0
  if (best.score === whole) return rival === whole ? null : best.at
  return best.score >= Math.min(leastAgreement, whole) && rival <= best.score / 2 ? best.at : null
}

/** How many units of the context agree, counted outwards from the words at `at`. */
function agreementAt(text: string, at: number, { exact, prefix, suffix }: Quotation): number {
  let before = 0
  while (before < prefix.length && text[at - 1 - before] === prefix[prefix.length - 1 - before]) before += 1
  const end = at + exact.length
  let after = 0
  while (after < suffix.length && text[end + after] === suffix[after]) after += 1
  return before + after
}
