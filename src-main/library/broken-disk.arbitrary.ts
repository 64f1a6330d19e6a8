import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { type Disk, realDisk } from './disk'

export interface BrokenDisk extends Disk {
  /** From now on every operation of these kinds fails, until `mend`. */
  refuse(code: string, ...operations: readonly (keyof Disk)[]): void
  /** The operation after `count` more fails, once. A write that fails has written half. */
  refuseOnceAfter(count: number, code: string): void
  mend(): void
  /** Nothing reaches the disk any more, for good: the process is as if it had been killed. */
  stop(): void
  /** As `stop`, and what was not synced is taken back, as a power cut may. */
  cutPower(): void
  /** How many operations there were. */
  operations(): number
}

/** A real disk that breaks on demand. */
export function brokenDisk(): BrokenDisk {
  const unsynced = new Map<string, Buffer | null>()
  const unsyncedNames: { readonly folder: string; readonly takeBack: () => void }[] = []
  const paths = new Map<number, string>()
  let refused: { readonly code: string; readonly operations: readonly (keyof Disk)[] } | undefined
  let once: { left: number; readonly code: string } | undefined
  let stopped = false
  let count = 0

  const fails = (operation: keyof Disk): string | undefined => {
    if (stopped) return 'EIO'
    count += 1
    if (refused?.operations.includes(operation)) return refused.code
    if (!once) return undefined
    once.left -= 1
    if (once.left >= 0) return undefined
    const { code } = once
    once = undefined
    return code
  }
  const guard = (operation: keyof Disk): void => {
    const code = fails(operation)
    if (code !== undefined) throw Object.assign(new Error(code), { code })
  }
  const pathOf = (fd: number): string => paths.get(fd) ?? ''
  const remember = (path: string): void => {
    if (!unsynced.has(path)) unsynced.set(path, contentOf(path))
  }
  const namesSynced = (folder: string): void => {
    for (let index = unsyncedNames.length - 1; index >= 0; index -= 1) {
      if (unsyncedNames[index]?.folder === folder) unsyncedNames.splice(index, 1)
    }
  }
  const renamed = (folder: string, takeBack: () => void): void => void unsyncedNames.push({ folder, takeBack })

  return {
    open(path, flags, mode) {
      guard('open')
      const fd = realDisk.open(path, flags, mode)
      paths.set(fd, path)
      if (flags === 'wx') renamed(folderOf(path), () => rmSync(path, { force: true }))
      return fd
    },
    write(fd, bytes, position) {
      const code = fails('write')
      if (code !== undefined) {
        if (!stopped) {
          remember(pathOf(fd))
          realDisk.write(fd, bytes.subarray(0, bytes.length >> 1), position)
        }
        throw Object.assign(new Error(code), { code })
      }
      remember(pathOf(fd))
      realDisk.write(fd, bytes, position)
    },
    truncate(fd, length) {
      guard('truncate')
      remember(pathOf(fd))
      realDisk.truncate(fd, length)
    },
    async sync(fd) {
      guard('sync')
      await realDisk.sync(fd)
      if (!stopped) unsynced.delete(pathOf(fd))
    },
    syncNow(fd) {
      guard('sync')
      realDisk.syncNow(fd)
      unsynced.delete(pathOf(fd))
    },
    close(fd) {
      // A process that was killed has no files open either.
      realDisk.close(fd)
      if (stopped) return
      guard('close')
    },
    rename(from, to) {
      guard('rename')
      const before = contentOf(to)
      realDisk.rename(from, to)
      const content = unsynced.get(from)
      unsynced.delete(from)
      if (content !== undefined) unsynced.set(to, before)
      renamed(folderOf(to), () => putBack(to, before))
    },
    link(existing, path) {
      guard('link')
      realDisk.link(existing, path)
    },
    remove(path) {
      guard('remove')
      const before = contentOf(path)
      realDisk.remove(path)
      unsynced.delete(path)
      renamed(folderOf(path), () => putBack(path, before))
    },
    async syncFolder(folder) {
      guard('syncFolder')
      await realDisk.syncFolder(folder)
      if (!stopped) namesSynced(folder)
    },
    syncFolderNow(folder) {
      guard('syncFolderNow')
      realDisk.syncFolderNow(folder)
      namesSynced(folder)
    },
    makeFolder(folder) {
      guard('makeFolder')
      const uppermost = realDisk.makeFolder(folder)
      for (let made = folder; uppermost !== undefined && made.length >= uppermost.length; made = folderOf(made)) {
        const gone = made
        renamed(folderOf(made), () => rmSync(gone, { recursive: true, force: true }))
      }
      return uppermost
    },
    refuse(code, ...operations) {
      refused = { code, operations }
    },
    refuseOnceAfter(left, code) {
      once = { left, code }
    },
    mend() {
      refused = undefined
      once = undefined
    },
    stop() {
      stopped = true
    },
    cutPower() {
      stopped = true
      for (const { takeBack } of unsyncedNames.toReversed()) takeBack()
      for (const [path, content] of unsynced) putBack(path, content)
    },
    operations: () => count,
  }
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'))
}

function contentOf(path: string): Buffer | null {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path) : null
}

function putBack(path: string, content: Buffer | null): void {
  // A folder that was taken back took the file along.
  if (content && existsSync(folderOf(path))) writeFileSync(path, content)
  else rmSync(path, { force: true })
}
