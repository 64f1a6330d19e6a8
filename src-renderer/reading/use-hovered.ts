import { type RefObject, useEffect } from 'react'
import type { RecordId } from '#domain/notebook/records'
import { paint } from '../dom/paint'
import { rangeOfSpan } from '../dom/range-of-span'
import { useStore } from '../state/store'

/** Ties stripe, passage and card: what the pointer is over in one is drawn in the others, without drawing a block again. */
export function useHovered(articleId: RecordId, text: RefObject<HTMLElement | null>): void {
  const hovered = useStore((state) => {
    const annotation = state.hovered === null ? undefined : state.notebook.annotation.get(state.hovered)
    return annotation?.articleId === articleId ? annotation : undefined
  })
  useEffect(() => {
    const range = hovered && text.current ? rangeOfSpan(text.current, hovered.start, hovered.end) : null
    return range ? paint('hovered', [range]) : undefined
  }, [hovered, text])
  useEffect(() => {
    const container = text.current
    if (!container) return
    const over = (event: PointerEvent): void => {
      const mark = event.target instanceof Element ? event.target.closest<HTMLElement>('mark[data-annotations]') : null
      // Of several the innermost: the last in outer-first order.
      const id = mark?.dataset.annotations?.split(' ').at(-1) ?? null
      if (useStore.getState().hovered !== id) useStore.setState({ hovered: id })
    }
    const leave = (): void => useStore.setState({ hovered: null })
    container.addEventListener('pointerover', over)
    container.addEventListener('pointerleave', leave)
    return () => {
      container.removeEventListener('pointerover', over)
      container.removeEventListener('pointerleave', leave)
    }
  }, [text])
}
