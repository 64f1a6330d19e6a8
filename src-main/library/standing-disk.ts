import { existsSync } from 'node:fs'
import { isAbsolute, relative } from 'node:path'
import type { Disk } from './disk'

/**
 * A disk that makes no folder under `root` while `root` itself is not there. A drive that was taken out, or a folder that
 * somebody moved, must not find an empty library in its place when it comes back: `ENOENT` is thrown as for any missing folder.
 */
export function standingDisk(disk: Disk, root: string): Disk {
  return {
    ...disk,
    makeFolder(folder) {
      if (isWithin(root, folder) && !existsSync(root)) {
        throw Object.assign(new Error(`ENOENT: the library folder is gone, mkdir '${folder}'`), { code: 'ENOENT' })
      }
      return disk.makeFolder(folder)
    },
  }
}

function isWithin(root: string, path: string): boolean {
  const way = relative(root, path)
  return !way.startsWith('..') && !isAbsolute(way)
}
