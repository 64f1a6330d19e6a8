import type { Change } from '#domain/notebook/change'
import type { NotebookRecord } from '#domain/notebook/records'
import { assertNever } from './assert-never'
import type { Difference } from './library'

/** What a change does, record by record, in words a preview can show. */
export function differencesOf(change: Change): readonly Difference[] {
  return [
    ...change.put.map(({ before, after }) => differenceOf(after, before ? 'changed' : 'added')),
    ...change.remove.map(({ before }) => differenceOf(before, 'removed')),
  ]
}

function differenceOf(record: NotebookRecord, how: Difference['how']): Difference {
  return { kind: record.kind, id: record.id, how, name: nameOf(record) }
}

function nameOf(record: NotebookRecord): string {
  switch (record.kind) {
    case 'article':
    case 'note':
      return record.title
    case 'annotation':
      return record.quote.exact
    case 'theme':
    case 'saved-query':
      return record.name
    case 'glossary-entry':
      return record.short
    default:
      return assertNever(record)
  }
}
