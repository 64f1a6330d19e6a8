import { type Failure, failed, type Outcome, succeeded } from '#contract/failure'
import type { ImportReport } from '#contract/views'
import { type StandingLesson, withLessons } from '#domain/importing/apply-lessons'
import type { ArticleDraft } from '#domain/importing/article-from-reading'
import type { Article, Attachment, Origin, RecordId } from '#domain/notebook/records'
import { fingerprintOf } from '../library/article-row'
import type { Library } from '../library/library'
import type { FoundPicture } from './formats/pictures/gather-pictures'
import { type Refusal, refusalOf } from './import-refusal'

export interface ImportInto {
  readonly library: Pick<Library, 'rows' | 'keepOriginal'>
  /** Makes the articles part of the library, all or none; called with a few megabytes of text at a time. */
  readonly commit: (articles: readonly Article[]) => Promise<Outcome<unknown>>
  readonly now: () => Date
  readonly newId: () => RecordId
  /** What corrections taught, applied to what comes in of the same source. */
  readonly lessons?: () => readonly StandingLesson[]
}

/** One article on its way in, with the bytes it was read from. `file` is how the report calls it. */
export interface Arrival {
  readonly file: string
  readonly fileName: string | null
  readonly format: Origin['format']
  readonly encoding: string
  readonly bytes: Uint8Array
  readonly draft: ArticleDraft
  readonly pictures: readonly FoundPicture[]
}

export interface Batch {
  /** Takes an article in, or reports it as a duplicate or as empty. Fails only when the library does. */
  add(arrival: Arrival): Promise<Outcome<null>>
  refuse(refusal: Refusal): void
  /** Commits what is still waiting, then says what became of everything. */
  finish(): Promise<Outcome<ImportReport>>
  /** What became of everything committed so far; what is still waiting is left out of the library and of the report. */
  abandon(): ImportReport
}

/** About 8 MB in memory: large enough that commits do not count, small enough to check, write and undo. */
const mostWaiting = 4_000_000

/**
 * Articles that come in together. An article is a duplicate when its text, white space folded, is in the library or came
 * earlier in the batch; the bytes of every article that is imported, and of its pictures, are kept before the article is.
 */
export function createBatch({ library, commit, now, newId, lessons = () => [] }: ImportInto): Batch {
  const known = new Map<string, RecordId>(library.rows().map(({ fingerprint, id }) => [fingerprint, id]))
  const imported: ImportReport['imported'][number][] = []
  const duplicates: ImportReport['duplicates'][number][] = []
  const refused: Refusal[] = []
  let waiting: { readonly file: string; readonly article: Article }[] = []
  let waitingLength = 0

  const flush = async (): Promise<Failure | null> => {
    if (waiting.length === 0) return null
    const committed = await commit(waiting.map(({ article }) => article))
    if (!committed.ok) return committed.failure
    imported.push(...waiting.map(({ file, article }) => ({ file, id: article.id, title: article.title })))
    waiting = []
    waitingLength = 0
    return null
  }
  const report = (): ImportReport => {
    const inLibrary = new Set([...library.rows().map(({ id }) => id), ...imported.map(({ id }) => id)])
    return { imported, duplicates: duplicates.filter(({ of }) => inLibrary.has(of)), refused }
  }
  return {
    refuse: (refusal) => void refused.push(refusal),
    add: async ({ file, fileName, format, encoding, bytes, draft, pictures }) => {
      if (draft.blocks.length === 0) {
        refused.push(refusalOf(file, 'empty'))
        return succeeded(null)
      }
      const fingerprint = fingerprintOf(draft.text)
      const of = known.get(fingerprint)
      if (of !== undefined) {
        duplicates.push({ file, of })
        return succeeded(null)
      }
      const kept = await library.keepOriginal(bytes)
      if (!kept.ok) return kept
      const attachments = await keptPictures(library, pictures)
      if (!attachments.ok) return attachments
      if (waitingLength + draft.text.length > mostWaiting) {
        const failure = await flush()
        if (failure) return failed(failure)
      }
      const origin = { fileName, format, encoding, sha256: kept.value }
      const article: Article = {
        kind: 'article',
        id: newId(),
        importedAt: now().toISOString(),
        origin,
        revision: 1,
        ...withLessons(draft, lessons()),
        ...(attachments.value.length > 0 && { attachments: attachments.value }),
      }
      known.set(fingerprint, article.id)
      waiting.push({ file, article })
      waitingLength += draft.text.length
      return succeeded(null)
    },
    finish: async () => {
      const failure = await flush()
      return failure ? failed(failure) : succeeded(report())
    },
    abandon: report,
  }
}

async function keptPictures(
  library: Pick<Library, 'keepOriginal'>,
  pictures: readonly FoundPicture[],
): Promise<Outcome<Attachment[]>> {
  const attachments: Attachment[] = []
  // One that stands in many places is the same bytes each time, and is kept once.
  const known = new Map<Uint8Array, string>()
  for (const { bytes, mediaType, name, alt, at, width, height } of pictures) {
    const kept = known.has(bytes) ? succeeded(known.get(bytes) ?? '') : await library.keepOriginal(bytes)
    if (!kept.ok) return kept
    known.set(bytes, kept.value)
    attachments.push({ sha256: kept.value, mediaType, name, alt, at, width, height })
  }
  return succeeded(attachments)
}
