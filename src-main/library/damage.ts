import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import type { Failure } from '#contract/failure'
import type { Backups } from './backups'
import type { Disk } from './disk'
import { temporaryFor } from './durable-file'
import type { LibraryPaths } from './library-paths'

export interface DamageNeeds {
  readonly disk: Disk
  readonly paths: LibraryPaths
  readonly backups: Backups
  readonly now: () => Date
}

/**
 * Make a document that cannot be understood safe: it is moved aside whole, with the reason beside it, and the newest
 * intact one of the backups takes its place. Nothing is deleted. What cannot be moved stays where it is.
 */
export function makeSafe({ disk, paths, backups, now }: DamageNeeds, path: string, reason: string): Failure {
  const from = relative(paths.root, path)
  const earlier = backups.newest(from.split(sep).join('/'))
  try {
    const keptAt = keepCopy(disk, paths.damaged, path, now())
    writeNow(disk, `${keptAt}.reason.txt`, Buffer.from(`${from}\n${reason}\n`))
    if (!earlier) {
      disk.remove(path)
      return { code: 'library-damaged', path, keptAt }
    }
    const temporary = temporaryFor(path)
    writeNow(disk, temporary, earlier.bytes)
    disk.rename(temporary, path)
    disk.syncFolderNow(dirname(path))
    return { code: 'restored-from-backup', path, keptAt, from: earlier.at }
  } catch {
    return { code: 'library-damaged', path, keptAt: path }
  }
}

/** Keep what stands at `path` in `folder` too, under a name that says when; answers where. */
export function keepCopy(disk: Disk, folder: string, path: string, at: Date): string {
  const uppermost = disk.makeFolder(folder)
  const keptAt = freePath(folder, `${at.toISOString().replaceAll(':', '-')}-${basename(path)}`)
  writeNow(disk, keptAt, readFileSync(path))
  disk.syncFolderNow(folder)
  if (uppermost !== undefined) disk.syncFolderNow(dirname(folder))
  return keptAt
}

function writeNow(disk: Disk, path: string, bytes: Uint8Array): void {
  const fd = disk.open(path, 'wx')
  try {
    disk.write(fd, bytes, 0)
    disk.syncNow(fd)
  } finally {
    disk.close(fd)
  }
}

/** `name` in `folder`, or where that is taken, a name like it that is free. */
export function freePath(folder: string, name: string): string {
  let path = join(folder, name)
  for (let count = 2; existsSync(path); count += 1) path = join(folder, `${count}-${name}`)
  return path
}
