export type DocumentKind =
  | 'manifest'
  | 'article'
  | 'annotations'
  | 'themes'
  | 'notes'
  | 'glossary'
  | 'queries'
  | 'history'
  | 'journal-entry'

/**
 * One step of the format, from the version before to `to`.
 *
 * `migrate` is handed the JSON of each document and answers what it is in the new version. It must leave a document that
 * is already of the new version as it is: an upgrade that was cut short is begun again.
 */
export interface Migration {
  readonly to: number
  migrate(kind: DocumentKind, json: unknown): unknown
}

/** In order and without gaps from version 2 on. */
export const migrations: readonly Migration[] = []

/** What a document of `version` is today. */
export function migratedJson(steps: readonly Migration[], kind: DocumentKind, json: unknown, version: number): unknown {
  let migrated = json
  for (const step of steps) if (step.to > version) migrated = step.migrate(kind, migrated)
  return migrated
}

/** Which kind of document stands at a path relative to the library, with `/`; undefined for any other file. */
export function kindOfDocument(path: string): DocumentKind | undefined {
  if (path === 'library.json') return 'manifest'
  if (/^articles\/[0-9a-f]{2}\/[^/]+\.json$/.test(path)) return 'article'
  if (/^annotations\/[0-9a-f]{2}\/[^/]+\.json$/.test(path)) return 'annotations'
  if (/^journal\/[^/]+\.history\.json$/.test(path)) return 'history'
  const small = /^(themes|notes|glossary|queries)\.json$/.exec(path)?.[1]
  return small === undefined ? undefined : (small as 'themes' | 'notes' | 'glossary' | 'queries')
}
