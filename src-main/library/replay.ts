import type { NotebookRecord, RecordId } from '#domain/notebook/records'
import { sameRecord } from '#domain/notebook/same-record'
import { rowOf } from './article-row'
import { createDraft, type Draft, type Memory } from './draft'
import type { JournalEntry, JournalReading } from './journal-lines'
import { articlesTouched } from './touched'

/** A record that was neither as before nor as after any entry: somebody else changed it. Ours stands. */
export interface Overwritten {
  readonly kind: NotebookRecord['kind']
  readonly id: RecordId
  /** What stood there; null when it had been removed. */
  readonly theirs: NotebookRecord | null
}

export interface Replayed {
  readonly overwritten: readonly Overwritten[]
  /** Entries behind a damage that name what is not there, and so were not applied. */
  readonly left: readonly JournalEntry[]
}

/**
 * Bring memory to what the journal says was acknowledged. Idempotent: a record ends as its last entry left it, however
 * many of the entries the documents already show. Entries that the documents are known to show say nothing new.
 *
 * Behind a damage an entry is applied if everything it names is there: each holds whole records as they were
 * acknowledged, so the last one that speaks of a record is right whatever the damaged one said.
 */
export async function replay(memory: Memory, { entries, settled, soundUntil }: JournalReading): Promise<Replayed> {
  const draft = createDraft(memory)
  const touched = new Set<RecordId>()
  const witnesses = new Map<string, Witness>()
  const left: JournalEntry[] = []
  for (const entry of entries) {
    if (entry.seq <= settled) continue
    const prepared = await draft.prepare(entry.change)
    // A damaged document has been made safe by now: the second reading finds what took its place, or nothing.
    if (!prepared.ok) await draft.prepare(entry.change)
    if (soundUntil !== null && entry.seq > soundUntil && draft.leavesDangling(entry.change)) {
      left.push(entry)
      continue
    }
    witness(witnesses, draft, entry)
    draft.lay(entry.change)
    for (const id of articlesTouched(entry.change)) touched.add(id)
  }
  draft.settle()
  draft.letGo()
  for (const id of touched) {
    const article = memory.shelf.article(id)
    const annotations = memory.shelf.annotations(id)
    if (!article.ok || !article.value) memory.rows.delete(id)
    else memory.rows.set(id, rowOf(article.value, annotations.ok ? [...annotations.value.values()] : []))
  }
  return { overwritten: [...witnesses.values()].filter(isForeign).map(overwrittenIn), left }
}

/** What stood in the documents for one record, and everything this machine ever said of it. */
interface Witness {
  readonly record: NotebookRecord
  readonly found: NotebookRecord | undefined
  readonly said: (NotebookRecord | undefined)[]
}

function witness(witnesses: Map<string, Witness>, draft: Draft, { change }: JournalEntry): void {
  const say = (record: NotebookRecord, ...said: (NotebookRecord | undefined)[]): void => {
    const key = `${record.kind} ${record.id}`
    const known = witnesses.get(key) ?? { record, found: draft.standing(record), said: [] }
    known.said.push(...said)
    witnesses.set(key, known)
  }
  for (const { before, after } of change.put) say(after, before, after)
  for (const { before } of change.remove) say(before, before, undefined)
}

function isForeign({ found, said }: Witness): boolean {
  return !said.some((one) => sameRecord(one, found))
}

function overwrittenIn({ record, found }: Witness): Overwritten {
  return { kind: record.kind, id: record.id, theirs: found ?? null }
}
