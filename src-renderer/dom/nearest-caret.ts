import { caretAt } from './offset-from-point'
import type { DomPoint } from './offset-of-point'

/**
 * The place in the text nearest to a place on screen (CSS pixels of the window) that may lie outside of it: in the same
 * line to its left or right, in the first or last line in view above or below it. Null where something lies over that.
 */
export function nearestCaret(container: Element, x: number, y: number): DomPoint | null {
  const box = container.getBoundingClientRect()
  const view = scrollerOf(container)?.getBoundingClientRect() ?? box
  const caret = caretAt(
    container.ownerDocument,
    clamped(x, box.left, box.right),
    clamped(y, Math.max(box.top, view.top), Math.min(box.bottom, view.bottom)),
  )
  return caret && container.contains(caret.node) ? caret : null
}

/** At least a pixel inside. */
function clamped(at: number, from: number, to: number): number {
  return Math.min(Math.max(at, from + 1), to - 1)
}

function scrollerOf(element: Element): Element | null {
  for (let one = element.parentElement; one; one = one.parentElement) {
    if (['auto', 'scroll'].includes(getComputedStyle(one).overflowY)) return one
  }
  return null
}
