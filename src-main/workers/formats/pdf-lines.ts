import { cleanText } from '#domain/importing/clean-text'
import type { PdfBox } from './pdf-page'

/** A line of words without a wide gap in it. */
export type PdfLine = PdfBox

/** A gap of this many letters' heights parts columns, or cells of a table; between words it is a third of one. */
const wideGap = 1.1
const wordGap = 0.18

/** Boxes on the same base line put together, cut where a wide gap is; top to bottom, left to right. */
export function linesOf(boxes: readonly PdfBox[]): readonly PdfLine[] {
  const rows: PdfBox[][] = []
  for (const box of [...boxes].sort((a, b) => a.bottom - b.bottom || a.left - b.left)) {
    // Rows come sorted, so that only the last ones can hold it; superscripts stand a little higher.
    const row = rows.slice(-3).find((each) => sharesLine(each[0], box))
    if (row) row.push(box)
    else rows.push([box])
  }
  return rows.flatMap((row) => cut(row.sort((a, b) => a.left - b.left)))
}

function sharesLine(one: PdfBox | undefined, other: PdfBox): boolean {
  if (!one) return false
  return Math.abs(one.bottom - other.bottom) < Math.max(one.size, other.size) * 0.45
}

function cut(row: readonly PdfBox[]): readonly PdfLine[] {
  const lines: PdfLine[] = []
  let open: PdfBox | null = null
  for (const box of row) {
    if (box.words.trim() === '') continue
    const gap: number = open ? box.left - open.right : 0
    if (open && gap < Math.max(open.size, box.size) * wideGap) open = joined(open, box, gap)
    else {
      if (open) lines.push(finished(open))
      open = box
    }
  }
  return open ? [...lines, finished(open)] : lines
}

function joined(open: PdfBox, box: PdfBox, gap: number): PdfBox {
  const apart = gap > Math.min(open.size, box.size) * wordGap && !/\s$/u.test(open.words) && !/^\s/u.test(box.words)
  return {
    words: `${open.words}${apart ? ' ' : ''}${box.words}`,
    left: Math.min(open.left, box.left),
    right: Math.max(open.right, box.right),
    top: Math.min(open.top, box.top),
    bottom: Math.max(open.bottom, box.bottom),
    size: Math.max(open.size, box.size),
  }
}

function finished(box: PdfBox): PdfLine {
  return { ...box, words: cleanText(box.words).replace(/\s+/gu, ' ').trim() }
}
