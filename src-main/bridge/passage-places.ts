import { type Failure, type Outcome, succeeded } from '#contract/failure'
import type { PassageLookup, QuotedPassage } from '#contract/passages'
import type { ArticleRow } from '#contract/views'
import type { Annotation, RecordId } from '#domain/notebook/records'
import type { Library } from '../library/library'
import { pauses } from '../library/pauses'

/** Longest that looking for passages keeps everything else waiting, in ms. */
const breath = 10

/** Where each passage is, learnt as it is asked for. */
export interface PassagePlaces {
  /** An answer for every id, in the order of `ids`. */
  lookUp(ids: readonly RecordId[]): Promise<Outcome<PassageLookup[]>>
}

/**
 * Finds passages by their ids alone. The articles are gone through only as far as it takes, and never again until their
 * row is another one: whatever is done to an article's passages makes it a new row.
 */
export function createPassagePlaces(library: Library): PassagePlaces {
  const places = new Map<RecordId, RecordId>()
  const seen = new Map<RecordId, ArticleRow>()

  const read = async (row: ArticleRow): Promise<boolean> => {
    const annotations = await library.readAnnotations(row.id)
    if (!annotations.ok) return false
    for (const { id } of annotations.value) places.set(id, row.id)
    seen.set(row.id, row)
    return true
  }
  /** Until every id has a place; answers whether everything that was looked at could be read. */
  const learn = async (ids: ReadonlySet<RecordId>): Promise<boolean> => {
    const missing = new Set([...ids].filter((id) => !places.has(id)))
    const pause = pauses(breath)
    let allRead = true
    for (const row of missing.size === 0 ? [] : library.rows()) {
      if (row.annotations === 0 || seen.get(row.id) === row) continue
      if (!(await read(row))) allRead = false
      for (const id of missing) if (places.has(id)) missing.delete(id)
      if (missing.size === 0) break
      await pause()
    }
    return allRead
  }
  return {
    async lookUp(ids) {
      const allRead = await learn(new Set(ids))
      // What is not found may stand in a document that was damaged and put aside: that is not gone.
      const missing = allRead && !library.notices.some(isOfDamage) ? 'gone' : 'unreadable'
      const rows = new Map(library.rows().map((row) => [row.id, row]))
      const answers: PassageLookup[] = []
      for (const id of ids) {
        const row = rows.get(places.get(id) ?? '')
        answers.push(row ? await lookUpIn(library, row, id, missing) : { kind: missing, id })
      }
      return succeeded(answers)
    },
  }
}

function isOfDamage({ code }: Failure): boolean {
  return code === 'library-damaged'
}

async function lookUpIn(
  library: Library,
  row: ArticleRow,
  id: RecordId,
  missing: 'gone' | 'unreadable',
): Promise<PassageLookup> {
  const annotations = await library.readAnnotations(row.id)
  if (!annotations.ok) return { kind: 'unreadable', id }
  const annotation = annotations.value.find((one) => one.id === id)
  return annotation ? { kind: 'found', id, passage: quotedFrom(row, annotation) } : { kind: missing, id }
}

export function quotedFrom({ title, source, publishedOn }: ArticleRow, annotation: Annotation): QuotedPassage {
  return { annotation, title, source, publishedOn }
}
