import { type PdfArea, sizeOf } from './pdf-area'
import type { PlacedLine } from './pdf-paragraphs'

export interface PdfSpot {
  readonly page: number
  readonly area: PdfArea
}

/** What is used of a paragraph: its lines, in reading order. */
interface Lined {
  readonly lines: readonly PlacedLine[]
}

/**
 * The paragraph that a picture stands before, by its number; the count of paragraphs when it stands after the last.
 *
 * It is the one that begins with the nearest line below the picture in its column, its caption for one. A paragraph that
 * flows past the picture is not parted: the picture comes after it. So it does at the foot of a column, after what is above.
 */
export function paragraphAfter(paragraphs: readonly Lined[], { page, area }: PdfSpot): number {
  let below: { readonly distance: number; readonly at: number } | null = null
  let above: { readonly distance: number; readonly at: number } | null = null
  let beside: number | null = null
  let next = paragraphs.length
  for (const [at, { lines }] of paragraphs.entries()) {
    for (const [index, line] of lines.entries()) {
      if (line.page > page) next = Math.min(next, at)
      if (line.page !== page) continue
      const middle = (line.top + line.bottom) / 2
      if (middle > area.bottom) beside ??= index === 0 ? at : at + 1
      if (!sharesColumn(line, area)) continue
      if (middle > (area.top + area.bottom) / 2) {
        const distance = Math.max(0, line.top - area.bottom)
        if (below === null || distance < below.distance - line.size / 2)
          below = { distance, at: index === 0 ? at : at + 1 }
      } else {
        const distance = Math.max(0, area.top - line.bottom)
        if (above === null || distance <= above.distance) above = { distance, at: at + 1 }
      }
    }
  }
  return below?.at ?? above?.at ?? beside ?? next
}

/** Half of the narrower one is over or under the other. */
function sharesColumn(line: PdfArea, area: PdfArea): boolean {
  const width = Math.min(line.right, area.right) - Math.max(line.left, area.left)
  return width > Math.min(line.right - line.left, area.right - area.left) / 2
}

/** How much of an area words cover, 0 to 1: those whose middle lies in it. */
export function coveredByWords(area: PdfArea, words: readonly PdfArea[]): number {
  const size = sizeOf(area)
  let covered = 0
  for (const each of words) {
    const x = (each.left + each.right) / 2
    const y = (each.top + each.bottom) / 2
    if (x > area.left && x < area.right && y > area.top && y < area.bottom) covered += sizeOf(each)
  }
  return size === 0 ? 0 : covered / size
}
