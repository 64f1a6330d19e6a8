import type { Change, Put } from '../change'
import type { NotebookRecord } from '../records'
import { sameRecord } from '../same-record'

/** The change that puts `edit(record)` for every record; those that stay as they are do not stand in it. */
export function rewrite<R extends NotebookRecord>(records: Iterable<R>, edit: (record: R) => R): Change {
  const put: Put[] = []
  for (const before of records) {
    const after = edit(before)
    if (after !== before && !sameRecord(after, before)) put.push({ before, after })
  }
  return { put, remove: [] }
}
