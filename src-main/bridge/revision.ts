import { failed, type Outcome, succeeded } from '#contract/failure'
import { type Change, isNoChange, type Put } from '#domain/notebook/change'
import { reviseArticle } from '#domain/notebook/commands/revise-article'
import type { Annotation, Article, Moment, RecordId } from '#domain/notebook/records'
import type { Library } from '../library/library'
import type { Meant } from './wide-change'

/** The article with a corrected text; its passages are placed anew by what they quote. */
export async function revisionOf(library: Library, id: RecordId, text: string, at: Moment): Promise<Outcome<Meant>> {
  return revised(library, id, at, async () => succeeded({ text, encoding: null }))
}

/** The article read again from the bytes it was imported from, in the encoding that a person says they are in. */
export async function rereadingOf(
  library: Library,
  id: RecordId,
  encoding: string,
  at: Moment,
): Promise<Outcome<Meant>> {
  return revised(library, id, at, async ({ origin }) => {
    const bytes = await library.readOriginal(origin.sha256)
    if (!bytes.ok) return bytes
    // Reading brings the importers with it: more code than the rest of main, and seldom needed.
    const { readFormat } = await import('../workers/formats/read-format')
    const { format, fileName } = origin
    const reading = await readFormat(format, { bytes: bytes.value, fileName, as: encoding })
    if (!reading.ok) return failed({ code: 'not-in-encoding', encoding })
    return succeeded({ text: reading.draft.text, encoding: reading.encoding })
  })
}

interface NewText {
  readonly text: string
  readonly encoding: string | null
}

async function revised(
  library: Library,
  id: RecordId,
  at: Moment,
  read: (article: Article) => Promise<Outcome<NewText>>,
): Promise<Outcome<Meant>> {
  const article = await library.readArticle(id)
  if (!article.ok) return article
  const annotations = await library.readAnnotations(id)
  if (!annotations.ok) return annotations
  const text = await read(article.value)
  if (!text.ok) return text
  const change = changeTo(article.value, annotations.value, text.value, at)
  if (!change) return failed({ code: 'not-valid', where: 'text' })
  return succeeded({ intent: { kind: 'revise-article', name: article.value.title }, change })
}

function changeTo(
  article: Article,
  annotations: readonly Annotation[],
  { text, encoding }: NewText,
  at: Moment,
): Change | null {
  const change = reviseArticle({ article, annotations, text, at })
  if (!change || encoding === null || encoding === article.origin.encoding) return change
  const withEncoding = (one: Article): Article => ({ ...one, origin: { ...one.origin, encoding } })
  if (isNoChange(change)) return { put: [{ before: article, after: withEncoding(article) }], remove: [] }
  const put = change.put.map(
    (one): Put => (one.after.kind === 'article' ? { ...one, after: withEncoding(one.after) } : one),
  )
  return { put, remove: change.remove }
}
