import { type RefObject, useEffect } from 'react'
import { groupNoise } from '#domain/article/blocks'
import { overlaps, type Span } from '#domain/article/span'
import type { Article } from '#domain/notebook/records'
import { rectsOfSpan } from '../dom/rects-of-span'
import { useStore } from '../state/store'

interface Views {
  readonly article: Article
  readonly text: RefObject<HTMLElement | null>
  readonly scroller: RefObject<HTMLElement | null>
  readonly openNoise: (group: number, isOpen: boolean) => void
}

/** Brings into view what was asked for, an annotation or any other part, opening folded lines when it lies in them. */
export function useReveal(views: Views): void {
  const { article, text, scroller, openNoise } = views
  const reveal = useStore((state) => state.reveal)
  const visit = useStore((state) => state.visit)
  useEffect(() => {
    const annotation = reveal ? useStore.getState().notebook.annotation.get(reveal.annotationId) : undefined
    if (annotation?.articleId !== article.id) return
    return visitSpan({ article, text, scroller, openNoise }, annotation, bringIntoView)
  }, [reveal, article, text, scroller, openNoise])
  useEffect(() => {
    if (visit?.articleId !== article.id) return
    return visitSpan({ article, text, scroller, openNoise }, visit, visit.to === 'top' ? bringToTop : bringIntoView)
  }, [visit, article, text, scroller, openNoise])
}

function visitSpan({ article, text, scroller, openNoise }: Views, span: Span, bring: typeof bringIntoView): () => void {
  for (const item of groupNoise(article.blocks)) {
    if (item.kind !== 'noise') continue
    if (item.blocks.some(({ block }) => overlaps(block, span))) openNoise(item.blocks[0]?.index ?? -1, true)
  }
  // After React has drawn what was opened.
  const frame = requestAnimationFrame(() => bring(span.start, span.end, text.current, scroller.current))
  return () => cancelAnimationFrame(frame)
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

function bringToTop(start: number, end: number, text: HTMLElement | null, scroller: HTMLElement | null): void {
  const first = text && rectsOfSpan(text, start, end)[0]
  if (!first || !scroller) return
  scroller.scrollBy({ top: first.top - scroller.getBoundingClientRect().top - 32, behavior: 'instant' })
}
