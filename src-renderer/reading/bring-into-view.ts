import { rectsOfSpan } from '../dom/rects-of-span'

/** Scroll no further than needed for the letters to be seen with some air around them; false when they were in view already. */
export function bringIntoView(
  start: number,
  end: number,
  text: HTMLElement | null,
  scroller: HTMLElement | null,
): boolean {
  if (!text || !scroller) return false
  const rects = rectsOfSpan(text, start, end)
  const first = rects[0]
  const last = rects.at(-1)
  if (!first || !last) return false
  const view = scroller.getBoundingClientRect()
  const margin = Math.min(96, view.height / 5)
  if (first.top >= view.top + margin && last.bottom <= view.bottom - margin) return false
  const tall = last.bottom - first.top > view.height - 2 * margin
  const shift =
    first.top < view.top + margin || tall ? first.top - view.top - margin : last.bottom - view.bottom + margin
  scroller.scrollBy({ top: shift, behavior: 'instant' })
  return true
}
