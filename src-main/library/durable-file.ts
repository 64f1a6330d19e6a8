import { randomBytes } from 'node:crypto'
import { readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type Disk, errorCodeOf } from './disk'
import { pauses } from './pauses'

const temporaryName = /^\..+\.[0-9a-f]{12}\.tmp$/

/** Tells the temporary files of this process, which may be underway, from those of one that is gone. */
const ourMark = randomBytes(3).toString('hex')

/** Whether a file of this name is temporary: being written, or left behind by a write that was cut short. */
export function isTemporaryName(name: string): boolean {
  return temporaryName.test(name)
}

/** Where the new content of `path` is written before it takes its place. */
export function temporaryFor(path: string): string {
  return join(dirname(path), `.${basename(path)}.${ourMark}${randomBytes(3).toString('hex')}.tmp`)
}

/** What a file shall hold: text, bytes, or bytes in pieces. */
export type Content = string | Uint8Array | readonly Uint8Array[]

/**
 * Replace the file at `path`: after an answer the new content survives a power cut, after a failure the old content is
 * there untouched. The permissions stay, a symbolic link stays a link, and the folder is made when it is missing.
 */
export async function writeDurably(disk: Disk, path: string, content: Content): Promise<void> {
  const { target, mode } = standingAt(path)
  const folder = dirname(target)
  const temporary = temporaryFor(target)
  try {
    const fd = await openNew(disk, temporary, mode)
    try {
      await writeAll(disk, fd, content)
      await disk.sync(fd)
    } finally {
      disk.close(fd)
    }
    await renameOver(disk, temporary, target)
  } catch (error) {
    removeQuietly(disk, temporary)
    throw error
  }
  await disk.syncFolder(folder)
}

async function writeAll(disk: Disk, fd: number, content: Content): Promise<void> {
  if (typeof content === 'string') return disk.write(fd, Buffer.from(content), 0)
  if (content instanceof Uint8Array) return disk.write(fd, content, 0)
  const pause = pauses()
  let at = 0
  for (const piece of content) {
    disk.write(fd, piece, at)
    at += piece.length
    await pause()
  }
}

/** Remove the file at `path` for good; a file that is not there is removed already. */
export async function removeDurably(disk: Disk, path: string): Promise<void> {
  try {
    disk.remove(path)
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT') return
    throw error
  }
  await disk.syncFolder(dirname(path))
}

/** Take away what writes of processes that are gone left in `folder`. */
export function sweepTemporaries(disk: Disk, folder: string): void {
  for (const name of namesIn(folder)) {
    if (isTemporaryName(name) && !isOurs(name)) removeQuietly(disk, join(folder, name))
  }
}

function isOurs(name: string): boolean {
  return name.slice(-'0123456789ab.tmp'.length).startsWith(ourMark)
}

/** The names in a folder in code unit order; none when the folder is not there. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).toSorted()
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT' || errorCodeOf(error) === 'ENOTDIR') return []
    throw error
  }
}

function standingAt(path: string): { readonly target: string; readonly mode: number | undefined } {
  try {
    const target = realpathSync(path)
    return { target, mode: statSync(target).mode & 0o777 }
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT') return { target: path, mode: undefined }
    throw error
  }
}

/** Make a folder whose name survives a power cut, and those above it. */
export async function makeFolderDurably(disk: Disk, folder: string): Promise<void> {
  const uppermost = disk.makeFolder(folder)
  if (uppermost === undefined) return
  for (let made = folder; made.length >= uppermost.length; made = dirname(made)) await disk.syncFolder(dirname(made))
}

async function openNew(disk: Disk, path: string, mode: number | undefined): Promise<number> {
  try {
    return disk.open(path, 'wx', mode)
  } catch (error) {
    if (errorCodeOf(error) !== 'ENOENT') throw error
    await makeFolderDurably(disk, dirname(path))
    return disk.open(path, 'wx', mode)
  }
}

// On Windows a virus scanner or an indexer may hold the old file for a moment.
const windowsRetryMs = [5, 20, 80, 200, 400]

async function renameOver(disk: Disk, from: string, to: string): Promise<void> {
  for (const wait of process.platform === 'win32' ? windowsRetryMs : []) {
    try {
      return disk.rename(from, to)
    } catch (error) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(errorCodeOf(error))) throw error
    }
    await new Promise((resolve) => setTimeout(resolve, wait))
  }
  disk.rename(from, to)
}

function removeQuietly(disk: Disk, path: string): void {
  try {
    disk.remove(path)
  } catch {
    // It is swept at the next opening.
  }
}
