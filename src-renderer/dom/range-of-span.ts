import { startOfBlock, textNodesOf } from './article-dom'
import { fitSpan } from './fit-span'

interface TextPoint {
  readonly node: Text
  readonly offset: number
}

/**
 * The letters `[start, end)` of the article as a range from text to text, so that it never reaches over furniture at its
 * ends. Edges between blocks go to the nearest block inside; null when no letter of it is drawn.
 */
export function rangeOfSpan(container: Element, start: number, end: number): Range | null {
  const fitted = fitSpan(container, { start, end })
  if (!fitted) return null
  const from = pointBefore(fitted.first, fitted.start)
  const to = pointAfter(fitted.last, fitted.end)
  if (!from || !to) return null
  const range = container.ownerDocument.createRange()
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  return range
}

/** Just before the letter at `offset`. */
function pointBefore(block: Element, offset: number): TextPoint | null {
  let left = offset - startOfBlock(block)
  for (const node of textNodesOf(block)) {
    if (left < node.length) return { node, offset: left }
    left -= node.length
  }
  return null
}

/** Just after the letter that ends at `offset`. */
function pointAfter(block: Element, offset: number): TextPoint | null {
  let left = offset - startOfBlock(block)
  for (const node of textNodesOf(block)) {
    if (left <= node.length) return { node, offset: left }
    left -= node.length
  }
  return null
}
