import { readFileSync, statSync, utimesSync } from 'node:fs'
import { type Disk, errorCodeOf } from './disk'
import { holderAt, isAlive, isHere, type LockHolder, nameOf, thisProcess } from './lock-holder'

export type LockOutcome =
  | { readonly kind: 'held'; readonly lock: LibraryLock; readonly staleFrom: LockHolder | undefined }
  | { readonly kind: 'in-use'; readonly by: string; readonly isHere: boolean }

export interface LibraryLock {
  /** Who has the library now: a look at the file, cheap enough for every commit. */
  standing(): 'ours' | 'nobody' | 'another'
  /** Tell other computers that the holder is alive. False when the lock is no longer ours. */
  renew(): boolean
  release(): void
}

/**
 * Take the one lock of a library. Of any number of processes that ask at once, at most one is answered `held`.
 *
 * A lock whose process has ended, or whose process id belongs to another process by now, is stale and taken over. A lock
 * from another computer counts while it has been renewed within ten minutes, unless it is to be taken from there because
 * the person says so.
 */
export function takeLock(disk: Disk, path: string, machine: string, from?: 'another-computer'): LockOutcome {
  const mine = thisProcess(machine)
  const fresh = linkLock(disk, path, mine)
  if (fresh) return { kind: 'held', lock: fresh, staleFrom: undefined }
  const guard = takeGuard(disk, `${path}.taking`, mine)
  if (!guard) return inUse(holderAt(path))
  try {
    const other = holderAt(path)
    const mayBeTaken = from === 'another-computer' && !(other && isHere(other))
    if (isAlive(path, other) && !mayBeTaken) return inUse(other)
    removeIfThere(disk, path)
    const lock = linkLock(disk, path, mine)
    if (lock?.renew()) return { kind: 'held', lock, staleFrom: other }
    return inUse(holderAt(path))
  } finally {
    guard.release()
  }
}

function inUse(by: LockHolder | undefined): LockOutcome {
  return { kind: 'in-use', by: nameOf(by), isHere: by !== undefined && isHere(by) }
}

/** Whether a file of this name was left behind by a process that was stopped while taking a lock. */
export function isLockLeftover(name: string): boolean {
  return /^\.lock(\.taking)?\.[0-9a-f]{8}-[0-9a-f-]{27}$/.test(name)
}

// A link appears whole or not at all: nobody ever reads a lock that is half written.
function linkLock(disk: Disk, path: string, mine: LockHolder): LibraryLock | undefined {
  const temporary = `${path}.${mine.token}`
  const fd = disk.open(temporary, 'wx')
  try {
    disk.write(fd, Buffer.from(`${JSON.stringify(mine, null, 1)}\n`), 0)
  } finally {
    disk.close(fd)
  }
  try {
    linkOrCopy(disk, temporary, path)
  } catch (error) {
    if (errorCodeOf(error) === 'EEXIST') return undefined
    // The holder of the lock sweeps what others leave, and may have been quicker.
    if (errorCodeOf(error) === 'ENOENT' && holderAt(path)) return undefined
    throw error
  } finally {
    removeIfThere(disk, temporary)
  }
  return lockHeld(disk, path, mine)
}

// Some file systems (exFAT, a few network shares) know no links; there the name is taken first and filled after.
function linkOrCopy(disk: Disk, temporary: string, path: string): void {
  try {
    disk.link(temporary, path)
  } catch (error) {
    if (!['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK'].includes(errorCodeOf(error))) throw error
    const fd = disk.open(path, 'wx')
    try {
      disk.write(fd, readFileSync(temporary), 0)
    } finally {
      disk.close(fd)
    }
  }
}

function lockHeld(disk: Disk, path: string, mine: LockHolder): LibraryLock {
  let seen = versionOf(path)
  const standing = (): ReturnType<LibraryLock['standing']> => {
    const version = versionOf(path)
    if (version === '') return 'nobody'
    if (version === seen) return 'ours'
    if (holderAt(path)?.token !== mine.token) return 'another'
    seen = version
    return 'ours'
  }
  return {
    standing,
    renew() {
      if (standing() !== 'ours') return false
      const now = new Date()
      utimesSync(path, now, now)
      seen = versionOf(path)
      return true
    },
    release() {
      if (standing() === 'ours') removeIfThere(disk, path)
    },
  }
}

/** Changes whenever the file is replaced, rewritten or touched; empty when it is not there. */
function versionOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat ? `${stat.ino} ${stat.mtimeMs} ${stat.size}` : ''
}

// Two processes that find the same stale lock must not both remove it: the second would remove the first one's new lock.
function takeGuard(disk: Disk, path: string, mine: LockHolder): LibraryLock | undefined {
  const guard = linkLock(disk, path, mine)
  if (guard || isAlive(path, holderAt(path))) return guard
  removeIfThere(disk, path)
  return linkLock(disk, path, mine)
}

function removeIfThere(disk: Disk, path: string): void {
  try {
    disk.remove(path)
  } catch (error) {
    if (errorCodeOf(error) !== 'ENOENT') throw error
  }
}
