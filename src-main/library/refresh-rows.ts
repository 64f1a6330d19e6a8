import { join } from 'node:path'
import type { ArticleRow } from '#contract/views'
import type { RecordId } from '#domain/notebook/records'
import { recordId } from '#domain/notebook/records'
import { rowOf } from './article-row'
import { stampOf } from './document'
import { namesIn } from './durable-file'
import type { LibraryPaths } from './library-paths'
import type { Shelf } from './shelf'

/** Ids of the records that have a file of their own under `folder`. */
export function* idsIn(folder: string): Generator<RecordId> {
  for (const shard of namesIn(folder)) {
    if (!/^[0-9a-f]{2}$/.test(shard)) continue
    for (const name of namesIn(join(folder, shard))) {
      const id = name.endsWith('.json') ? name.slice(0, -'.json'.length) : ''
      if (id.startsWith(shard) && recordId.safeParse(id).success) yield id
    }
  }
}

/** The versions of the files that a row is made of. */
export interface Stamps {
  readonly article: string
  readonly annotations: string
}

export function stampsOf(paths: LibraryPaths, id: RecordId): Stamps {
  return { article: stampOf(paths.article(id)), annotations: stampOf(paths.annotationsOf(id)) }
}

export interface FreshRow {
  readonly row: ArticleRow
  readonly stamps: Stamps
}

/** The row of one article from its files, with their versions; undefined when it is not there or cannot be read. */
export function freshRow(paths: LibraryPaths, shelf: Shelf, id: RecordId): FreshRow | undefined {
  // Versions first: files changed while being read are then seen as changed next time.
  const stamps = stampsOf(paths, id)
  const article = shelf.article(id)
  const annotations = shelf.annotations(id)
  if (!article.ok || !article.value) return undefined
  return { row: rowOf(article.value, annotations.ok ? [...annotations.value.values()] : []), stamps }
}
