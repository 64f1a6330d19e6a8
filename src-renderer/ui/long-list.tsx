import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useRef } from 'react'
import styles from './long-list.module.css'
import { useOverscan } from './use-overscan'

interface Props<T> {
  readonly label: string
  readonly items: readonly T[]
  readonly keyOf: (item: T, index: number) => string
  /** What a row is high before it has been measured, in CSS pixels. */
  readonly rowHeight: number
  readonly children: (item: T, index: number) => ReactNode
  readonly className?: string
}

/** A list of any length: only the rows in view are drawn. Its parent gives it its height. */
export function LongList<T>({ label, items, keyOf, rowHeight, children, className = '' }: Props<T>) {
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: useOverscan(8),
    getItemKey: (index) => {
      const item = items[index]
      return item === undefined ? index : keyOf(item, index)
    },
  })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list must be reachable by keyboard.
    <div ref={scroller} className={`${styles.scroller} ${className}`} tabIndex={0}>
      <ul className={styles.rows} aria-label={label} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((row) => {
          const item = items[row.index]
          return item === undefined ? null : (
            <li
              key={row.key}
              ref={virtual.measureElement}
              data-index={row.index}
              className={styles.row}
              aria-setsize={items.length}
              aria-posinset={row.index + 1}
              style={{ top: row.start }}
            >
              {children(item, row.index)}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
