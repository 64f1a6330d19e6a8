import { type RefObject, useEffect } from 'react'
import { groupNoise } from '#domain/article/blocks'
import type { Article } from '#domain/notebook/records'
import { rectsOfSpan } from '../dom/rects-of-span'
import { useStore } from '../state/store'

/** Brings the annotation that was asked for into view, opening folded lines when it lies in them. */
export function useReveal(
  article: Article,
  text: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  openNoise: (group: number, isOpen: boolean) => void,
): void {
  const reveal = useStore((state) => state.reveal)
  useEffect(() => {
    const annotation = reveal ? useStore.getState().notebook.annotation.get(reveal.annotationId) : undefined
    if (!annotation || annotation.articleId !== article.id) return
    for (const item of groupNoise(article.blocks)) {
      if (item.kind !== 'noise') continue
      const hidden = item.blocks.some(({ block }) => block.start < annotation.end && annotation.start < block.end)
      if (hidden) openNoise(item.blocks[0]?.index ?? -1, true)
    }
    // After React has drawn what was opened.
    const frame = requestAnimationFrame(() =>
      bringIntoView(annotation.start, annotation.end, text.current, scroller.current),
    )
    return () => cancelAnimationFrame(frame)
  }, [reveal, article, text, scroller, openNoise])
}

export function bringIntoView(
  start: number,
  end: number,
  text: HTMLElement | null,
  scroller: HTMLElement | null,
): void {
  if (!text || !scroller) return
  const rects = rectsOfSpan(text, start, end)
  const first = rects[0]
  const last = rects.at(-1)
  if (!first || !last) return
  const view = scroller.getBoundingClientRect()
  const margin = Math.min(96, view.height / 5)
  if (first.top >= view.top + margin && last.bottom <= view.bottom - margin) return
  const tall = last.bottom - first.top > view.height - 2 * margin
  const shift =
    first.top < view.top + margin || tall ? first.top - view.top - margin : last.bottom - view.bottom + margin
  scroller.scrollBy({ top: shift, behavior: 'instant' })
}
