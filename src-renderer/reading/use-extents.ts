import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import type { RecordId } from '#domain/notebook/records'
import { extentsOfSpans, type Named } from '../dom/extents-of-spans'

/** Where a passage stands in the page, in CSS pixels from the page's top left corner. */
export interface Standing {
  readonly top: number
  readonly bottom: number
  readonly startX: number
  readonly startBottom: number
  readonly endX: number
  readonly endTop: number
}

export type Standings = ReadonlyMap<RecordId, Standing>

const nowhere: Standings = new Map()

/**
 * Where each passage stands, measured again only when the layout moved (width, letter size, folded lines). A highlight
 * moves no letter, so a new one is measured alone.
 */
export function useExtents(
  spans: readonly Named[],
  text: RefObject<HTMLElement | null>,
  page: RefObject<HTMLElement | null>,
): Standings {
  const layout = useLayoutVersion(text)
  const measured = useRef({ layout: -1, known: new Map<string, Standing>() })
  const [standings, setStandings] = useState(nowhere)
  useLayoutEffect(() => {
    if (!text.current || !page.current) return
    if (measured.current.layout !== layout) measured.current = { layout, known: new Map() }
    const { known } = measured.current
    const fresh = spans.filter((span) => !known.has(keyOf(span)))
    const base = page.current.getBoundingClientRect()
    const extents = extentsOfSpans(text.current, fresh)
    for (const span of fresh) {
      const extent = extents.get(span.id)
      if (!extent) continue
      const { first, last } = extent
      known.set(keyOf(span), {
        top: Math.min(first.top, last.top) - base.top,
        bottom: Math.max(first.bottom, last.bottom) - base.top,
        startX: first.left - base.left,
        startBottom: first.bottom - base.top,
        endX: last.right - base.left,
        endTop: last.top - base.top,
      })
    }
    setStandings(new Map(spans.flatMap((span) => entryOf(span, known.get(keyOf(span))))))
  }, [spans, layout, text, page])
  return standings
}

function keyOf({ id, start, end }: Named): string {
  return `${id} ${start} ${end}`
}

function entryOf(span: Named, standing: Standing | undefined): readonly (readonly [string, Standing])[] {
  return standing ? [[span.id, standing]] : []
}

function useLayoutVersion(text: RefObject<HTMLElement | null>): number {
  const [version, setVersion] = useState(0)
  useLayoutEffect(() => {
    if (!text.current) return
    const observer = new ResizeObserver(() => setVersion((before) => before + 1))
    observer.observe(text.current)
    return () => observer.disconnect()
  }, [text])
  return version
}
