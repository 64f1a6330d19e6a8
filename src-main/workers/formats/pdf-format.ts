import { articleFromReading } from '#domain/importing/article-from-reading'
import { type FormatReading, type FormatSource, refusedAs } from './format-reading'
import { loadedPdfjs } from './load-pdfjs'
import { pdfLetters } from './pdf-letters'
import { type PdfContent, type PdfWords, pageWords } from './pdf-page'
import { pdfReading } from './pdf-reading'
import { noPictures } from './pictures/gather-pictures'

/** A year of a weekly has fewer; each page costs milliseconds even when it is empty. */
const mostPages = 1000
/** What pages may take in all, in ms; a page that draws without end is stopped by it. */
const longest = 60_000

/**
 * The text layer of a PDF as an article: columns in reading order, paragraphs put together again across lines, columns and
 * pages, running heads and page numbers set aside as `site`.
 *
 * `locked` when it asks for a password, `no-text` when its pages are pictures, `too-many` when it has more pages or takes
 * longer than any article, `damaged` when it is no PDF. Scripts and forms in it are not run; pictures are left out. Letters of fonts
 * from before Unicode are read as what they show; `encoding` says which, and `as` decides it.
 */
export async function readPdf({ bytes, fileName, as }: FormatSource): Promise<FormatReading> {
  if (!startsAsPdf(bytes)) return refusedAs('damaged')
  const pdfjs = await loadedPdfjs()
  const task = pdfjs.getDocument({
    // It takes the bytes for itself; ours are kept as the original.
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    useWorkerFetch: false,
    stopAtErrors: false,
    verbosity: 0,
  })
  try {
    const document = await task.promise
    if (document.numPages > mostPages) return refusedAs('too-many')
    const until = performance.now() + longest
    const drawn: { readonly content: PdfContent; readonly width: number; readonly height: number }[] = []
    for (let number = 1; number <= document.numPages; number += 1) {
      if (performance.now() > until) return refusedAs('too-many')
      const page = await document.getPage(number)
      const { width, height } = page.getViewport({ scale: 1 })
      drawn.push({ content: await page.getTextContent(), width, height })
      page.cleanup()
      // A long document must not hold up everything else.
      await new Promise((resolve) => setImmediate(resolve))
    }
    const { contents, encoding } = pdfLetters(
      drawn.map(({ content }) => content),
      as,
    )
    const pages = drawn.map((page, index): PdfWords => pageWords(contents[index] ?? page.content, page))
    const reading = pdfReading(pages)
    if (!/\p{L}/u.test(reading.text)) return refusedAs('no-text')
    return { ok: true, draft: articleFromReading(reading, fileName), encoding: encoding ?? 'utf-8', ...noPictures }
  } catch (error) {
    return refusedAs(error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'damaged')
  } finally {
    await task.destroy().catch(() => undefined)
  }
}

/** Readers forgive what stands before the mark, up to this far (ISO 32000-1, H.3.4.1). */
const markWithin = 1024

function startsAsPdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, markWithin)).includes('%PDF-')
}
