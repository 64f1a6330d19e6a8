import { existsSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import type { Failure } from '#contract/failure'
import type { Disk } from './disk'
import type { LibraryPaths } from './library-paths'

/**
 * Move a file that cannot be understood aside, with the reason beside it, and say where. Nothing is deleted and nothing
 * is written over it. When it cannot be moved it stays where it is.
 */
export function moveAside(disk: Disk, paths: LibraryPaths, path: string, reason: string, now: Date): Failure {
  const name = freeName(paths.damaged, `${now.toISOString().replaceAll(':', '-')}-${basename(path)}`)
  const keptAt = join(paths.damaged, name)
  try {
    disk.makeFolder(paths.damaged)
    disk.rename(path, keptAt)
    const fd = disk.open(`${keptAt}.reason.txt`, 'wx')
    disk.write(fd, Buffer.from(`${relative(paths.root, path)}\n${reason}\n`), 0)
    disk.close(fd)
  } catch {
    return { code: 'library-damaged', path, keptAt: existsSync(keptAt) ? keptAt : path }
  }
  return { code: 'library-damaged', path, keptAt }
}

function freeName(folder: string, name: string): string {
  let free = name
  for (let count = 2; existsSync(join(folder, free)); count += 1) free = `${count}-${name}`
  return free
}
