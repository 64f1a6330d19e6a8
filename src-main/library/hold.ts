import { type FSWatcher, watch } from 'node:fs'
import { basename, dirname } from 'node:path'
import { failed, type Outcome, succeeded } from '#contract/failure'
import type { TakenOver } from '#contract/safety'
import type { Disk } from './disk'
import { isThere } from './is-there'
import type { LibraryPaths } from './library-paths'
import { type LibraryLock, takeLock } from './lock'
import { holderAt, isAlive, isHere, nameOf } from './lock-holder'

/**
 * Whether this process still has the library it took. A sync tool may bring the lock of another computer, and somebody may
 * delete it: from then on nothing is written here, until it is ours again.
 */
export interface Hold {
  /** Undefined when the library is ours; a lock that is gone, or whose holder here is, is taken again by itself. */
  lostTo(): TakenOver | undefined
  /** Throws what a disk would throw that refuses: for writing that goes on by itself. */
  readonly mustBeOurs: () => void
  /** Take the library from another computer because the person says so. */
  takeBack(): Outcome<null>
  stop(): void
}

interface HoldNeeds {
  readonly disk: Disk
  readonly lock: LibraryLock
  readonly paths: LibraryPaths
  readonly machine: string
  /** Whether this machine's journal is as this process left it: another one of this computer may have gone on writing it. */
  readonly isAsLeft: () => boolean
  /** The library was lost, or (undefined) is ours again. */
  readonly onChange: (lost: TakenOver | undefined) => void
}

/** How often other computers are told that this one still holds the lock, in ms. */
const renewEvery = 60_000

export function createHold({ disk, lock: taken, paths, machine, isAsLeft, onChange }: HoldNeeds): Hold {
  const path = paths.lock
  let lock = taken
  let lost: TakenOver | undefined
  const now = (said: TakenOver | undefined): TakenOver | undefined => {
    const isNews = said?.by !== lost?.by || said?.way !== lost?.way
    lost = said
    if (isNews) onChange(said)
    return said
  }
  const again = (from?: 'another-computer'): TakenOver | undefined => {
    const outcome = takeLock(disk, path, machine, from)
    if (outcome.kind === 'in-use') return { by: outcome.by, way: outcome.isHere ? 'wait' : 'take-back' }
    if (!isAsLeft()) {
      outcome.lock.release()
      return { by: '', way: 'reopen' }
    }
    lock = outcome.lock
    return undefined
  }
  const lostTo = (): TakenOver | undefined => {
    // A folder that is gone, or empty where a drive was, has not been taken by anybody: whoever writes next finds out.
    const standing = lock.standing()
    if (standing === 'ours' || !isThere(paths.manifest)) return lost && now(undefined)
    const other = holderAt(path)
    const isLocal = other !== undefined && isHere(other)
    // How old the lock of another computer is tells its clock, which may be wrong: only a person takes it from there.
    if (standing === 'nobody' || (isLocal && !isAlive(path, other))) return now(again())
    return now({ by: nameOf(other), way: isLocal ? 'wait' : 'take-back' })
  }
  const quietly = (act: () => unknown): void => {
    try {
      act()
    } catch {
      // The disk does not answer now; whoever commits next is told.
    }
  }
  const renewing = setInterval(() => quietly(() => lostTo() ?? lock.renew()), renewEvery)
  renewing.unref()
  const watcher = watching(path, () => quietly(lostTo))
  return {
    lostTo,
    mustBeOurs() {
      if (lostTo()) throw Object.assign(new Error('another has the library'), { code: 'ETAKEN' })
    },
    takeBack() {
      if (!lostTo()) return succeeded(null)
      const by = now(again('another-computer'))
      return by ? failed({ code: 'library-in-use', path: paths.root, by: by.by }) : succeeded(null)
    },
    stop() {
      clearInterval(renewing)
      watcher?.close()
      lock.release()
    },
  }
}

/** Told at once where the system says what happens in a folder; elsewhere the next commit finds out. */
function watching(path: string, hear: () => void): FSWatcher | undefined {
  try {
    const watcher = watch(dirname(path), { persistent: false }, (_, name) => {
      if (name === basename(path)) hear()
    })
    watcher.on('error', () => watcher.close())
    return watcher
  } catch {
    return undefined
  }
}
