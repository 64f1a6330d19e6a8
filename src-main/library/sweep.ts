import { join } from 'node:path'
import type { Disk } from './disk'
import { namesIn, sweepTemporaries } from './durable-file'
import type { LibraryPaths } from './library-paths'

/** Take away the temporary files of writes that were cut short. Only the holder of the lock may: others may be writing. */
export function sweepLibrary(disk: Disk, paths: LibraryPaths): void {
  sweepTemporaries(disk, paths.root)
  sweepTemporaries(disk, paths.journals)
  for (const folder of [paths.articles, paths.annotations, paths.originals]) {
    for (const shard of namesIn(folder)) sweepTemporaries(disk, join(folder, shard))
  }
}
