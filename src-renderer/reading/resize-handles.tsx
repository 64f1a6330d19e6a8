import { type PointerEvent, type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Span } from '#domain/article/span'
import { wordEdgeNear } from '#domain/article/word-edge-near'
import type { Annotation, Article } from '#domain/notebook/records'
import { resizeTo } from '../annotating/resizing'
import { offsetFromPoint } from '../dom/offset-from-point'
import { paint } from '../dom/paint'
import { rangeOfSpan } from '../dom/range-of-span'
import { useReadOnly } from '../state/hooks'
import styles from './resize-handles.module.css'
import type { Standing } from './use-extents'

interface Props {
  readonly article: Article
  readonly annotation: Annotation
  readonly standing: Standing
  readonly text: RefObject<HTMLElement | null>
}

type Side = 'start' | 'end'

/** Grips at both ends of the current passage: drag to resize by words, with Alt by letters. */
export function ResizeHandles({ article, annotation, standing, text }: Props) {
  const { t } = useTranslation()
  const readOnly = useReadOnly()
  const [dragging, setDragging] = useState<Side | null>(null)
  if (readOnly) return null

  const drag = (side: Side) => (down: PointerEvent<HTMLDivElement>) => {
    if (down.button !== 0) return
    down.preventDefault()
    down.stopPropagation()
    const handle = down.currentTarget
    handle.setPointerCapture(down.pointerId)
    setDragging(side)
    let wanted: Span = annotation
    let wipe = preview(text.current, wanted)
    const move = (event: globalThis.PointerEvent): void => {
      wanted = spanAt(event, side) ?? wanted
      wipe()
      wipe = preview(text.current, wanted)
    }
    const end = (event: globalThis.PointerEvent): void => {
      handle.removeEventListener('pointermove', move)
      wipe()
      setDragging(null)
      if (event.type === 'pointerup') resizeTo(article, annotation, wanted)
    }
    handle.addEventListener('pointermove', move)
    handle.addEventListener('pointerup', end, { once: true })
    handle.addEventListener('pointercancel', end, { once: true })
  }

  const spanAt = (event: globalThis.PointerEvent, side: Side): Span | null => {
    const offset = text.current ? offsetFromPoint(text.current, event.clientX, event.clientY) : null
    if (offset === null) return null
    const edge = event.altKey ? offset : wordEdgeNear(article.text, offset, side)
    const span = side === 'start' ? { start: edge, end: annotation.end } : { start: annotation.start, end: edge }
    return span.start < span.end ? span : null
  }

  return (
    <>
      <div
        className={styles.handle}
        data-side="start"
        data-dragging={dragging === 'start' || undefined}
        title={t('reader.resizeStart')}
        style={{ left: standing.startX, top: standing.top, height: standing.startBottom - standing.top }}
        onPointerDown={drag('start')}
      />
      <div
        className={styles.handle}
        data-side="end"
        data-dragging={dragging === 'end' || undefined}
        title={t('reader.resizeEnd')}
        style={{ left: standing.endX, top: standing.endTop, height: standing.bottom - standing.endTop }}
        onPointerDown={drag('end')}
      />
    </>
  )
}

function preview(container: HTMLElement | null, span: Span): () => void {
  const range = container && rangeOfSpan(container, span.start, span.end)
  return paint('sentence', range ? [range] : [])
}
