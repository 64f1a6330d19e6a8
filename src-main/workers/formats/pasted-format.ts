import { storyFromPaste } from '#domain/importing/article-from-paste'
import { decodeText } from '#domain/importing/decode-text'
import { type FormatReading, type FormatSource, refusedAs } from './format-reading'
import { gatherPictures, noSource } from './pictures/gather-pictures'

/** The article in `text/html` from the clipboard, with the pictures that are in the mark-up itself. Nothing is fetched. */
export async function readPastedPage(html: string, url: string | null) {
  const { draft, pictures } = storyFromPaste({ html, url })
  return { draft, ...(await gatherPictures(pictures, noSource)) }
}

export async function readPasted({ bytes, as }: FormatSource): Promise<FormatReading> {
  const decoded = decodeText(bytes, { as })
  if (!decoded.ok) return refusedAs(decoded.code)
  return { ok: true, encoding: decoded.encoding, ...(await readPastedPage(decoded.text, null)) }
}
