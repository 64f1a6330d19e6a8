import type { PdfLine } from './pdf-lines'

/** How far running heads and page numbers reach into a page, from its top and bottom edges. */
const margin = 0.09

export interface MarkedPage {
  readonly height: number
  readonly lines: readonly PdfLine[]
}

/**
 * For each page, its lines that are furniture: page numbers, and lines that stand in the same place of several pages,
 * figures aside (`Số 3.145 - Trang 2`). A document of one page has page numbers only.
 */
export function furnitureOf(pages: readonly MarkedPage[]): readonly ReadonlySet<PdfLine>[] {
  const times = new Map<string, number>()
  for (const page of pages) {
    for (const key of new Set(inMargins(page).map((line) => keyOf(line, page))))
      times.set(key, (times.get(key) ?? 0) + 1)
  }
  return pages.map(
    (page) =>
      new Set(
        inMargins(page).filter(
          (line) => isPageNumber(line.words) || (pages.length > 1 && (times.get(keyOf(line, page)) ?? 0) > 1),
        ),
      ),
  )
}

function inMargins({ lines, height }: MarkedPage): readonly PdfLine[] {
  return lines.filter(({ top, bottom }) => bottom < height * margin || top > height * (1 - margin))
}

function keyOf({ words, bottom }: PdfLine, { height }: MarkedPage): string {
  return `${bottom < height / 2 ? 'top' : 'bottom'} ${words.replace(/[0-9]+/gu, '#').toLowerCase()}`
}

function isPageNumber(words: string): boolean {
  return /^[-–—\s]*(?:(?:trang|page|tr\.?|p\.?)\s*)?[0-9]{1,4}(?:\s*(?:\/|of|trên)\s*[0-9]{1,4})?[-–—\s]*$/iu.test(
    words,
  )
}
