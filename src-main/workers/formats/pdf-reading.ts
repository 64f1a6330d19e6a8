import type { Reading } from '#domain/importing/article-from-reading'
import { cleanText } from '#domain/importing/clean-text'
import { nothingStated } from '#domain/importing/markdown/front-matter'
import { createSheet } from '#domain/importing/markdown/sheet'
import type { BlockRole } from '#domain/notebook/records'
import { columnsOf } from './pdf-columns'
import { furnitureOf } from './pdf-furniture'
import { linesOf } from './pdf-lines'
import type { PdfWords } from './pdf-page'
import { type PdfParagraph, paragraphsOf } from './pdf-paragraphs'
import { type PdfSpot, paragraphAfter } from './pdf-places'

/** Letters this much larger than those of the text are a heading's, and a title's where they are the largest. */
const headingSize = 1.12
const titleSize = 1.3
const longestHeading = 250

export interface PdfReading extends Reading {
  /** Where a picture that is drawn there stands: the start of a block, or the length of the text. */
  placeOf(spot: PdfSpot): number
}

/** The words of pages in reading order, paragraph by paragraph; furniture of a page follows the text of that page. */
export function pdfReading(pages: readonly PdfWords[]): PdfReading {
  const lined = pages.map(({ boxes, height }) => ({ height, lines: linesOf(boxes) }))
  const furniture = furnitureOf(lined)
  const columns = lined.flatMap(({ lines }, page) =>
    columnsOf(lines.filter((line) => furniture[page]?.has(line) !== true)).map((column) => ({ ...column, page })),
  )
  const paragraphs = paragraphsOf(columns)
  const usual = usualSize(paragraphs)
  const title = titleAmong(paragraphs, usual)
  const sheet = createSheet()
  const write = (words: string, given: BlockRole | null): number =>
    sheet.block({ given, picture: null }, false, () => sheet.write(cleanText(words)))
  const starts: number[] = []
  let next = 0
  for (const [page, { turned }] of pages.entries()) {
    for (let paragraph = paragraphs[next]; paragraph?.page === page; paragraph = paragraphs[next]) {
      starts.push(write(paragraph.words, next === title ? 'title' : isHeading(paragraph, usual) ? 'heading' : null))
      next += 1
    }
    for (const { words } of furniture[page] ?? []) write(words, 'site')
    for (const words of turned) write(words, 'site')
  }
  const finished = sheet.finished()
  const placeOf = (spot: PdfSpot): number => {
    const from = starts[paragraphAfter(paragraphs, spot)] ?? finished.text.length
    return finished.pieces.find(({ start }) => start >= from)?.start ?? finished.text.length
  }
  return { ...finished, stated: nothingStated, placeOf }
}

/** The size in which most letters are set. */
function usualSize(paragraphs: readonly PdfParagraph[]): number {
  const letters = new Map<number, number>()
  for (const { words, size } of paragraphs) {
    const rounded = Math.round(size * 2) / 2
    letters.set(rounded, (letters.get(rounded) ?? 0) + words.length)
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

/** The largest letters on the first page that has words; -1 when none are large. */
function titleAmong(paragraphs: readonly PdfParagraph[], usual: number): number {
  const first = paragraphs[0]?.page
  let found = -1
  for (const [at, { page, size, words }] of paragraphs.entries()) {
    if (page !== first || size < usual * titleSize || words.length > longestHeading || !/\p{L}{2}/u.test(words))
      continue
    if (size > (paragraphs[found]?.size ?? 0)) found = at
  }
  return found
}

function isHeading({ words, size }: PdfParagraph, usual: number): boolean {
  return size >= usual * headingSize && words.length <= longestHeading && !/[.;,]$/u.test(words)
}
