import { hostname } from 'node:os'
import { join, resolve } from 'node:path'
import { type Failure, failed, type Outcome } from '#contract/failure'
import { type Disk, errorCodeOf, realDisk } from './disk'
import { type Documents, documentsIn } from './documents'
import { makeFolderDurably, namesIn } from './durable-file'
import type { Library } from './library'
import { type LibraryPaths, libraryPaths } from './library-paths'
import { isLockLeftover, type LibraryLock, takeLock } from './lock'
import { holderAt, type LockHolder } from './lock-holder'
import { isMachineId, knownMachineId, machineIdIn } from './machine-id'
import { manifestOf, standingAt } from './manifest'
import { migrateLibrary } from './migrate-library'
import { kindOfDocument, type Migration, migratedJson, migrations } from './migrations'
import { notSaved } from './not-saved'
import { spelledAsOnDisk } from './spelled-as-on-disk'
import { standingDisk } from './standing-disk'
import { startLibrary } from './start-library'

export interface OpenOptions {
  /** The library's folder. Made when it is missing; a folder that holds other things is refused. */
  readonly path: string
  /** Where derived things are kept (rows, this machine's id): the user's cache folder, never inside the library. */
  readonly cacheFolder: string
  /** Names this machine's journal, `[0-9a-z-]`. Left out, one is made and kept in the cache folder. */
  readonly machineId?: string
  /** `read-only` takes no lock and writes nothing, not even into the cache. */
  readonly access?: 'full' | 'read-only'
  /** How long after the last commit documents follow the journal, in ms. */
  readonly writeDelay?: number
  /** How much article text is kept in memory, in UTF-16 code units. */
  readonly memoryRoom?: number
  /**
   * `checked` (unless said otherwise) compares every file with its row before answering, which takes longer the larger the
   * library is; `at-once` answers with the rows of last time and compares after, telling `onNews` what is different.
   */
  readonly rows?: 'checked' | 'at-once'
  /**
   * How long after an answer `at-once` the files are compared, in ms: a window that draws its first list should not have to
   * wait for ten thousand files. Whatever needs the comparison begins it at once.
   */
  readonly lookAfter?: number
  /** When the first automatic backup is made if one is due, in ms after opening; later ones follow every hour. Null for none. */
  readonly firstBackupAfter?: number | null
  /** Those of this version of the program, unless a test has others. */
  readonly migrations?: readonly Migration[]
  readonly now?: () => Date
  readonly disk?: Disk
}

/**
 * Open the library in a folder, or begin one where there is none.
 *
 * ```ts
 * const opened = await openLibrary({ path, cacheFolder })
 * if (!opened.ok) return say(opened.failure)       // e.g. library-in-use: offer { access: 'read-only' }
 * const library = opened.value
 * const history = createHistory(library)           // history.ts: perform, undo, redo
 * await library.close()                            // brings the documents up to date, frees the lock
 * ```
 *
 * Every change this machine had acknowledged is there, whatever happened since. What was found wrong was made safe and is
 * in `notices`; a library that may not be written to, or that a newer version wrote, is opened with `access: 'read-only'`
 * and says so there. Refused: `library-in-use`, `library-missing` (only when asked for read-only), `library-unreadable`
 * (not a library, or the disk does not answer), `not-saved` (a new library could not be written).
 *
 * Until `close` the process holds the library's lock. A process that ends without `close` loses nothing.
 */
export async function openLibrary(options: OpenOptions): Promise<Outcome<Library>> {
  const { access = 'full' } = options
  const paths = libraryPaths(spelledAsOnDisk(resolve(options.path)))
  const disk = standingDisk(options.disk ?? realDisk, paths.root)
  const documents = documentsIn(disk, paths)
  try {
    const standing = standingAt(paths)
    if (standing === 'not-a-library') {
      return failed({ code: 'library-unreadable', path: paths.root, reason: 'not-a-library' })
    }
    if (access === 'read-only') {
      if (standing === 'nothing') return failed({ code: 'library-missing', path: paths.root })
      // Who holds the lock may have acknowledged what the documents do not show yet.
      const machineId = options.machineId ?? holderAt(paths.lock)?.machine ?? knownMachineId(options.cacheFolder)
      return await opened({ ...options, disk, machineId }, paths, documents, undefined, [])
    }
    if (standing === 'nothing') await makeFolderDurably(options.disk ?? realDisk, paths.root)
    return await openedInFull({ ...options, disk }, paths, documents, disk)
  } catch (error) {
    if (errorCodeOf(error) === '') throw error
    return failed(notSaved(error))
  }
}

