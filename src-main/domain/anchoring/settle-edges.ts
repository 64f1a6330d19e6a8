import type { Span } from '#domain/article/span'
import { alignWithGaps } from './align-with-gaps'
import type { Sought } from './likely-places'

/** Neighbours that help to tell where the passage begins and ends. */
const neighbours = 24
/** Of a longer passage, this much at each end is aligned: what happened in its middle moves no edge. */
const mostInOne = 120
const edge = 48
/** How far an edge may move. */
const leastSlack = 72
const mostSlack = 400
/** Stands for what is beyond the edge of a text, so that a passage at the edge has neighbours as well. */
const beyond = '\0'.repeat(neighbours)

/**
 * The place with its edges where an alignment of the passage together with its neighbours puts them. Matching the words
 * alone cannot tell a first word that was taken out from one that was replaced by its neighbour.
 */
export function settleEdges(text: string, place: Span, { exact, before, after }: Sought): Span {
  const left = before === '' ? beyond : before.slice(-neighbours)
  const right = after === '' ? beyond : after.slice(0, neighbours)
  const slack = Math.min(mostSlack, Math.max(leastSlack, Math.ceil(exact.length / 2)))
  const isShort = exact.length <= mostInOne
  const head = isShort ? exact : exact.slice(0, edge)
  const tail = isShort ? exact : exact.slice(-edge)
  const fromHead = partnersIn(text, [left, head, isShort ? right : ''], {
    start: place.start - slack,
    end: (isShort ? place.end : place.start + edge) + slack,
  })
  const fromTail = isShort
    ? fromHead
    : partnersIn(text, ['', tail, right], { start: place.end - edge - slack, end: place.end + slack })
  const start = fromHead.find((at) => at >= 0)
  const last = fromTail.findLast((at) => at >= 0)
  return start !== undefined && last !== undefined && start <= last ? { start, end: last + 1 } : place
}

/** Where in `text` the units of the words in the middle stand, when they are aligned with their neighbours. */
function partnersIn(text: string, [left, words, right]: readonly [string, string, string], within: Span): Int32Array {
  const from = Math.max(0, within.start)
  const ahead = within.start < 0 ? beyond : ''
  const window = ahead + text.slice(from, within.end) + (within.end > text.length ? beyond : '')
  const offset = from - ahead.length
  const partners = alignWithGaps(left + words + right, window).subarray(left.length, left.length + words.length)
  return partners.map((at) => (at < 0 || at + offset < 0 || at + offset >= text.length ? -1 : at + offset))
}
