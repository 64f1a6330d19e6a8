import { type Failure, failed, type Outcome, succeeded } from '#contract/failure'
import type { ImportReport } from '#contract/views'
import { type StandingLesson, withLessons } from '#domain/importing/apply-lessons'
import type { ArticleDraft } from '#domain/importing/article-from-reading'
import { assumptionsIn } from '#domain/importing/assumptions'
import type { Article, Attachment, Origin, RecordId } from '#domain/notebook/records'
import { fingerprintOf } from '../library/article-row'
import type { Library } from '../library/library'
import type { FoundPicture, Gathered } from './formats/pictures/gather-pictures'
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
export interface Arrival extends Gathered {
  readonly file: string
  readonly fileName: string | null
  readonly format: Origin['format']
  readonly encoding: string
  readonly bytes: Uint8Array
  readonly draft: ArticleDraft
}

export interface Batch {
  /** Takes an article in, or reports it as a duplicate or as empty. Fails only when the library does. */
  add(arrival: Arrival): Promise<Outcome<null>>
  refuse(refusal: Refusal): void
  /** Commits what is still waiting. Fails only when the library does. */
  flush(): Promise<Outcome<null>>
  /** What became of everything committed so far; what is still waiting is in neither the library nor the report. */
  report(): Pick<ImportReport, 'imported' | 'duplicates' | 'refused'>
}

/** Text in UTF-16 code units: large enough that commits do not count, small enough that none keeps main for long. */
const mostWaiting = 2_000_000
/** Originals that are being kept at the same time: the disk syncs several in the time of one. */
const mostKeeping = 8

/**
 * Articles that come in together. An article is a duplicate when its text, white space folded, is in the library or came
 * earlier in the batch; the bytes of every article that is imported, and of its pictures, are kept before the article is.
 */
export function createBatch({ library, commit, now, newId, lessons = () => [] }: ImportInto): Batch {
  const known = new Map<string, RecordId>(library.rows().map(({ fingerprint, id }) => [fingerprint, id]))
  const imported: ImportReport['imported'][number][] = []
  const duplicates: ImportReport['duplicates'][number][] = []
  const refused: Refusal[] = []
  const keeper = createKeeper((bytes) => library.keepOriginal(bytes))
  let waiting: Waiting[] = []
  let waitingLength = 0

  const flush = async (): Promise<Outcome<null>> => {
    if (waiting.length === 0) return succeeded(null)
    const articles: Article[] = []
    for (const { article, kept } of waiting) {
      const sha256 = await kept
      if (!sha256.ok) return sha256
      articles.push({ ...article, origin: { ...article.origin, sha256: sha256.value } })
    }
    const committed = await commit(articles)
    if (!committed.ok) return committed
    imported.push(
      ...waiting.map(({ file, article, leftOut }) => ({
        file,
        id: article.id,
        title: article.title,
        encoding: article.origin.encoding,
        check: assumptionsIn(article),
        leftOut: [...leftOut],
      })),
    )
    waiting = []
    waitingLength = 0
    return succeeded(null)
  }
  return {
    flush,
    refuse: (refusal) => void refused.push(refusal),
    report() {
      const inLibrary = new Set([...library.rows().map(({ id }) => id), ...imported.map(({ id }) => id)])
      return { imported, duplicates: duplicates.filter(({ of }) => inLibrary.has(of)), refused }
    },
    add: async ({ file, fileName, format, encoding, bytes, draft, pictures, leftOut }) => {
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
      const attachments = await keptPictures(library, pictures)
      if (!attachments.ok) return attachments
      if (waitingLength + draft.text.length > mostWaiting) {
        const flushed = await flush()
        if (!flushed.ok) return flushed
      }
      const kept = keeper.keep(bytes)
      const article = {
        kind: 'article' as const,
        id: newId(),
        importedAt: now().toISOString(),
        origin: { fileName, format, encoding },
        revision: 1,
        ...withLessons(draft, lessons()),
        ...(attachments.value.length > 0 && { attachments: attachments.value }),
      }
      known.set(fingerprint, article.id)
      waiting.push({ file, article, kept, leftOut })
      waitingLength += draft.text.length
      return keeper.hasRoom()
    },
  }
}

/** An article whose original is on its way to the disk. It is committed when that has arrived. */
interface Waiting {
  readonly file: string
  readonly article: Omit<Article, 'origin'> & { readonly origin: Omit<Origin, 'sha256'> }
  readonly kept: Promise<Outcome<string>>
  readonly leftOut: Gathered['leftOut']
}

interface Keeper {
  readonly keep: (bytes: Uint8Array) => Promise<Outcome<string>>
  /** Answers when another may be kept; a failure of any before is answered here, so that no more is read in vain. */
  readonly hasRoom: () => Promise<Outcome<null>>
}

function createKeeper(keepOriginal: (bytes: Uint8Array) => Promise<Outcome<string>>): Keeper {
  const underway = new Set<Promise<unknown>>()
  let failure: Failure | null = null
  return {
    keep(bytes) {
      const kept = keepOriginal(bytes).then((outcome) => {
        if (!outcome.ok) failure ??= outcome.failure
        return outcome
      })
      underway.add(kept)
      const gone = (): void => void underway.delete(kept)
      // A bug is thrown where the batch is flushed.
      kept.then(gone, gone)
      return kept
    },
    async hasRoom() {
      while (underway.size >= mostKeeping) await Promise.race(underway).catch(() => undefined)
      return failure === null ? succeeded(null) : failed(failure)
    },
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
