import { randomUUID } from 'node:crypto'
import { readFileSync, readlinkSync, statSync, utimesSync } from 'node:fs'
import { hostname } from 'node:os'
import { basename } from 'node:path'
import * as z from 'zod/mini'
import { type Disk, errorCodeOf } from './disk'

const holder = z.object({
  /** Different for every taking of the lock. */
  token: z.string(),
  program: z.string(),
  pid: z.int(),
  host: z.string(),
  machine: z.string(),
  startedAt: z.string(),
  /** On Linux, when the process started (clock ticks since boot) and its process-id namespace; else empty. */
  processStart: z.string(),
  namespace: z.string(),
})

export type LockHolder = Readonly<z.infer<typeof holder>>

export type LockOutcome =
  | { readonly kind: 'held'; readonly lock: LibraryLock; readonly staleFrom: LockHolder | undefined }
  | { readonly kind: 'in-use'; readonly by: string }

export interface LibraryLock {
  /** Tell other computers that the holder is alive. False when the lock is no longer ours. */
  renew(): boolean
  release(): void
}

/** How long a lock of a process that cannot be asked (another computer, another container) is believed, in ms. */
const believedFor = 10 * 60_000
/** How long a lock that nobody can read is believed, in ms: writing one lasts far less. */
const takeoverLasts = 30_000

/**
 * Take the one lock of a library. Of any number of processes that ask at once, at most one is answered `held`.
 *
 * A lock whose process has ended, or whose process id belongs to another process by now, is stale and taken over. A lock
 * from another computer counts while it has been renewed within ten minutes.
 */
export function takeLock(disk: Disk, path: string, machine: string): LockOutcome {
  const mine = thisProcess(machine)
  const fresh = linkLock(disk, path, mine)
  if (fresh) return { kind: 'held', lock: fresh, staleFrom: undefined }
  const guard = takeGuard(disk, `${path}.taking`, mine)
  if (!guard) return { kind: 'in-use', by: nameOf(holderAt(path)) }
  try {
    const other = holderAt(path)
    if (isAlive(path, other)) return { kind: 'in-use', by: nameOf(other) }
    removeIfThere(disk, path)
    const lock = linkLock(disk, path, mine)
    if (lock?.renew()) return { kind: 'held', lock, staleFrom: other }
    return { kind: 'in-use', by: nameOf(holderAt(path)) }
  } finally {
    guard.release()
  }
}

/** Whether a file of this name was left behind by a process that was stopped while taking a lock. */
export function isLockLeftover(name: string): boolean {
  return /^\.lock(\.taking)?\.[0-9a-f]{8}-[0-9a-f-]{27}$/.test(name)
}

/** Who holds the lock at `path`; undefined when nobody does or it cannot be read. */
export function holderAt(path: string): LockHolder | undefined {
  try {
    return holder.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return undefined
  }
}

function thisProcess(machine: string): LockHolder {
  return {
    token: randomUUID(),
    program: basename(process.execPath),
    pid: process.pid,
    host: hostname(),
    machine,
    startedAt: new Date().toISOString(),
    processStart: processStartOf(process.pid),
    namespace: namespace(),
  }
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
  const isOurs = (): boolean => holderAt(path)?.token === mine.token
  return {
    renew() {
      if (!isOurs()) return false
      const now = new Date()
      utimesSync(path, now, now)
      return true
    },
    release() {
      if (isOurs()) removeIfThere(disk, path)
    },
  }
}

// Two processes that find the same stale lock must not both remove it: the second would remove the first one's new lock.
function takeGuard(disk: Disk, path: string, mine: LockHolder): LibraryLock | undefined {
  const guard = linkLock(disk, path, mine)
  if (guard || isAlive(path, holderAt(path))) return guard
  removeIfThere(disk, path)
  return linkLock(disk, path, mine)
}

function isAlive(path: string, other: LockHolder | undefined): boolean {
  if (other && other.host === hostname() && other.namespace === namespace()) {
    if (!processExists(other.pid)) return false
    return other.processStart === '' || processStartOf(other.pid) === other.processStart
  }
  const age = ageOf(path)
  // An unreadable lock is one whose content a power cut took; its name alone says that somebody was here lately.
  return age !== undefined && age < (other ? believedFor : takeoverLasts)
}

/** Milliseconds since the file was written, whichever way the clock has been turned; undefined when it is not there. */
function ageOf(path: string): number | undefined {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat && Math.abs(Date.now() - stat.mtimeMs)
}

function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCodeOf(error) === 'EPERM'
  }
}

// proc(5), /proc/pid/stat, field 22. The command in field 2 may hold spaces and brackets: count from the last bracket.
function processStartOf(pid: number): string {
  if (process.platform !== 'linux') return ''
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

function namespace(): string {
  if (process.platform !== 'linux') return ''
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return ''
  }
}

/** Who holds the lock at `path`, in words. */
export function nameOfHolder(path: string): string {
  return nameOf(holderAt(path))
}

function nameOf(other: LockHolder | undefined): string {
  return other ? `${other.program} (${other.pid}) @ ${other.host}` : '?'
}

function removeIfThere(disk: Disk, path: string): void {
  try {
    disk.remove(path)
  } catch (error) {
    if (errorCodeOf(error) !== 'ENOENT') throw error
  }
}