async function openedInFull(
  options: OpenOptions,
  paths: LibraryPaths,
  documents: Documents,
  disk: Disk,
): Promise<Outcome<Library>> {
  let machine = options.machineId ?? (await machineIdIn(disk, options.cacheFolder))
  if (!isMachineId(machine)) throw new TypeError(`not a machine id: ${machine}`)
  let lock: LibraryLock
  try {
    const taken = takeLock(disk, paths.lock, machine)
    if (taken.kind === 'in-use') return failed({ code: 'library-in-use', path: paths.root, by: taken.by })
    lock = taken.lock
    machine = machineToContinue(options.machineId, machine, taken.staleFrom)
  } catch (error) {
    if (!isRefusal(error) || standingAt(paths) !== 'library') throw error
    return await opened({ ...options, machineId: machine }, paths, documents, undefined, [{ code: 'read-only' }])
  }
  let outcome: Outcome<Library> | undefined
  try {
    for (const name of namesIn(paths.root)) if (isLockLeftover(name)) disk.remove(join(paths.root, name))
    outcome = await opened({ ...options, machineId: machine }, paths, documents, lock, [])
    return outcome
  } finally {
    if (!outcome?.ok || outcome.value.access === 'read-only') lock.release()
  }
}

async function opened(
  options: OpenOptions,
  paths: LibraryPaths,
  documents: Documents,
  lock: LibraryLock | undefined,
  notices: Failure[],
): Promise<Outcome<Library>> {
  const { disk = realDisk, now = () => new Date(), migrations: steps = migrations } = options
  const formatVersion = 1 + steps.length
  const manifest = await manifestOf({ disk, paths, documents, mayWrite: lock !== undefined, now, notices })
  if (!manifest.ok) return manifest
  const { version } = manifest.value
  const newer = version > formatVersion
  if (newer) notices.push({ code: 'library-newer', path: paths.root, version })
  const isOlder = version < formatVersion || manifest.value.upgradingFrom !== undefined
  // Documents of an older format are not shown as they are: an upgrade needs the lock and a disk that can be written.
  if (isOlder && !lock) return failed({ code: 'library-unreadable', path: paths.root, reason: 'older-version' })
  const upgrade = { disk, paths, documents, steps, now }
  return startLibrary({
    manifest: isOlder && !newer ? await migrateLibrary(upgrade, manifest.value) : manifest.value,
    paths,
    documents,
    disk,
    now,
    lock: newer ? undefined : lock,
    machine: options.machineId,
    cacheFolder: join(options.cacheFolder, manifest.value.id),
    writeDelay: options.writeDelay ?? 1_000,
    memoryRoom: options.memoryRoom ?? 16_000_000,
    rows: options.rows ?? 'checked',
    lookAfter: options.lookAfter ?? 0,
    firstBackupAfter: options.firstBackupAfter === undefined ? 30_000 : options.firstBackupAfter,
    notices,
    migrated(path, json, version) {
      const kind = kindOfDocument(path)
      return kind ? migratedJson(steps, kind, json, version) : json
    },
  })
}

/**
 * Whoever lost the cache folder after a crash, or shares the computer, goes on where the process that crashed stopped:
 * its journal holds what was acknowledged here and the documents may not show.
 */
function machineToContinue(asked: string | undefined, ours: string, crashed: LockHolder | undefined): string {
  if (asked !== undefined || !crashed || crashed.host !== hostname()) return ours
  return isMachineId(crashed.machine) ? crashed.machine : ours
}

function isRefusal(error: unknown): boolean {
  return ['EACCES', 'EPERM', 'EROFS'].includes(errorCodeOf(error))
}
