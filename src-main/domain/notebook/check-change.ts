import type { Change } from './change'
import { type Notebook, recordIn } from './notebook'
import type { NotebookRecord, RecordId, RecordKind } from './records'
import { sameRecord } from './same-record'

export interface Objection {
  readonly kind: RecordKind
  readonly id: RecordId
  readonly reason: 'changed-meanwhile' | 'named-twice' | 'identity-changed' | 'span-outside-text' | 'quote-not-there'
}

/**
 * Why `change` must not be applied to `notebook`; empty when it may.
 *
 * Every `before` must be what the notebook holds, so that nobody's later work is overwritten unseen. An annotation put
 * beside its article must quote exactly what stands at `[start, end)`: a passage is never stored in the wrong place. One
 * that is `lost` has no place and is not asked for it.
 */
export function checkChange(notebook: Notebook, change: Change): readonly Objection[] {
  const objections: Objection[] = []
  const seen = new Set<string>()
  const object = (record: NotebookRecord, reason: Objection['reason']): void => {
    objections.push({ kind: record.kind, id: record.id, reason })
  }
  const once = (record: NotebookRecord): void => {
    const key = `${record.kind} ${record.id}`
    if (seen.has(key)) object(record, 'named-twice')
    seen.add(key)
  }
  for (const { before, after } of change.put) {
    once(after)
    if (before && (before.kind !== after.kind || before.id !== after.id)) object(after, 'identity-changed')
    if (!sameRecord(recordIn(notebook, after.kind, after.id), before)) object(after, 'changed-meanwhile')
  }
  for (const { before } of change.remove) {
    once(before)
    if (!sameRecord(recordIn(notebook, before.kind, before.id), before)) object(before, 'changed-meanwhile')
  }
  for (const { after } of change.put) {
    if (after.kind !== 'annotation' || after.lost) continue
    const text = textAfter(notebook, change, after.articleId)
    if (text === undefined) continue
    if (after.end > text.length || after.start >= after.end) object(after, 'span-outside-text')
    else if (text.slice(after.start, after.end) !== after.quote.exact) object(after, 'quote-not-there')
  }
  return objections
}

function textAfter(notebook: Notebook, change: Change, articleId: RecordId): string | undefined {
  for (const { after } of change.put) if (after.kind === 'article' && after.id === articleId) return after.text
  return notebook.article.get(articleId)?.text
}
