import { join } from 'node:path'
import type { RecordId } from '#domain/notebook/records'

export type SmallName = 'themes' | 'notes' | 'glossary' | 'queries'

/** Where everything stands in a library, as docs/library-format.md says. */
export interface LibraryPaths {
  readonly root: string
  readonly manifest: string
  readonly lock: string
  readonly articles: string
  readonly annotations: string
  readonly originals: string
  readonly journals: string
  readonly backups: string
  readonly damaged: string
  readonly conflicts: string
  small(name: SmallName): string
  article(id: RecordId): string
  annotationsOf(articleId: RecordId): string
  original(sha256: string): string
  journal(machine: string): string
  history(machine: string): string
}

/** Two hexadecimal digits keep each of 256 folders small. */
export function shardOf(id: string): string {
  return id.slice(0, 2)
}

export function libraryPaths(root: string): LibraryPaths {
  const at = (...parts: readonly string[]): string => join(root, ...parts)
  return {
    root,
    manifest: at('library.json'),
    lock: at('.lock'),
    articles: at('articles'),
    annotations: at('annotations'),
    originals: at('originals'),
    journals: at('journal'),
    backups: at('backups'),
    damaged: at('damaged'),
    conflicts: at('conflicts'),
    small: (name) => at(`${name}.json`),
    article: (id) => at('articles', shardOf(id), `${id}.json`),
    annotationsOf: (articleId) => at('annotations', shardOf(articleId), `${articleId}.json`),
    original: (sha256) => at('originals', shardOf(sha256), sha256),
    journal: (machine) => at('journal', `${machine}.jsonl`),
    history: (machine) => at('journal', `${machine}.history.json`),
  }
}
