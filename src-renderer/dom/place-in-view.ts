import { blockElementsOf, countEarly, startOfBlock, textNodesOf } from './article-dom'
import { rectsOfSpan } from './rects-of-span'

/**
 * The offset of the first letter whose line lies for the better half below `y` (CSS pixels of the window); null when
 * no line does. Given back to `topOf` it is the line that was first in view, whatever the letters' size is by then.
 */
export function offsetBelow(container: Element, y: number): number | null {
  const isAbove = (rect: DOMRect): boolean => (rect.top + rect.bottom) / 2 < y
  for (const block of blockElementsOf(container)) {
    if (block.getBoundingClientRect().bottom <= y) continue
    let at = startOfBlock(block)
    for (const node of textNodesOf(block)) {
      if (!isAbove(boxOf(node, node.length - 1))) {
        const letters = Array.from({ length: node.length }, (_, index) => index)
        return at + countEarly(letters, (letter) => isAbove(boxOf(node, letter)))
      }
      at += node.length
    }
  }
  return null
}

/** Where the line with the letter at `offset` begins from above, in CSS pixels of the window; null when it is not drawn. */
export function topOf(container: Element, offset: number): number | null {
  return rectsOfSpan(container, offset, offset + 1)[0]?.top ?? null
}

function boxOf(node: Text, letter: number): DOMRect {
  const range = node.ownerDocument.createRange()
  range.setStart(node, letter)
  range.setEnd(node, letter + 1)
  return range.getBoundingClientRect()
}
