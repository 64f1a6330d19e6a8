import { blockElementsOf, countEarly, startOfBlock, textNodesOf } from './article-dom'
import { fitSpan } from './fit-span'

/**
 * The boxes of the letters `[start, end)` on screen, in CSS pixels of the window, line by line and node by node. Taken
 * from the letters alone: the boxes of whole blocks, which `Range.getClientRects` would give, and furniture are not among
 * them.
 */
export function rectsOfSpan(container: Element, start: number, end: number): readonly DOMRect[] {
  const fitted = fitSpan(container, { start, end })
  if (!fitted) return []
  const range = container.ownerDocument.createRange()
  const blocks = blockElementsOf(container)
  const rects: DOMRect[] = []
  const until = countEarly(blocks, (block) => startOfBlock(block) < fitted.end)
  for (const block of blocks.slice(blocks.indexOf(fitted.first), until)) {
    let at = startOfBlock(block)
    for (const node of textNodesOf(block)) {
      const from = Math.max(fitted.start - at, 0)
      const to = Math.min(fitted.end - at, node.length)
      at += node.length
      if (from >= to) continue
      range.setStart(node, from)
      range.setEnd(node, to)
      for (const rect of range.getClientRects()) if (rect.width > 0 && rect.height > 0) rects.push(rect)
    }
  }
  return rects
}
