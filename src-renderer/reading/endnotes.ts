import { overlaps, type Span } from '#domain/article/span'
import type { Annotation, RecordId } from '#domain/notebook/records'

/** The number of a passage on paper, and the offset behind which it stands. */
export interface Endnote {
  readonly number: number
  readonly at: number
}

export type Endnotes = ReadonlyMap<RecordId, Endnote>

/** On the screen nothing is numbered: always the same object, so that nothing is drawn again for it. */
export const noEndnotes: Endnotes = new Map()

/**
 * The passages numbered as one meets their last letters, so that the numbers rise from line to line; where several end
 * together the inner one comes first. The map is in the order of the numbers.
 */
export function endnotesOf(annotations: readonly Annotation[], blocks: readonly Span[]): Endnotes {
  const ends = annotations.map((one) => ({ one, at: lastDrawn(one, blocks) }))
  ends.sort((a, b) => a.at - b.at || b.one.start - a.one.start || (a.one.id < b.one.id ? -1 : 1))
  return new Map(ends.map(({ one, at }, index) => [one.id, { number: index + 1, at }]))
}

/** Between two blocks there is nothing to stand behind. */
function lastDrawn(span: Span, blocks: readonly Span[]): number {
  const last = blocks.findLast((block) => overlaps(block, span))
  return last ? Math.min(span.end, last.end) : span.end
}
