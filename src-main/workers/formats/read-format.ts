import { articleFromText } from '#domain/importing/article-from-text'
import { decodeText } from '#domain/importing/decode-text'
import type { Origin } from '#domain/notebook/records'
import { type FormatReading, type FormatSource, refusedAs } from './format-reading'
import { noPictures } from './pictures/gather-pictures'

/** Formats that files come in. */
export type FileFormat = Exclude<Origin['format'], 'pasted' | 'pasted-html'>

/**
 * The article in the bytes of a file, or why there is none. The same bytes give the same article, so that kept originals
 * can be read again: with `as` in another encoding, where the format has one of its own (text, Markdown, HTML, MHTML).
 *
 * Never throws over what is in the file, touches no disk and no network, and shares nothing between calls. What a format
 * needs is loaded when the first file of it comes.
 */
export async function readFormat(format: Origin['format'], source: FormatSource): Promise<FormatReading> {
  switch (format) {
    case 'text':
    case 'markdown':
    case 'pasted':
      return readPlain(format, source)
    case 'pasted-html':
      return (await import('./pasted-format')).readPasted(source)
    case 'html':
      return (await import('./html-format')).readHtml(source)
    case 'mhtml':
      return (await import('./mhtml-format')).readMhtml(source)
    case 'docx':
      return (await import('./docx-format')).readDocx(source)
    case 'pdf':
      return (await import('./pdf-format')).readPdf(source)
    case 'epub':
      return (await import('./epub-format')).readEpub(source)
  }
}

function readPlain(format: 'text' | 'markdown' | 'pasted', { bytes, fileName, as }: FormatSource): FormatReading {
  const decoded = decodeText(bytes, { as })
  if (!decoded.ok) return refusedAs(decoded.code)
  return {
    ok: true,
    draft: articleFromText({ text: decoded.text, format, fileName }),
    encoding: decoded.encoding,
    ...noPictures,
  }
}
