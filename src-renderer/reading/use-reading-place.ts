import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import type { Settings } from '#contract/settings'
import type { RecordId } from '#domain/notebook/records'
import { offsetBelow, topOf } from '../dom/place-in-view'
import { keepReadingPlace, readingPlaceOf } from '../state/reading-places'
import { useStore } from '../state/store'

/** Below this many pixels of scrolling the reader is still at the beginning, where nothing needs to be kept. */
const beginning = 24
/** Between the upper edge of the view and the line that comes back to it. */
const air = 12

type Look = Pick<Settings, 'readerFont' | 'readerSize' | 'readerLine' | 'readerMeasure'>

/**
 * Opens the article at the line where it was left, and keeps that line at the top while width, typeface or size change.
 * Nothing is drawn again for it.
 */
export function useReadingPlace(
  articleId: RecordId,
  text: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
): void {
  const place = useRef<number | null>(null)
  const moved = useRef(false)
  const ours = useRef<number | null>(null)
  const note = useCallback(() => {
    if (!moved.current || !text.current || !scroller.current) return
    moved.current = false
    const { scrollTop } = scroller.current
    const top = scroller.current.getBoundingClientRect().top
    place.current = scrollTop < beginning ? null : offsetBelow(text.current, top + air)
    keepReadingPlace(articleId, place.current)
  }, [articleId, text, scroller])
  const restore = useCallback(() => {
    if (place.current === null || moved.current || !text.current || !scroller.current) return
    const top = topOf(text.current, place.current)
    if (top === null) return
    scroller.current.scrollTop += top - scroller.current.getBoundingClientRect().top - air
    ours.current = scroller.current.scrollTop
  }, [text, scroller])

  useLayoutEffect(() => {
    place.current = readingPlaceOf(articleId)
    restore()
  }, [articleId, restore])
  useLookChanges(restore)
  useNoting({ scroller, moved, ours, note })
  useWidthChanges(text, restore)
}

function useLookChanges(restore: () => void): void {
  const look = useStore((state): Look => state.settings)
  const before = useRef(look)
  useLayoutEffect(() => {
    const keys = ['readerFont', 'readerSize', 'readerLine', 'readerMeasure'] as const
    if (keys.some((key) => before.current[key] !== look[key])) restore()
    before.current = look
  }, [look, restore])
  useEffect(() => {
    // Letters whose typeface comes late stood elsewhere in the one before.
    document.fonts.addEventListener('loadingdone', restore)
    return () => document.fonts.removeEventListener('loadingdone', restore)
  }, [restore])
}

interface Noting {
  readonly scroller: RefObject<HTMLElement | null>
  /** Whether the reader scrolled since the place was last noted. */
  readonly moved: RefObject<boolean>
  /** Where we scrolled to ourselves: what comes of that is no new place. */
  readonly ours: RefObject<number | null>
  readonly note: () => void
}

function useNoting({ scroller, moved, ours, note }: Noting): void {
  useLayoutEffect(() => {
    const view = scroller.current
    if (!view) return
    const scroll = (): void => {
      if (ours.current !== null && Math.abs(view.scrollTop - ours.current) < 1) return
      ours.current = null
      moved.current = true
    }
    view.addEventListener('scroll', scroll, { passive: true })
    view.addEventListener('scrollend', note)
    window.addEventListener('pagehide', note)
    return () => {
      // In the middle of a scroll the end is never heard.
      note()
      view.removeEventListener('scroll', scroll)
      view.removeEventListener('scrollend', note)
      window.removeEventListener('pagehide', note)
    }
  }, [scroller, moved, ours, note])
}

function useWidthChanges(text: RefObject<HTMLElement | null>, restore: () => void): void {
  useLayoutEffect(() => {
    if (!text.current) return
    let width: number | null = null
    const observer = new ResizeObserver(([entry]) => {
      const now = entry?.contentRect.width ?? 0
      if (width !== null && width !== now) restore()
      width = now
    })
    observer.observe(text.current)
    return () => observer.disconnect()
  }, [text, restore])
}
