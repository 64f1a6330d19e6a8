import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import type { Annotation, RecordId } from '#domain/notebook/records'
import { useStore } from '../state/store'
import { AnnotationCard } from './annotation-card'
import styles from './inspector.module.css'

interface Props {
  readonly annotations: readonly Annotation[]
  readonly current: RecordId | null
}

/** Beyond this many, only the cards in view are drawn: a card is dear, and nobody looks at a hundred at a time. */
const drawnWhole = 100
const likelyHeight = 108
/** The passages in text order, the current one brought into view. */
export function PassageList({ annotations, current }: Props) {
  const List = annotations.length > drawnWhole ? Windowed : Whole
  return <List annotations={annotations} current={current} />
}

function Whole({ annotations, current }: Props) {
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    if (current === null) return
    list.current?.querySelector(`[data-annotation="${current}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <ul ref={list} className={styles.list}>
      {annotations.map((annotation) => (
        <li key={annotation.id} data-annotation={annotation.id}>
          <AnnotationCard annotation={annotation} isCurrent={annotation.id === current} />
        </li>
      ))}
    </ul>
  )
}

function Windowed({ annotations, current }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const kept = useKept(annotations)
  const virtual = useVirtualizer({
    count: annotations.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => annotations[index]?.id ?? index,
    estimateSize: () => likelyHeight,
    gap: 8,
    paddingStart: 2,
    paddingEnd: 40,
    scrollPaddingEnd: 8,
    overscan: 5,
    useFlushSync: false,
    rangeExtractor: (range) => withKept(range, kept),
  })
  const at = annotations.findIndex(({ id }) => id === current)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when another passage becomes current, not when one is added above it.
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' })
  }, [current])
  return (
    <div ref={scroller} className={styles.list}>
      <ul className={styles.windowed} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const annotation = annotations[item.index]
          return annotation ? (
            <li
              key={annotation.id}
              ref={virtual.measureElement}
              data-index={item.index}
              data-annotation={annotation.id}
              aria-setsize={annotations.length}
              aria-posinset={item.index + 1}
              style={{ top: item.start }}
            >
              <AnnotationCard annotation={annotation} isCurrent={annotation.id === current} />
            </li>
          ) : null
        })}
      </ul>
    </div>
  )
}

/** Where the cards are that must not go when they are scrolled away: what is being written in them, or chosen for them. */
function useKept(annotations: readonly Annotation[]): readonly number[] {
  const editing = useStore((state) => state.editingNote)
  const picking = useStore((state) => (state.picking?.for === 'annotation' ? state.picking.id : null))
  return [editing, picking].flatMap((id) => {
    const at = id === null ? -1 : annotations.findIndex((one) => one.id === id)
    return at < 0 ? [] : [at]
  })
}

function withKept(range: Range, kept: readonly number[]): number[] {
  const drawn = defaultRangeExtractor(range)
  const more = kept.filter((index) => !drawn.includes(index))
  return more.length === 0 ? drawn : [...drawn, ...more].sort((one, other) => one - other)
}
