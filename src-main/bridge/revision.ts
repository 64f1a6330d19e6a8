import { failed, type Outcome, succeeded } from '#contract/failure'
import { type Change, isNoChange, type Put } from '#domain/notebook/change'
import { type Revision, revising } from '#domain/notebook/commands/revise-article'
import type { Annotation, Article, Moment, RecordId } from '#domain/notebook/records'
import { sameRecord } from '#domain/notebook/same-record'
import type { Library } from '../library/library'
import { pauses } from '../library/pauses'
import { revisedOnThread } from '../workers/revision-thread'
import type { Meant } from './wide-change'

/** The article with a corrected text; its passages are placed anew by what they quote. */
export async function revisionOf(
  library: Library,
  id: RecordId,
  text: string,
  at: Moment,
  script: string | null,
): Promise<Outcome<Meant>> {
  return revised({ library, id, at, script }, async () => succeeded({ text, encoding: null }))
}

/** The article read again from the bytes it was imported from, in the encoding that a person says they are in. */
export async function rereadingOf(
  library: Library,
  id: RecordId,
  encoding: string,
  at: Moment,
  script: string | null,
): Promise<Outcome<Meant>> {
  return revised({ library, id, at, script }, async ({ origin }) => {
    const bytes = await library.readOriginal(origin.sha256)
    if (!bytes.ok) return bytes
    // Reading brings the importers with it: more code than the rest of main, and seldom needed.
    const { readFormat } = await import('../workers/formats/read-format')
    const { format, fileName } = origin
    const reading = await readFormat(format, { bytes: bytes.value, fileName, as: encoding, wordsOnly: true })
    if (!reading.ok) return failed({ code: 'not-in-encoding', encoding })
    return succeeded({ text: reading.draft.text, encoding: reading.encoding })
  })
}

interface NewText {
  readonly text: string
  readonly encoding: string | null
}

/** How long others wait for their turn at most, in ms, and how often what was read may change underneath. */
const breath = 25
const mostAttempts = 4

interface Asked {
  readonly library: Library
  readonly id: RecordId
  readonly at: Moment
  /** The bundled thread for long articles; null does all of it here. */
  readonly script: string | null
}

async function revised(
  { library, id, at, script }: Asked,
  read: (article: Article) => Promise<Outcome<NewText>>,
): Promise<Outcome<Meant>> {
  for (let attempt = 1; ; attempt += 1) {
    const records = await recordsOf(library, id)
    if (!records.ok) return records
    const { article, annotations } = records.value
    const text = await read(article)
    if (!text.ok) return text
    // A passage that is marked meanwhile would be left behind in the wrong place. The last attempt lets nobody in between.
    const isLast = attempt === mostAttempts
    const revision = { article, annotations, at, text: text.value.text }
    const change =
      isLong(revision) && script !== null && !isLast
        ? await revisedOnThread(script, revision)
        : await changeTo(revision, isLast ? () => undefined : pauses(breath))
    if (attempt < mostAttempts && !(await isStill(library, records.value))) continue
    const whole = withEncoding(change, article, text.value.encoding)
    if (!whole) return failed({ code: 'not-valid', where: 'text' })
    return succeeded({ intent: { kind: 'revise-article', name: article.title }, change: whole })
  }
}

interface Records {
  readonly article: Article
  readonly annotations: readonly Annotation[]
}

async function recordsOf(library: Library, id: RecordId): Promise<Outcome<Records>> {
  const article = await library.readArticle(id)
  if (!article.ok) return article
  const annotations = await library.readAnnotations(id)
  return annotations.ok ? succeeded({ article: article.value, annotations: annotations.value }) : annotations
}

async function isStill(library: Library, { article, annotations }: Records): Promise<boolean> {
  const now = await recordsOf(library, article.id)
  if (!now.ok || !sameRecord(now.value.article, article)) return false
  const known = new Map(annotations.map((annotation) => [annotation.id, annotation]))
  return (
    now.value.annotations.length === annotations.length &&
    now.value.annotations.every((annotation) => {
      const before = known.get(annotation.id)
      return before !== undefined && sameRecord(before, annotation)
    })
  )
}

/** In UTF-16 code units, and in passages: one of the usual size is revised sooner than a thread is made. */
const longText = 40_000
const manyPassages = 100

function isLong({ text, annotations }: Revision): boolean {
  return text.length > longText || annotations.length > manyPassages
}

async function changeTo(revision: Revision, pause: () => Promise<void> | undefined): Promise<Change | null> {
  const steps = revising(revision)
  let step = steps.next()
  while (!step.done) {
    await pause()
    step = steps.next()
  }
  return step.value
}

function withEncoding(change: Change | null, article: Article, encoding: string | null): Change | null {
  if (!change || encoding === null || encoding === article.origin.encoding) return change
  const inIt = (one: Article): Article => ({ ...one, origin: { ...one.origin, encoding } })
  if (isNoChange(change)) return { put: [{ before: article, after: inIt(article) }], remove: [] }
  const put = change.put.map((one): Put => (one.after.kind === 'article' ? { ...one, after: inIt(one.after) } : one))
  return { put, remove: change.remove }
}
