import type { PDFDocumentProxy } from 'pdfjs-dist'
import { articleFromReading } from '#domain/importing/article-from-reading'
import { type FormatReading, type FormatSource, refusedAs } from './format-reading'
import { glanceAtPictures } from './pdf-glance'
import { pdfLetters } from './pdf-letters'
import { type OpenedPdf, openedPdf } from './pdf-opened'
import { type PdfContent, type PdfWords, pageWords } from './pdf-page'
import { type PdfPictures, pdfPictures } from './pdf-pictures'
import { type PdfReading, pdfReading } from './pdf-reading'
import { type Gathered, gatherPictures, noPictures } from './pictures/gather-pictures'

/** A year of a weekly has fewer; each page costs milliseconds even when it is empty. */
const mostPages = 1000
/** What a page may draw, in messages of about a thousand operations each; all of them are held at once. */
const mostDrawings = 2000
/** In ms: a page that draws without end is stopped by it. */
interface PdfTimes {
  /** For the words of all pages. */
  readonly words: number
  /** For looking for pictures, once the words are read. */
  readonly pictures: number
}
const usualTimes: PdfTimes = { words: 60_000, pictures: 20_000 }

/**
 * The text layer of a PDF as an article: columns in reading order, paragraphs put together again across lines, columns and
 * pages, running heads and page numbers set aside as `site`; and its pictures, before the blocks that follow them there.
 *
 * `locked` when it asks for a password, `no-text` when its pages are pictures, `too-many` when it has more pages or takes
 * longer than any article, `damaged` when it is no PDF. Scripts and forms in it are not run. Letters of fonts
 * from before Unicode are read as what they show; `encoding` says which, and `as` decides it. Pictures that cannot be decoded, or
 * not in time, are left out.
 */
export async function readPdf(
  { bytes, fileName, as, wordsOnly = false }: FormatSource,
  times: PdfTimes = usualTimes,
): Promise<FormatReading> {
  if (!startsAsPdf(bytes)) return refusedAs('damaged')
  const pdf = await openedPdf(bytes)
  try {
    const document = await pdf.document
    if (document.numPages > mostPages) return refusedAs('too-many')
    pdf.allow(times.words)
    const drawn = await textOf(document, pdf)
    if (drawn === null) return refusedAs('too-many')
    const { contents, encoding } = pdfLetters(
      drawn.map(({ content }) => content),
      as,
    )
    const pages = drawn.map((page, index): PdfWords => pageWords(contents[index] ?? page.content, page))
    const reading = pdfReading(pages)
    if (!/\p{L}/u.test(reading.text)) return refusedAs('no-text')
    const draft = articleFromReading(reading, fileName)
    if (wordsOnly) return { ok: true, draft, encoding: encoding ?? 'utf-8', ...noPictures }
    pdf.allow(times.pictures, mostDrawings)
    const found = await picturesOf(document, { bytes, pages, pdf })
    return { ok: true, draft, encoding: encoding ?? 'utf-8', ...(await gathered(found, reading)) }
  } catch (error) {
    return refusedAs(error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'damaged')
  } finally {
    await pdf.close()
  }
}

interface TextOfPage {
  readonly content: PdfContent
  readonly width: number
  readonly height: number
}

/** What each page says; null when that takes too long. */
async function textOf(document: PDFDocumentProxy, pdf: OpenedPdf): Promise<readonly TextOfPage[] | null> {
  const pages: TextOfPage[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    if (!pdf.goesOn()) return null
    const page = await document.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const content = await pdf.inTime(page.getTextContent())
    if (content === null) return null
    pages.push({ content, width, height })
    page.cleanup()
    // A long document must not hold up everything else.
    await new Promise((resolve) => setImmediate(resolve))
  }
  return pages
}

async function picturesOf(
  document: PDFDocumentProxy,
  { bytes, pages, pdf }: { readonly bytes: Uint8Array; readonly pages: readonly PdfWords[]; readonly pdf: OpenedPdf },
): Promise<PdfPictures> {
  const glance = glanceAtPictures(bytes)
  if (glance !== 'some') return { pictures: [], beyond: glance === 'none' ? null : glance }
  // Whatever is wrong with what it draws, its words were read.
  return pdfPictures(document, pages, pdf).catch(() => ({ pictures: [], beyond: null }))
}

/** Pictures at their places in the text. They have no names, so those that are left out have none either. */
async function gathered({ pictures, beyond }: PdfPictures, reading: PdfReading): Promise<Gathered> {
  const placed = pictures.map(({ page, area, bytes }) => ({
    bytes,
    page,
    top: area.top,
    at: reading.placeOf({ page, area }),
  }))
  placed.sort((a, b) => a.at - b.at || a.page - b.page || a.top - b.top)
  const places = placed.map(({ at }, index) => ({ addresses: [`picture:${index}`], alt: '', at }))
  const found = await gatherPictures(places, async (address) => placed[Number(address.slice(8))]?.bytes ?? null)
  return beyond === null ? found : { ...found, leftOut: [...found.leftOut, { name: '', why: beyond }] }
}

/** Readers forgive what stands before the mark, up to this far (ISO 32000-1, H.3.4.1). */
const markWithin = 1024

function startsAsPdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, markWithin)).includes('%PDF-')
}
