import type { RecordId, RecordOf } from '#domain/notebook/records'
import { assertNever } from './assert-never'
import type { Documents } from './documents'
import type { SmallRecords } from './library'
import type { SmallName } from './library-paths'

export type SmallKind = 'theme' | 'note' | 'glossary-entry' | 'saved-query'
export type SmallRecord = RecordOf<SmallKind>

/** The records that are always in memory, by kind and id. */
export type SmallTables = { readonly [K in SmallKind]: Map<RecordId, RecordOf<K>> }

export const smallNames = ['themes', 'notes', 'glossary', 'queries'] as const

const nameOfKind: Readonly<Record<SmallKind, SmallName>> = {
  theme: 'themes',
  note: 'notes',
  'glossary-entry': 'glossary',
  'saved-query': 'queries',
}

export function emptyTables(): SmallTables {
  return { theme: new Map(), note: new Map(), 'glossary-entry': new Map(), 'saved-query': new Map() }
}

export function smallNameOf(kind: SmallKind): SmallName {
  return nameOfKind[kind]
}

export function isSmallKind(kind: string): kind is SmallKind {
  return Object.hasOwn(nameOfKind, kind)
}

export function putSmall(tables: SmallTables, record: SmallRecord): void {
  switch (record.kind) {
    case 'theme':
      tables.theme.set(record.id, record)
      break
    case 'note':
      tables.note.set(record.id, record)
      break
    case 'glossary-entry':
      tables['glossary-entry'].set(record.id, record)
      break
    case 'saved-query':
      tables['saved-query'].set(record.id, record)
      break
    default:
      assertNever(record)
  }
}

export function smallRecordsOf(tables: SmallTables): SmallRecords {
  return {
    themes: [...tables.theme.values()],
    notes: [...tables.note.values()],
    glossary: [...tables['glossary-entry'].values()],
    queries: [...tables['saved-query'].values()],
  }
}

/** Bring one small document to what the tables say, in the order of ids: the same records are the same bytes. */
export function writeSmall(documents: Documents, name: SmallName, tables: SmallTables): Promise<void> {
  switch (name) {
    case 'themes':
      return documents.themes.write({ themes: byId(tables.theme) })
    case 'notes':
      return documents.notes.write({ notes: byId(tables.note) })
    case 'glossary':
      return documents.glossary.write({ glossary: byId(tables['glossary-entry']) })
    case 'queries':
      return documents.queries.write({ queries: byId(tables['saved-query']) })
    default:
      return assertNever(name)
  }
}

function byId<T extends { readonly id: RecordId }>(table: ReadonlyMap<RecordId, T>): T[] {
  return [...table.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}
