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
  return [...checkInTurns(notebook, change)].filter((objection) => objection !== undefined)
}

/** The same, one record after the other: undefined between two, where others may get their turn. */
export function* checkInTurns(notebook: Notebook, change: Change): Generator<Objection | undefined> {
  const texts = new Map<RecordId, string>()
  for (const { after } of change.put) if (after.kind === 'article') texts.set(after.id, after.text)
  const seen = new Set<string>()
  const object = ({ kind, id }: NotebookRecord, reason: Objection['reason']): Objection => ({ kind, id, reason })
  const isFirst = ({ kind, id }: NotebookRecord): boolean => {
    const before = seen.size
    return seen.add(`${kind} ${id}`).size > before
  }
  for (const { before, after } of change.put) {
    if (!isFirst(after)) yield object(after, 'named-twice')
    if (before && (before.kind !== after.kind || before.id !== after.id)) yield object(after, 'identity-changed')
    if (!sameRecord(recordIn(notebook, after.kind, after.id), before)) yield object(after, 'changed-meanwhile')
    yield undefined
  }
  for (const { before } of change.remove) {
    if (!isFirst(before)) yield object(before, 'named-twice')
    if (!sameRecord(recordIn(notebook, before.kind, before.id), before)) yield object(before, 'changed-meanwhile')
    yield undefined
  }
  for (const { after } of change.put) {
    if (after.kind !== 'annotation' || after.lost) continue
    const text = texts.get(after.articleId) ?? notebook.article.get(after.articleId)?.text
    if (text === undefined) continue
    if (after.end > text.length || after.start >= after.end) yield object(after, 'span-outside-text')
    else if (text.slice(after.start, after.end) !== after.quote.exact) yield object(after, 'quote-not-there')
    yield undefined
  }
}
