import type { Block } from '#domain/notebook/records'
import { isNoise } from './blocks'
import type { Span } from './span'

const segmenter = new Intl.Segmenter('vi', { granularity: 'word' })

export interface SpanInArticle {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly span: Span
}

type Side = 'start' | 'end'

/**
 * The span with one word more at `side`, in the next readable block where its own ends. Punctuation on a word is a step
 * of its own. The same span when there is nothing more to take.
 */
export function growByWord({ text, blocks, span }: SpanInArticle, side: Side): Span {
  if (side === 'end') {
    for (const block of readable(blocks)) {
      if (block.end <= span.end) continue
      const end = edgesIn(text, block, 'end').find((edge) => edge > span.end)
      if (end !== undefined) return { start: span.start, end }
    }
    return span
  }
  for (const block of readable(blocks).reverse()) {
    if (block.start >= span.start) continue
    const start = edgesIn(text, block, 'start').findLast((edge) => edge < span.start)
    if (start !== undefined) return { start, end: span.end }
  }
  return span
}

/** The span with one word less at `side`; the same span when it would lose its last. */
export function shrinkByWord({ text, blocks, span }: SpanInArticle, side: Side): Span {
  if (side === 'end') {
    for (const block of readable(blocks).reverse()) {
      if (block.start >= span.end || block.end <= span.start) continue
      const end = edgesIn(text, block, 'end').findLast((edge) => edge < span.end)
      if (end !== undefined && end > span.start) return { start: span.start, end }
    }
    return span
  }
  for (const block of readable(blocks)) {
    if (block.end <= span.start || block.start >= span.end) continue
    const start = edgesIn(text, block, 'start').find((edge) => edge > span.start)
    if (start !== undefined && start < span.end) return { start, end: span.end }
  }
  return span
}

/** Where words begin or end in the block, and where what stands between two spaces does, in rising order. */
function edgesIn(text: string, block: Span, side: Side): readonly number[] {
  const content = text.slice(block.start, block.end)
  const edges = new Set<number>()
  const add = (index: number, found: string): void => {
    edges.add(block.start + index + (side === 'end' ? found.length : 0))
  }
  for (const { segment, index, isWordLike } of segmenter.segment(content)) if (isWordLike) add(index, segment)
  for (const match of content.matchAll(/\S+/gu)) add(match.index, match[0])
  return [...edges].sort((one, other) => one - other)
}

function readable(blocks: readonly Block[]): Block[] {
  return blocks.filter(({ role }) => !isNoise(role))
}
