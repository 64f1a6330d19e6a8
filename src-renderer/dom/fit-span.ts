import type { Span } from '#domain/article/span'
import { blockElementsOf, countEarly, endOfBlock, startOfBlock } from './article-dom'

/** Where a span begins and ends among the blocks that are drawn. */
export interface FittedSpan extends Span {
  readonly first: Element
  readonly last: Element
}

/**
 * `[start, end)` drawn in to the blocks on screen: an edge between blocks, in a folded block or at the far edge of a
 * block it takes nothing of goes to the nearest edge inside. Null when nothing drawn is left.
 */
export function fitSpan(container: Element, { start, end }: Span): FittedSpan | null {
  const blocks = blockElementsOf(container)
  const begun = countEarly(blocks, (block) => startOfBlock(block) <= start)
  const holding = blocks[begun - 1]
  const isInside = holding !== undefined && start < endOfBlock(holding)
  const first = isInside ? holding : blocks[begun]
  const last = blocks[countEarly(blocks, (block) => startOfBlock(block) < end) - 1]
  if (!first || !last) return null
  const fitted = { start: Math.max(start, startOfBlock(first)), end: Math.min(end, endOfBlock(last)), first, last }
  return fitted.start < fitted.end ? fitted : null
}
