import { fitSpan } from './fit-span'
import { offsetOfPoint } from './offset-of-point'

export interface SelectedSpan {
  readonly start: number
  readonly end: number
  /** Whether it was drawn from its end to its start. */
  readonly backwards: boolean
}

/**
 * What is selected of the article in `container`, in UTF-16 units of its text, end exclusive; null when no letter of it
 * is. Furniture, folded blocks and what lies outside the container are left out; a triple click, which ends at the start
 * of the next block, ends at the end of its own.
 */
export function spanOfSelection(container: Element, selection: Selection | null): SelectedSpan | null {
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null
  const range = selection.getRangeAt(0)
  const start = offsetOfPoint(container, { node: range.startContainer, offset: range.startOffset }, 'start')
  const end = offsetOfPoint(container, { node: range.endContainer, offset: range.endOffset }, 'end')
  if (start === null || end === null) return null
  const fitted = fitSpan(container, { start, end })
  if (!fitted) return null
  const backwards = selection.focusNode === range.startContainer && selection.focusOffset === range.startOffset
  return { start: fitted.start, end: fitted.end, backwards }
}
