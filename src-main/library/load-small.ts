import { type Failure, failed, type Outcome, succeeded } from '#contract/failure'
import type { Document } from './document'
import type { Documents } from './documents'
import { emptyTables, putSmall, type SmallRecord, type SmallTables } from './small-tables'

/**
 * The records that are always in memory, from their documents. A damaged one is handed to `onDamage` and counts as
 * empty; one the disk does not answer for stops the opening, since it would be written over later.
 */
export function loadSmall(
  documents: Documents,
  onDamage: (path: string, reason: string) => void,
): Outcome<SmallTables> {
  const tables = emptyTables()
  const load = <T>(document: Document<T>, recordsOf: (data: T) => readonly SmallRecord[]): Failure | undefined => {
    const reading = document.read()
    if (reading.kind === 'found') for (const record of recordsOf(reading.data)) putSmall(tables, record)
    if (reading.kind === 'damaged') onDamage(document.path, reading.reason)
    if (reading.kind !== 'unreadable') return undefined
    return { code: 'library-unreadable', path: document.path, reason: reading.reason }
  }
  const failure =
    load(documents.themes, ({ themes }) => themes) ??
    load(documents.notes, ({ notes }) => notes) ??
    load(documents.glossary, ({ glossary }) => glossary) ??
    load(documents.queries, ({ queries }) => queries)
  return failure ? failed(failure) : succeeded(tables)
}
