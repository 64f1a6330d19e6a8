import { type Failure, failed, type Outcome, succeeded } from '#contract/failure'
import type { Document } from './document'
import type { Documents } from './documents'
import type { SmallName } from './library-paths'
import { emptyTables, putSmall, type SmallKind, type SmallRecord, type SmallTables, smallNames } from './small-tables'

type OnDamage = (path: string, reason: string) => Failure

/**
 * The records that are always in memory, from their documents. A damaged one is handed to `onDamage` and read again if
 * that put another in its place; one the disk does not answer for stops the opening, since it would be written over.
 */
export function loadSmall(documents: Documents, onDamage: OnDamage): Outcome<SmallTables> {
  const tables = emptyTables()
  for (const name of smallNames) {
    const failure = loadSmallOne(documents, name, tables, onDamage)
    if (failure?.code === 'library-unreadable') return failed(failure)
  }
  return succeeded(tables)
}

/** As `loadSmall`, for one document; its table holds what it says, and is as it was when the disk does not answer. */
export function loadSmallOne(
  documents: Documents,
  name: SmallName,
  tables: SmallTables,
  onDamage: OnDamage,
): Failure | undefined {
  const load = <T>(
    kind: SmallKind,
    document: Document<T>,
    recordsOf: (data: T) => readonly SmallRecord[],
  ): Failure | undefined => {
    const reading = document.read()
    if (reading.kind === 'unreadable') {
      return { code: 'library-unreadable', path: document.path, reason: reading.reason }
    }
    if (reading.kind === 'damaged') {
      const failure = onDamage(document.path, reading.reason)
      if (failure.code === 'restored-from-backup') return load(kind, document, recordsOf)
    }
    tables[kind].clear()
    if (reading.kind === 'found') for (const record of recordsOf(reading.data)) putSmall(tables, record)
    return undefined
  }
  switch (name) {
    case 'themes':
      return load('theme', documents.themes, ({ themes }) => themes)
    case 'notes':
      return load('note', documents.notes, ({ notes }) => notes)
    case 'glossary':
      return load('glossary-entry', documents.glossary, ({ glossary }) => glossary)
    case 'queries':
      return load('saved-query', documents.queries, ({ queries }) => queries)
  }
}
