import { join } from 'node:path'
import { type Backup, type Listing, sha256 } from './backups'
import type { Disk } from './disk'
import { namesIn } from './durable-file'
import { type LibraryPaths, shardOf } from './library-paths'
import type { Objects } from './objects'
import { paceOf } from './watch'

/** Every object that one of these backups holds; undefined when one of them cannot be read whole. */
export function neededObjects(
  kept: readonly Backup[],
  listingOf: (sha: string) => Listing['files'] | undefined,
): ReadonlySet<string> | undefined {
  const shas = new Set<string>()
  for (const { files, folders } of kept) {
    for (const sha of Object.values(files)) shas.add(sha)
    for (const sha of Object.values(folders)) {
      if (shas.has(sha)) continue
      shas.add(sha)
      const listed = listingOf(sha)
      if (!listed) return undefined
      for (const { sha256: held } of Object.values(listed)) shas.add(held)
    }
  }
  return shas
}

/** Remove every object that is not to be kept. */
export async function sweepObjects(
  disk: Disk,
  paths: LibraryPaths,
  objects: Objects,
  keep: ReadonlySet<string>,
): Promise<void> {
  const pace = paceOf({}, 0)
  for (const shard of namesIn(join(paths.backups, 'objects'))) {
    for (const name of namesIn(join(paths.backups, 'objects', shard))) {
      if (sha256.safeParse(name).success && shardOf(name) === shard && !keep.has(name)) disk.remove(objects.path(name))
      await pace.next()
    }
  }
}
