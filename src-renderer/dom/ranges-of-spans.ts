import type { Span } from '#domain/article/span'
import { blockElementsOf, startOfBlock, textNodesOf } from './article-dom'

interface Begun {
  readonly node: Text
  readonly offset: number
}

/**
 * The letters of many spans as ranges, in one pass over the article: `rangeOfSpan` for each would look for its blocks
 * each time. `spans` are in text order and do not overlap; of one that lies in folded blocks only what is drawn is
 * given, and nothing when none of it is.
 */
export function rangesOfSpans(container: Element, spans: readonly Span[]): readonly Range[] {
  const ranges: Range[] = []
  let next = 0
  let begun: Begun | null = null
  let last: Begun | null = null
  const finish = (end: Begun | null): void => {
    if (begun && end) ranges.push(rangeBetween(container.ownerDocument, begun, end))
    begun = null
    next += 1
  }
  for (const block of blockElementsOf(container)) {
    let at = startOfBlock(block)
    for (const node of textNodesOf(block)) {
      const end = at + node.length
      for (let span = spans[next]; span && span.start < end; span = spans[next]) {
        // It ended before this text begins: in the block before, or where nothing is drawn.
        if (span.end <= at) {
          finish(last)
          continue
        }
        begun ??= { node, offset: Math.max(0, span.start - at) }
        if (span.end > end) break
        finish({ node, offset: span.end - at })
      }
      last = { node, offset: node.length }
      at = end
    }
  }
  if (begun) finish(last)
  return ranges
}

function rangeBetween(page: Document, from: Begun, to: Begun): Range {
  const range = page.createRange()
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  return range
}
