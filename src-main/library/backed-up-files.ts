import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Listing } from './backups'
import { stampOf, textOf } from './document'
import { isTemporaryName, namesIn } from './durable-file'
import { isThere } from './is-there'
import type { LibraryPaths } from './library-paths'
import type { Objects } from './objects'
import { paceOf, type Watch } from './watch'

const rootFiles = ['library.json', 'themes.json', 'notes.json', 'glossary.json', 'queries.json']

/** The objects of the documents at the root. */
export async function rootFilesOf(paths: LibraryPaths, objects: Objects): Promise<Record<string, string>> {
  const files: Record<string, string> = {}
  for (const name of rootFiles) {
    const path = join(paths.root, name)
    if (stampOf(path) !== '') files[name] = await objects.add(readFileSync(path))
  }
  return files
}

/** Files written at once: the disk is waited for, and more gain nothing. */
const atOnce = 4

/**
 * The objects that list what each folder of documents holds; undefined when its watcher ended it. A file that is the one
 * listed before is not read again.
 */
export async function foldersOf(
  paths: LibraryPaths,
  objects: Objects,
  listingBefore: (folder: string) => Listing['files'],
  watch: Watch,
): Promise<Record<string, string> | undefined> {
  const shards: Shard[] = []
  for (const [kind, folder] of [
    ['articles', paths.articles],
    ['annotations', paths.annotations],
  ] as const) {
    for (const shard of namesIn(folder)) {
      if (/^[0-9a-f]{2}$/.test(shard)) shards.push(shardAt(`${kind}/${shard}`, join(folder, shard)))
    }
  }
  const pace = paceOf(
    watch,
    shards.reduce((sum, { names }) => sum + names.length, 0),
  )
  const listed = new Map<string, string>()
  let next = 0
  const worker = async (): Promise<void> => {
    for (let shard = shards[next++]; shard && !watch.signal?.aborted; shard = shards[next++]) {
      const sha = await listingObject(shard, listingBefore(shard.name), objects, pace.next)
      if (sha !== undefined) listed.set(shard.name, sha)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  if (listed.size < shards.length) return undefined
  return Object.fromEntries(shards.map(({ name }) => [name, listed.get(name) ?? '']))
}

interface Shard {
  /** As backups name it, e.g. `articles/3f`. */
  readonly name: string
  readonly folder: string
  readonly names: readonly string[]
}

function shardAt(name: string, folder: string): Shard {
  return { name, folder, names: namesIn(folder).filter((one) => one.endsWith('.json') && !isTemporaryName(one)) }
}

/** Undefined when it is no longer wanted. */
async function listingObject(
  { folder, names }: Shard,
  before: Listing['files'],
  objects: Objects,
  goesOn: () => Promise<boolean>,
): Promise<string | undefined> {
  const files: Record<string, { sha256: string; version: string }> = {}
  for (const name of names) {
    const path = join(folder, name)
    const version = stampOf(path)
    const known = before[name]
    const isKnown = known?.version === version && isThere(objects.path(known.sha256))
    files[name] = { sha256: isKnown ? known.sha256 : await objects.add(readFileSync(path)), version }
    if (!(await goesOn())) return undefined
  }
  return objects.add(Buffer.from(textOf({ files })))
}
