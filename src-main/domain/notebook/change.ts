import * as z from 'zod/mini'
import { type NotebookRecord, notebookRecord } from './records'
import { sameRecord } from './same-record'

/**
 * The one way a notebook is modified: records before and after. The same value is journalled, undone, drawn and sent.
 * A record stands in a change at most once; a `put` keeps the record's kind and id.
 */
export const change = z.strictObject({
  put: z.array(z.strictObject({ before: z.optional(notebookRecord), after: notebookRecord })),
  remove: z.array(z.strictObject({ before: notebookRecord })),
})

export interface Put {
  readonly before?: NotebookRecord | undefined
  readonly after: NotebookRecord
}

export interface Removal {
  readonly before: NotebookRecord
}

export interface Change {
  readonly put: readonly Put[]
  readonly remove: readonly Removal[]
}

export const noChange: Change = { put: [], remove: [] }

export function isNoChange(change: Change): boolean {
  return change.put.length === 0 && change.remove.length === 0
}

/** What takes a notebook back: `applyChange(applyChange(n, c), reverseChange(c))` equals `n`. */
export function reverseChange(change: Change): Change {
  const put: Put[] = change.remove.map(({ before }) => ({ after: before }))
  const remove: Removal[] = []
  for (const { before, after } of change.put) {
    if (before) put.push({ before: after, after: before })
    else remove.push({ before: after })
  }
  return { put, remove }
}

/** One change that does what the given changes do one after the other. A record that comes back as it was is not in it. */
export function squashChanges(changes: readonly Change[]): Change {
  const spans = new Map<string, { first: NotebookRecord | undefined; last: NotebookRecord | undefined }>()
  const follow = (before: NotebookRecord | undefined, after: NotebookRecord | undefined): void => {
    const record = after ?? before
    if (!record) return
    const key = `${record.kind} ${record.id}`
    const known = spans.get(key)
    spans.set(key, { first: known ? known.first : before, last: after })
  }
  for (const { put, remove } of changes) {
    for (const { before, after } of put) follow(before, after)
    for (const { before } of remove) follow(before, undefined)
  }
  const put: Put[] = []
  const remove: Removal[] = []
  for (const { first, last } of spans.values()) {
    if (sameRecord(first, last)) continue
    if (last) put.push(first ? { before: first, after: last } : { after: last })
    else if (first) remove.push({ before: first })
  }
  return { put, remove }
}
