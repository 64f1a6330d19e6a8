import { blockElementsOf, blockHolding, countEarly, endOfBlock, startOfBlock, textNodesOf } from './article-dom'

/** A boundary point of the DOM: between two letters of a text, or between two children of an element. */
export interface DomPoint {
  readonly node: Node
  readonly offset: number
}

/**
 * The offset in the article's text for a boundary point, which may stand anywhere in the document. Between blocks it is
 * the next block's start for the `start` of a span and the last block's end for its `end`; outside the container it is
 * clamped in the same way. Null when no block is drawn.
 */
export function offsetOfPoint(container: Element, point: DomPoint, side: 'start' | 'end'): number | null {
  const block = blockHolding(container, point.node)
  if (block) return startOfBlock(block) + unitsBefore(block, point)
  const blocks = blockElementsOf(container)
  const passed = countEarly(blocks, (element) => isBefore(element, point))
  const [last, next] = [blocks[passed - 1], blocks[passed]]
  if (side === 'start') return next ? startOfBlock(next) : last ? endOfBlock(last) : null
  return last ? endOfBlock(last) : next ? startOfBlock(next) : null
}

function unitsBefore(block: Element, point: DomPoint): number {
  let units = 0
  for (const text of textNodesOf(block)) {
    if (text === point.node) return units + point.offset
    if (!isBefore(text, point)) return units
    units += text.length
  }
  return units
}

/** Whether all of `node` lies before the point, which is not inside it. */
function isBefore(node: Node, { node: at, offset }: DomPoint): boolean {
  const child = at.childNodes[offset]
  if (child) return follows(node, child)
  return (at !== node && at.contains(node)) || follows(node, at)
}

function follows(node: Node, other: Node): boolean {
  return (node.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}
