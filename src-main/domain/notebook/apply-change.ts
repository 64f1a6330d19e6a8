import type { Change } from './change'
import type { Notebook } from './notebook'
import type { NotebookRecord, RecordId, RecordKind } from './records'

/** The notebook after `change`. Pure; tables that the change does not touch are the same objects as before. */
export function applyChange(notebook: Notebook, change: Change): Notebook {
  const touched = new Map<RecordKind, Map<RecordId, NotebookRecord>>()
  const tableOf = (kind: RecordKind): Map<RecordId, NotebookRecord> => {
    const known = touched.get(kind)
    if (known) return known
    const copy = new Map<RecordId, NotebookRecord>(notebook[kind])
    touched.set(kind, copy)
    return copy
  }
  for (const { before } of change.remove) tableOf(before.kind).delete(before.id)
  for (const { after } of change.put) tableOf(after.kind).set(after.id, after)
  // Each table was copied from the one of its own kind and filled with records of that kind.
  return { ...notebook, ...Object.fromEntries(touched) } as Notebook
}
