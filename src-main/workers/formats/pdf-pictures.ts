import { createHash } from 'node:crypto'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { sizeOf } from './pdf-area'
import { drawnOn, type PdfDrawing, type PdfDrawn } from './pdf-drawn'
import { createPdfObjects, type PdfObjects } from './pdf-objects'
import type { OpenedPdf } from './pdf-opened'
import type { PdfWords } from './pdf-page'
import { pictureFile } from './pdf-picture-file'
import { coveredByWords, type PdfSpot } from './pdf-places'
import { turnOf } from './pdf-turned'
import { largestTogether, mostPictures, smallestSide } from './pictures/picture-limits'

/** One side of a picture on the page, in points: a centimetre. Smaller are signs and ornaments, however fine. */
const smallestOnPage = 28
/** Words cover more than this of what lies behind them: a scanned page, the ground of a box. A caption in a picture does not. */
const mostWords = 0.15
/** What covers nearly all of a page has words on it, or is a picture. */
const nearlyAll = 0.85
/** Drawn so often it is a logo, or the paper. */
const furniture = 3
/** Pages that are scanned, one after the other, before the rest is believed to be so too. */
const enoughScans = 3

/** Of a page that is damaged. */
const nothingDrawn: PdfDrawing = { fnArray: [], argsArray: [] }

export interface PdfPicture extends PdfSpot {
  readonly bytes: Uint8Array
}

export interface PdfPictures {
  readonly pictures: readonly PdfPicture[]
  /** Why there may be more: they are too many for one article or for the time, or the file says too large ones. */
  readonly beyond: 'too-large' | 'too-many' | null
}

/**
 * The pictures that the pages of a document draw for their readers, each as a file, with the place of its drawing. What words
 * stand upon, what is small, and what is drawn three times or more is none of them; nor is what cannot be decoded.
 */
export async function pdfPictures(
  document: PDFDocumentProxy,
  words: readonly PdfWords[],
  pdf: Pick<OpenedPdf, 'ops' | 'goesOn' | 'inTime'>,
): Promise<PdfPictures> {
  const kept = createKept()
  let scans = 0
  for (const [index, page] of words.entries()) {
    if (scans === enoughScans) break
    if (!pdf.goesOn() || kept.isFull()) return { pictures: kept.pictures(), beyond: 'too-many' }
    const drawing = await document.getPage(index + 1)
    const objects = createPdfObjects(drawing)
    const list = await pdf.inTime(drawing.getOperatorList({ annotationMode: 0 }).catch(() => nothingDrawn))
    if (list === null) return { pictures: kept.pictures(), beyond: 'too-many' }
    const all = drawnOn(list, pdf.ops, { width: page.width, height: page.height, view: drawing.view })
    // The list may be whole before the last pixels come.
    const arrived = await pdf.inTime(objects.arrived(all.map(({ pixels }) => pixels)))
    if (arrived === null) return { pictures: kept.pictures(), beyond: 'too-many' }
    const drawn = all.filter(isLargeEnough)
    const shown = drawn.filter((each) => !isBehindWords(each, page))
    scans = shown.length === 0 && drawn.some((each) => isNearlyAll(each, page)) ? scans + 1 : 0
    for (const each of shown) {
      if (pdf.goesOn())
        kept.add({ page: index, area: each.area }, nameOf(each, drawing), () => fileOf(each, drawing, objects))
    }
    objects.forget()
    drawing.cleanup()
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { pictures: kept.pictures(), beyond: null }
}

function isLargeEnough({ width, height, area }: PdfDrawn): boolean {
  const { left, right, top, bottom } = area
  return Math.min(width, height) >= smallestSide && Math.min(right - left, bottom - top) >= smallestOnPage
}

function isNearlyAll({ area }: PdfDrawn, { width, height }: PdfWords): boolean {
  return sizeOf(area) > width * height * nearlyAll
}

function isBehindWords(drawn: PdfDrawn, page: PdfWords): boolean {
  const covered = coveredByWords(drawn.area, page.boxes)
  return covered > mostWords || (covered > 0 && isNearlyAll(drawn, page))
}

/** What is drawn under the same name and turned the same way is the same file. Pixels that stand in a drawing have no name. */
function nameOf({ pixels, matrix }: PdfDrawn, { rotate }: PDFPageProxy): string | null {
  return typeof pixels === 'string' ? `${pixels} ${JSON.stringify(turnOf(matrix, rotate))}` : null
}

function fileOf({ pixels, matrix }: PdfDrawn, page: PDFPageProxy, objects: PdfObjects): Uint8Array | null {
  const image = objects.imageOf(pixels)
  if (image === null) return null
  try {
    return pictureFile(image, turnOf(matrix, page.rotate))
  } catch {
    return null
  }
}

interface Kept {
  /** Where a picture is drawn; `make` is asked for its file when it was not seen under this name before. */
  add(spot: PdfSpot, name: string | null, make: () => Uint8Array | null): void
  isFull(): boolean
  pictures(): readonly PdfPicture[]
}

/** The files of pictures, each once, with all places where it is drawn. */
function createKept(): Kept {
  const byContent = new Map<string, { readonly bytes: Uint8Array; readonly spots: PdfSpot[] }>()
  const contents = new Map<string, string>()
  let room = largestTogether
  return {
    add: (spot, name, make) => {
      const known = name === null ? undefined : byContent.get(contents.get(name) ?? '')
      if (known) return void known.spots.push(spot)
      const bytes = make()
      if (bytes === null) return
      const content = createHash('sha256').update(bytes).digest('hex')
      if (name !== null) contents.set(name, content)
      const same = byContent.get(content)
      if (same) return void same.spots.push(spot)
      room -= bytes.length
      byContent.set(content, { bytes, spots: [spot] })
    },
    isFull: () => room < 0 || byContent.size >= 2 * mostPictures,
    pictures: () =>
      [...byContent.values()]
        .filter(({ spots }) => spots.length < furniture)
        .flatMap(({ bytes, spots }) => spots.map((spot) => ({ ...spot, bytes }))),
  }
}
