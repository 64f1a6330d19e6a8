import { storyFromHtml } from '#domain/importing/article-from-html'
import { decodeText } from '#domain/importing/decode-text'
import { declaredCharset } from '#domain/importing/html/declared-charset'
import { parseHtml } from '#domain/importing/html/html-tree'
import { type FormatReading, type FormatSource, refusedAs } from './format-reading'
import { gatherPictures, noSource } from './pictures/gather-pictures'
import { readableBody } from './readable-body'

export interface HtmlSource extends FormatSource {
  /** Where the page came from and what its encoding is, when the file around it says so. */
  readonly url?: string | null
  readonly declared?: string
}

/** The article on a saved page, with the pictures that are in it or were saved beside it. Nothing is run or fetched. */
export async function readHtml({
  bytes,
  fileName,
  as,
  beside = noSource,
  url = null,
  declared,
}: HtmlSource): Promise<FormatReading> {
  const charset = declared ?? declaredCharset(bytes)
  const decoded = decodeText(bytes, { as, ...(charset !== null && { declared: charset }) })
  if (!decoded.ok) return refusedAs(decoded.code)
  const tree = parseHtml(decoded.text)
  const body = await readableBody(tree)
  const { draft, pictures } = storyFromHtml({ html: tree, fileName, url, body })
  return { ok: true, draft, encoding: decoded.encoding, ...(await gatherPictures(pictures, beside)) }
}
