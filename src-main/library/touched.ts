import type { Change } from '#domain/notebook/change'
import type { Annotation, NotebookRecord, RecordId } from '#domain/notebook/records'
import { sameRecord } from '#domain/notebook/same-record'

/** Every record a change names, as it was and as it shall be. */
export function recordsIn(change: Change): readonly NotebookRecord[] {
  const records = change.remove.map(({ before }) => before)
  for (const { before, after } of change.put) {
    if (before) records.push(before)
    records.push(after)
  }
  return records
}

/** Articles that a change puts or removes. */
export function articlesIn(change: Change): ReadonlySet<RecordId> {
  return new Set(recordsIn(change).flatMap(({ kind, id }) => (kind === 'article' ? [id] : [])))
}

/** Articles whose annotations a change needs to know or changes. */
export function articlesTouched(change: Change): ReadonlySet<RecordId> {
  const ids = new Set<RecordId>()
  for (const record of recordsIn(change)) {
    if (record.kind === 'annotation') ids.add(record.articleId)
    else if (record.kind === 'article') ids.add(record.id)
  }
  return ids
}

/**
 * Articles whose text is needed to check a change. A passage that stays where it was has been checked when it was made:
 * merging a theme over thousands of articles reads none of them.
 */
export function textsNeeded(change: Change): ReadonlySet<RecordId> {
  const ids = new Set<RecordId>()
  for (const { before, after } of change.put) {
    if (after.kind === 'annotation' && !(before?.kind === 'annotation' && standsAs(before, after))) {
      ids.add(after.articleId)
    } else if (after.kind === 'article' && before) ids.add(after.id)
  }
  for (const { before } of change.remove) if (before.kind === 'article') ids.add(before.id)
  return ids
}

function standsAs(before: Annotation, after: Annotation): boolean {
  return (
    before.articleId === after.articleId &&
    before.start === after.start &&
    before.end === after.end &&
    sameRecord(before.quote, after.quote)
  )
}
