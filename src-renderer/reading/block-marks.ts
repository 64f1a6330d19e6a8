import { lanesOf } from '#domain/article/lanes'
import type { Run } from '#domain/article/runs'
import type { Annotation, RecordId } from '#domain/notebook/records'
import type { Endnote } from './endnotes'
import type { MarkLook } from './mark-style'

/** How a highlight is drawn and what a screen reader says where it starts. */
export interface Mark extends MarkLook {
  readonly spoken: string
  /** What it is called on paper; null on the screen. */
  readonly endnote: Endnote | null
}

/** What of a mark does not depend on the others. */
export type Look = Omit<Mark, 'lane'>

export type Marks = ReadonlyMap<RecordId, Mark>

/** What one block is drawn from: the same object while nothing over it is drawn otherwise. */
export interface MarkedBlock {
  readonly runs: readonly Run[]
  readonly marks: Marks
}

/**
 * The marks of an article, by what `lookOf` says of each. One that is drawn as in `previous` is the very same object
 * there.
 */
export function marksOf(
  annotations: readonly Annotation[],
  lookOf: (annotation: Annotation) => Look,
  previous: Marks,
): Marks {
  const lanes = lanesOf(annotations)
  return new Map(
    annotations.map((one) => {
      const lane = lanes.get(one.id) ?? 0
      const look = lookOf(one)
      const before = previous.get(one.id)
      return [one.id, before?.lane === lane && sameLook(before, look) ? before : { ...look, lane }]
    }),
  )
}

/**
 * Each block with the marks over it. One over which all is drawn as in `previous` is the very same object there, so that
 * one new highlight draws the blocks under it and no other.
 */
export function markedBlocks(
  runs: readonly (readonly Run[])[],
  marks: Marks,
  previous: readonly MarkedBlock[],
): readonly MarkedBlock[] {
  return runs.map((blockRuns, index) => {
    const before = previous[index]
    return before?.runs === blockRuns && isAmong(before.marks, marks)
      ? before
      : { runs: blockRuns, marks: over(blockRuns, marks) }
  })
}

function over(runs: readonly Run[], marks: Marks): Marks {
  const found = new Map<RecordId, Mark>()
  for (const run of runs)
    for (const id of run.marks) {
      const mark = marks.get(id)
      if (mark) found.set(id, mark)
    }
  return found
}

function isAmong(few: Marks, all: Marks): boolean {
  for (const [id, mark] of few) if (all.get(id) !== mark) return false
  return true
}

function sameLook(one: Look, other: Look): boolean {
  return (
    one.spoken === other.spoken &&
    one.endnote === other.endnote &&
    one.colours.length === other.colours.length &&
    one.colours.every((colour, index) => colour === other.colours[index])
  )
}
