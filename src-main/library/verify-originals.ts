import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ProblemCode } from '#contract/safety'
import type { RecordId } from '#domain/notebook/records'
import { isTemporaryName, namesIn } from './durable-file'
import type { LibraryPaths } from './library-paths'
import { sha256Of } from './originals'

/** An original that stands in the library. */
export interface KeptOriginal {
  readonly path: string
  /** What its bytes should come to. */
  readonly sha256: string
}

export function originalsIn(paths: LibraryPaths): readonly KeptOriginal[] {
  return namesIn(paths.originals).flatMap((shard) =>
    namesIn(join(paths.originals, shard))
      .filter((name) => !isTemporaryName(name))
      .map((name) => ({ path: join(paths.originals, shard, name), sha256: name })),
  )
}

/** What is wrong with an original, as the code of a problem and its detail; undefined when nothing is. */
export function faultOfOriginal({
  path,
  sha256,
}: KeptOriginal): readonly [code: ProblemCode, detail: string] | undefined {
  try {
    if (sha256Of(readFileSync(path)) === sha256) return undefined
    return ['original-changed', 'the content is not what the name says']
  } catch (error) {
    return ['unreadable', String(error)]
  }
}

/** Originals that articles name and that are not there, each with the articles that were imported from it. */
export function missingOriginals(
  paths: LibraryPaths,
  named: ReadonlyMap<string, readonly RecordId[]>,
  kept: readonly KeptOriginal[],
): readonly { readonly path: string; readonly articles: readonly RecordId[] }[] {
  const there = new Set(kept.map(({ path }) => path))
  return [...named]
    .map(([sha256, articles]) => ({ path: paths.original(sha256), articles }))
    .filter(({ path }) => !there.has(path))
}
