import type { RecordId } from '#domain/notebook/records'
import { rowOf } from './article-row'
import { createDraft, type Memory } from './draft'
import type { JournalEntry } from './journal-lines'
import { articlesTouched } from './touched'

/**
 * Bring memory to what the journal says was acknowledged. Idempotent: a record ends as its last entry left it, however
 * many of the entries the documents already show.
 */
export async function replay(memory: Memory, entries: readonly JournalEntry[]): Promise<void> {
  const draft = createDraft(memory)
  const touched = new Set<RecordId>()
  for (const { change } of entries) {
    const prepared = await draft.prepare(change)
    // A damaged document has been moved aside by now: the second reading finds none, and the entry begins it anew.
    if (!prepared.ok) await draft.prepare(change)
    draft.lay(change)
    for (const id of articlesTouched(change)) touched.add(id)
  }
  draft.settle()
  for (const id of touched) {
    const article = memory.shelf.article(id)
    const annotations = memory.shelf.annotations(id)
    if (!article.ok || !article.value) memory.rows.delete(id)
    else memory.rows.set(id, rowOf(article.value, annotations.ok ? [...annotations.value.values()] : []))
  }
}
