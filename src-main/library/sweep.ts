import { join } from 'node:path'
import type { Disk } from './disk'
import { namesIn, sweepTemporaries } from './durable-file'
import type { LibraryPaths } from './library-paths'
import { pauses } from './pauses'

/** Longest that sweeping keeps everything else waiting, in ms. */
const breath = 5

/**
 * Take away the temporary files that processes which are gone left behind. Only the holder of the lock may: others may be
 * writing theirs.
 */
export async function sweepLibrary(disk: Disk, paths: LibraryPaths): Promise<void> {
  const pause = pauses(breath)
  for (const folder of [paths.root, paths.journals, paths.backups]) sweepTemporaries(disk, folder)
  for (const folder of [paths.articles, paths.annotations, paths.originals, join(paths.backups, 'objects')]) {
    for (const shard of namesIn(folder)) {
      sweepTemporaries(disk, join(folder, shard))
      await pause()
    }
  }
}
