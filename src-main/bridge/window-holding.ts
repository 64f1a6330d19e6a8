import type { Committed } from '#contract/views'
import type { NotebookRecord, RecordId } from '#domain/notebook/records'

/**
 * The articles that the window was given to read. It is told of every change to them and their passages, and of no other
 * article more than its row: correcting five thousand would else send a hundred megabytes that nobody looks at.
 */
export interface WindowHolding {
  /** Called before an article is read for the window, so that no commit falls between. */
  note(articleId: RecordId): void
  partOf(committed: Committed): Committed
}

export function createWindowHolding(): WindowHolding {
  const given = new Set<RecordId>()
  const holds = (record: NotebookRecord): boolean => {
    if (record.kind === 'article') return given.has(record.id)
    return record.kind !== 'annotation' || given.has(record.articleId)
  }
  return {
    note: (articleId) => void given.add(articleId),
    partOf: ({ change: { put, remove }, ...about }) => ({
      ...about,
      change: { put: put.filter(({ after }) => holds(after)), remove: remove.filter(({ before }) => holds(before)) },
    }),
  }
}
