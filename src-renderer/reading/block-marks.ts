import { lanesOf } from '#domain/article/lanes'
import type { Run } from '#domain/article/runs'
import type { Annotation, RecordId, Theme } from '#domain/notebook/records'
import { coloursOf } from '../annotating/colours'
import type { Endnote, Endnotes } from './endnotes'
import type { MarkLook } from './mark-style'

/** How a highlight is drawn and what a screen reader says where it starts. */
export interface Mark extends MarkLook {
  readonly spoken: string
  /** What it is called on paper; null on the screen. */
  readonly endnote: Endnote | null
}

export type Marks = ReadonlyMap<RecordId, Mark>

interface Drawn {
  readonly annotations: readonly Annotation[]
  readonly themes: ReadonlyMap<RecordId, Theme>
  readonly speak: (annotation: Annotation) => string
  readonly endnotes: Endnotes
}

/** The marks of an article. One that is drawn as in `previous` is the very same object there. */
export function marksOf({ annotations, themes, speak, endnotes }: Drawn, previous: Marks): Marks {
  const lanes = lanesOf(annotations)
  return new Map(
    annotations.map((one) => {
      const mark = {
        colours: coloursOf(one, themes),
        lane: lanes.get(one.id) ?? 0,
        spoken: speak(one),
        endnote: endnotes.get(one.id) ?? null,
      }
      const before = previous.get(one.id)
      return [one.id, before && sameMark(before, mark) ? before : mark]
    }),
  )
}

/**
 * The marks over each block. A block over which all is drawn as in `previous` keeps the very same map, so that one new
 * highlight draws the blocks under it and no other.
 */
export function marksByBlock(
  runs: readonly (readonly Run[])[],
  marks: Marks,
  previous: readonly Marks[],
): readonly Marks[] {
  return runs.map((blockRuns, index) => {
    const over = new Map<RecordId, Mark>()
    for (const run of blockRuns)
      for (const id of run.marks) {
        const mark = marks.get(id)
        if (mark) over.set(id, mark)
      }
    const before = previous[index] ?? none
    return before.size === over.size && [...over].every(([id, mark]) => before.get(id) === mark) ? before : over
  })
}

const none: Marks = new Map()

function sameMark(one: Mark, other: Mark): boolean {
  return (
    one.lane === other.lane &&
    one.spoken === other.spoken &&
    one.endnote === other.endnote &&
    one.colours.length === other.colours.length &&
    one.colours.every((colour, index) => colour === other.colours[index])
  )
}
