import { type DomPoint, offsetOfPoint } from './offset-of-point'

/**
 * The offset in the article nearest to a place on screen (CSS pixels of the window); between blocks the end of the last
 * one. Null away from the container, so that a handle dragged out of the article stays where it was.
 */
export function offsetFromPoint(container: Element, x: number, y: number): number | null {
  const point = caretAt(container.ownerDocument, x, y)
  return point && container.contains(point.node) ? offsetOfPoint(container, point, 'end') : null
}

/** Where a caret would go in the page; null outside of it. */
export function caretAt(page: Document, x: number, y: number): DomPoint | null {
  // Chromium has the standard's name since 128 and had the other before.
  if ('caretPositionFromPoint' in page) {
    const caret = page.caretPositionFromPoint(x, y)
    return caret && { node: caret.offsetNode, offset: caret.offset }
  }
  const range = (page as Document).caretRangeFromPoint(x, y)
  return range && { node: range.startContainer, offset: range.startOffset }
}
