import { rangeOfSpan } from './range-of-span'

/** Selects `[start, end)` of the article as a drag from its start to its end would; false when none of it is drawn. */
export function selectSpan(container: Element, start: number, end: number): boolean {
  const range = rangeOfSpan(container, start, end)
  const selection = container.ownerDocument.getSelection()
  if (!range || !selection) return false
  selection.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset)
  return true
}
