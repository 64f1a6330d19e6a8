import type { Inline } from '#domain/notebook/records'
import { firstBlockEndingAfter } from './blocks'
import { clipSpan, compareOuterFirst, type NamedSpan, type Span } from './span'

/** A stretch of a block that is drawn alike from end to end. */
export interface Run extends Span {
  /** What is set over the run, outermost first. */
  readonly inlines: readonly Inline[]
  /** Ids of the annotations over the run, in `compareOuterFirst` order everywhere in the article. */
  readonly marks: readonly string[]
}

interface Layer<T> {
  readonly span: Span
  readonly value: T
}

/**
 * `block` cut into the runs to draw. Put one after the other they give exactly the block's text: none is empty, none
 * overlaps, none is missing. Of an inline or a mark that reaches beyond the block only the part inside is drawn.
 */
export function runsOf(block: Span, inlines: readonly Inline[], marks: readonly NamedSpan[]): readonly Run[] {
  if (block.start >= block.end) return []
  const over = layersOver(block, [...inlines].sort(compareInlines), (inline) => inline)
  const marked = layersOver(block, [...marks].sort(compareOuterFirst), (mark) => mark.id)
  const cuts = cutsOf(block, [...over, ...marked])
  const inlinesAt = sweep(over)
  const marksAt = sweep(marked)
  const runs: Run[] = []
  for (let index = 0; index + 1 < cuts.length; index += 1) {
    const [start, end] = [cuts[index] ?? block.start, cuts[index + 1] ?? block.end]
    runs.push({ start, end, inlines: inlinesAt(start), marks: marksAt(start) })
  }
  return runs
}

/**
 * The runs of every block. Where `previous` (the answer for the same article before) holds the same runs for a block,
 * the very same array is given again, so that a reader redraws only the blocks that changed.
 */
export function runsByBlock(
  blocks: readonly Span[],
  inlines: readonly Inline[],
  marks: readonly NamedSpan[],
  previous: readonly (readonly Run[])[] = [],
): readonly (readonly Run[])[] {
  const inlinesOf = spread(blocks, inlines)
  const marksOf = spread(blocks, marks)
  return blocks.map((block, index) => {
    const cutting = { block, inlines: inlinesOf.get(index) ?? [], marks: marksOf.get(index) ?? [] }
    const before = previous[index]
    const past = before && cuttings.get(before)
    if (before && past && sameCutting(past, cutting)) return before
    const runs = runsOf(block, cutting.inlines, cutting.marks)
    const kept = before && sameRuns(before, runs) ? before : runs
    cuttings.set(kept, cutting)
    return kept
  })
}

/** What a block was cut by. */
interface Cutting {
  readonly block: Span
  readonly inlines: readonly Inline[]
  readonly marks: readonly NamedSpan[]
}

/** By the runs that came of it: of hundreds of blocks a new passage touches one, and the others need not be cut again. */
const cuttings = new WeakMap<readonly Run[], Cutting>()

function sameCutting(one: Cutting, other: Cutting): boolean {
  return (
    one.block.start === other.block.start &&
    one.block.end === other.block.end &&
    one.marks.length === other.marks.length &&
    one.marks.every((mark, index) => sameNamed(mark, other.marks[index])) &&
    one.inlines.length === other.inlines.length &&
    one.inlines.every((inline, index) => inline === other.inlines[index])
  )
}

function sameNamed(one: NamedSpan, other: NamedSpan | undefined): boolean {
  return (
    one === other || (other !== undefined && one.id === other.id && one.start === other.start && one.end === other.end)
  )
}

function sameRuns(one: readonly Run[], other: readonly Run[]): boolean {
  return one.length === other.length && one.every((run, index) => sameRun(run, other[index]))
}

function sameRun(one: Run, other: Run | undefined): boolean {
  return (
    other !== undefined &&
    one.start === other.start &&
    one.end === other.end &&
    one.marks.length === other.marks.length &&
    one.marks.every((id, index) => id === other.marks[index]) &&
    one.inlines.length === other.inlines.length &&
    one.inlines.every((inline, index) => sameInline(inline, other.inlines[index]))
  )
}

function sameInline(one: Inline, other: Inline | undefined): boolean {
  return one === other || (other !== undefined && compareInlines(one, other) === 0)
}

/** Outer first; of equal spans in the order of their kinds and addresses, so that the order never depends on the input's. */
function compareInlines(one: Inline, other: Inline): number {
  return one.start - other.start || other.end - one.end || compareText(nameOf(one), nameOf(other))
}

function nameOf(inline: Inline): string {
  return inline.kind === 'link' ? `link ${inline.href}` : inline.kind
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

function layersOver<S extends Span, T>(block: Span, sorted: readonly S[], valueIn: (item: S) => T): Layer<T>[] {
  const layers: Layer<T>[] = []
  for (const item of sorted) {
    const span = clipSpan(item, block)
    if (span) layers.push({ span, value: valueIn(item) })
  }
  return layers
}

function cutsOf(block: Span, layers: readonly Layer<unknown>[]): number[] {
  const cuts = new Set([block.start, block.end])
  for (const { span } of layers) cuts.add(span.start).add(span.end)
  return [...cuts].sort((one, other) => one - other)
}

/** Asks must come in rising order: each layer is then entered and left once. `layers` are in the order of their starts. */
function sweep<T>(layers: readonly Layer<T>[]): (offset: number) => readonly T[] {
  let next = 0
  let over: Layer<T>[] = []
  return (offset) => {
    over = over.filter(({ span }) => span.end > offset)
    for (let layer = layers[next]; layer && layer.span.start <= offset; layer = layers[next]) {
      over.push(layer)
      next += 1
    }
    return over.map(({ value }) => value)
  }
}

/** Which of `items` touch which block, by the block's index. */
function spread<T extends Span>(blocks: readonly Span[], items: readonly T[]): ReadonlyMap<number, readonly T[]> {
  const touching = new Map<number, T[]>()
  for (const item of items) {
    let index = firstBlockEndingAfter(blocks, item.start)
    for (let block = blocks[index]; block && block.start < item.end; block = blocks[index]) {
      const known = touching.get(index)
      if (known) known.push(item)
      else touching.set(index, [item])
      index += 1
    }
  }
  return touching
}
