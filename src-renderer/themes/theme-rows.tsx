import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type FocusEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordId } from '#domain/notebook/records'
import type { ThemeNode } from '#domain/themes/tree'
import { useThemeCountsLater } from '../state/hooks'
import { useOverscan } from '../ui/use-overscan'
import { ThemeItem } from './theme-item'
import styles from './theme-sidebar.module.css'

const rowHeight = 32

interface Props {
  /** In the order in which they stand. */
  readonly nodes: readonly ThemeNode[]
  /** The theme that is on the screen. */
  readonly here: RecordId | null
  /** What scrolls them, with what stands above. */
  readonly scroller: HTMLElement | null
}

/** A codebook grows to thousands: only the themes in view are drawn, and the one that had the focus: a dialog may give it back. */
export function ThemeRows({ nodes, here, scroller }: Props) {
  const { t } = useTranslation()
  const counts = useThemeCountsLater()
  const { list, above } = usePlaceIn(scroller)
  const focused = useRef<RecordId | null>(null)
  const virtual = useVirtualizer({
    count: nodes.length,
    getScrollElement: () => scroller,
    estimateSize: () => rowHeight,
    overscan: useOverscan(10),
    scrollMargin: above,
    getItemKey: (index) => nodes[index]?.theme.id ?? index,
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range)
      // By its name: it may have been moved, or others above it, since it had the focus.
      const kept = nodes.findIndex(({ theme }) => theme.id === focused.current)
      return kept < 0 || drawn.includes(kept) ? drawn : [...drawn, kept].sort((one, other) => one - other)
    },
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: a list that changes does not scroll by itself.
  useEffect(() => {
    if (scroller === null) return
    const index = nodes.findIndex(({ theme }) => theme.id === here)
    if (index >= 0) virtual.scrollToIndex(index, { align: 'auto' })
  }, [here, scroller])
  return (
    <ul
      ref={list}
      className={styles.themes}
      aria-label={t('sidebar.themes')}
      style={{ height: virtual.getTotalSize() }}
      onFocus={({ target }: FocusEvent) => {
        focused.current = target.closest('[data-theme-id]')?.getAttribute('data-theme-id') ?? null
      }}
    >
      {virtual.getVirtualItems().map(({ index, start }) => {
        const node = nodes[index]
        return node ? (
          <ThemeItem
            key={node.theme.id}
            theme={node.theme}
            depth={node.depth}
            count={counts.get(node.theme.id) ?? 0}
            isHere={node.theme.id === here}
            index={index}
            of={nodes.length}
            top={start - above}
            height={rowHeight}
          />
        ) : null
      })}
    </ul>
  )
}

/** How far below the top of what scrolls it the list begins, in CSS pixels. */
function usePlaceIn(scroller: HTMLElement | null) {
  const list = useRef<HTMLUListElement>(null)
  const [above, setAbove] = useState(0)
  useLayoutEffect(() => {
    if (!list.current || !scroller) return
    setAbove(list.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop)
  }, [scroller])
  return { list, above }
}
