import type { NotebookRecord, RecordId, RecordKind, RecordOf } from './records'

/** Every record known here, by kind and id. A window or a worker may hold a part of the library's. */
export type Notebook = { readonly [K in RecordKind]: ReadonlyMap<RecordId, RecordOf<K>> }

export const emptyNotebook: Notebook = {
  article: new Map(),
  annotation: new Map(),
  theme: new Map(),
  note: new Map(),
  'glossary-entry': new Map(),
  'saved-query': new Map(),
}

export function recordIn(notebook: Notebook, kind: RecordKind, id: RecordId): NotebookRecord | undefined {
  return notebook[kind].get(id)
}

export function notebookOf(records: Iterable<NotebookRecord>): Notebook {
  const tables = Object.fromEntries(
    Object.keys(emptyNotebook).map((kind) => [kind, new Map<RecordId, NotebookRecord>()]),
  )
  for (const record of records) tables[record.kind]?.set(record.id, record)
  // Each record was filed under its own kind, which the compiler cannot follow through fromEntries.
  return tables as unknown as Notebook
}
