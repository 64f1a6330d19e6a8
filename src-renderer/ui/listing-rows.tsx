import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import styles from './listing-rows.module.css'
import { useOverscan } from './use-overscan'

interface Props<T> {
  readonly label: string
  readonly items: readonly T[]
  readonly keyOf: (item: T) => string
  readonly rowHeight: number
  /** How far down it opens, in CSS pixels. */
  readonly startAt: () => number
  /** Hears how far down it stands, whenever it has come to rest and when it is left. */
  readonly onRest: (offset: number) => void
  /** What marks an item's row for those who ask where a pointer is. */
  readonly marks?: (item: T) => Readonly<Record<`data-${string}`, string>>
  readonly children: (item: T) => ReactNode
}

/** The rows of a place that is a list, all of one height: only those in view are drawn. */
export function ListingRows<T>({ label, items, keyOf, rowHeight, startAt, onRest, marks, children }: Props<T>) {
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: useOverscan(6),
    initialOffset: startAt,
  })
  useRest(scroller, onRest)
  return (
    <div ref={scroller} className={styles.scroller}>
      <ul className={styles.rows} aria-label={label} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((row) => {
          const item = items[row.index]
          return item === undefined ? null : (
            <li
              key={keyOf(item)}
              className={styles.row}
              {...marks?.(item)}
              aria-setsize={items.length}
              aria-posinset={row.index + 1}
              style={{ height: row.size, top: row.start }}
            >
              {children(item)}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function useRest(scroller: { readonly current: HTMLElement | null }, onRest: (offset: number) => void): void {
  useLayoutEffect(() => {
    const view = scroller.current
    if (!view) return
    let at: number | null = null
    const note = (): void => {
      at = view.scrollTop
    }
    const rest = (): void => {
      if (at !== null) onRest(at)
    }
    view.addEventListener('scroll', note, { passive: true })
    view.addEventListener('scrollend', rest)
    window.addEventListener('pagehide', rest)
    return () => {
      // In the middle of a scroll the end is never heard.
      rest()
      view.removeEventListener('scroll', note)
      view.removeEventListener('scrollend', rest)
      window.removeEventListener('pagehide', rest)
    }
  }, [scroller, onRest])
}
