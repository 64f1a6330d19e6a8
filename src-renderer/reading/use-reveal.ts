import { type RefObject, useEffect } from 'react'
import { groupNoise } from '#domain/article/blocks'
import { overlaps, type Span } from '#domain/article/span'
import type { Article } from '#domain/notebook/records'
import { rectsOfSpan } from '../dom/rects-of-span'
import { useStore } from '../state/store'
import { bringIntoView } from './bring-into-view'

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

type Bring = (start: number, end: number, text: HTMLElement | null, scroller: HTMLElement | null) => unknown

function visitSpan({ article, text, scroller, openNoise }: Views, span: Span, bring: Bring): () => void {
  for (const item of groupNoise(article.blocks)) {
    if (item.kind !== 'noise') continue
    if (item.blocks.some(({ block }) => overlaps(block, span))) openNoise(item.blocks[0]?.index ?? -1, true)
  }
  // After React has drawn what was opened.
  const frame = requestAnimationFrame(() => bring(span.start, span.end, text.current, scroller.current))
  return () => cancelAnimationFrame(frame)
}

function bringToTop(start: number, end: number, text: HTMLElement | null, scroller: HTMLElement | null): void {
  const first = text && rectsOfSpan(text, start, end)[0]
  if (!first || !scroller) return
  scroller.scrollBy({ top: first.top - scroller.getBoundingClientRect().top - 32, behavior: 'instant' })
}
