import { join } from 'node:path'
import { failed, type Outcome, succeeded } from '#contract/failure'
import type { Change, Put, Removal } from '#domain/notebook/change'
import type { NotebookRecord, RecordId } from '#domain/notebook/records'
import { sameRecord } from '#domain/notebook/same-record'
import type { Backup, Backups, Listing } from './backups'
import { stampOf } from './document'
import type { Memory } from './draft'
import { namesIn } from './durable-file'
import type { LibraryPaths } from './library-paths'
import { recordsOf } from './record-files'
import { smallRecordsOf } from './small-tables'
import { paceOf, stopped, type Watch } from './watch'

interface RestoreNeeds {
  readonly paths: LibraryPaths
  readonly memory: Memory
  readonly backups: Backups
  /** Brings the JSON of a document of an older format to the one of today. */
  readonly migrated: (path: string, json: unknown, version: number) => unknown
}

const smallFiles = ['themes.json', 'notes.json', 'glossary.json', 'queries.json']

/**
 * The change that takes every record to what it was in `backup`. Files that are still the ones backed up are not read.
 * Documents must stand still and show everything that was acknowledged. Ended by its watcher it answers `stopped`.
 */
export async function changeToBackup(needs: RestoreNeeds, backup: Backup, watch: Watch = {}): Promise<Outcome<Change>> {
  const then = new Map<string, NotebookRecord>()
  const now = new Map<string, NotebookRecord>()
  for (const records of Object.values(smallRecordsOf(needs.memory.tables))) file(now, records)
  const version = versionOf(needs, backup)
  const read = (path: string, sha256: string): boolean => {
    const records = recordsIn(needs, path, sha256, version)
    if (records) file(then, records)
    return records !== undefined
  }
  const damaged = (path: string): Outcome<Change> =>
    failed({ code: 'library-unreadable', path: join(needs.paths.backups, path), reason: 'backup-damaged' })
  for (const path of smallFiles) {
    const sha256 = backup.files[path]
    if (sha256 !== undefined && !read(path, sha256)) return damaged(path)
  }
  const unlisted = Object.keys(backup.folders).find((folder) => !needs.backups.listing(backup, folder))
  if (unlisted !== undefined) return damaged(unlisted)
  const files = filesToCompare(needs, backup)
  const pace = paceOf(watch, files.length)
  for (const { path, backedUp } of files) {
    if (backedUp?.version !== stampOf(join(needs.paths.root, path))) {
      if (backedUp && !read(path, backedUp.sha256)) return damaged(path)
      file(now, recordsNow(needs.memory, path))
    }
    if (!(await pace.next())) return stopped
  }
  return succeeded(changeBetween(now, then))
}

/** The change that makes records that are `now` into those of `then`. */
function changeBetween(now: ReadonlyMap<string, NotebookRecord>, then: ReadonlyMap<string, NotebookRecord>): Change {
  const put: Put[] = []
  const remove: Removal[] = []
  for (const [key, after] of then) {
    const before = now.get(key)
    if (!sameRecord(before, after)) put.push(before ? { before, after } : { after })
  }
  for (const [key, before] of now) if (!then.has(key)) remove.push({ before })
  return { put, remove }
}

interface FileToCompare {
  /** In the library, with `/`. */
  readonly path: string
  /** Undefined when it was not there then. */
  readonly backedUp: Listing['files'][string] | undefined
}

/** Every file of an article or its annotations that is there now or was then. */
function filesToCompare({ paths, backups }: RestoreNeeds, backup: Backup): readonly FileToCompare[] {
  const folders = new Set(Object.keys(backup.folders))
  for (const [kind, folder] of [
    ['articles', paths.articles],
    ['annotations', paths.annotations],
  ] as const) {
    for (const shard of namesIn(folder)) folders.add(`${kind}/${shard}`)
  }
  return [...folders].flatMap((folder) => {
    const listed = backups.listing(backup, folder) ?? {}
    const names = new Set([...Object.keys(listed), ...namesIn(join(paths.root, folder))])
    return [...names]
      .filter((name) => /^[0-9a-f-]{36}\.json$/.test(name))
      .map((name) => ({ path: `${folder}/${name}`, backedUp: listed[name] }))
  })
}

function recordsIn(
  { backups, migrated }: RestoreNeeds,
  path: string,
  sha256: string,
  version: number,
): readonly NotebookRecord[] | undefined {
  const bytes = backups.read(sha256)
  return bytes && recordsOf(migrated(path, JSON.parse(bytes.toString()), version))
}

function recordsNow({ shelf }: Memory, path: string): readonly NotebookRecord[] {
  const [kind, , name = ''] = path.split('/')
  const id: RecordId = name.slice(0, -'.json'.length)
  if (kind === 'articles') {
    const outcome = shelf.article(id)
    return outcome.ok && outcome.value ? [outcome.value] : []
  }
  const outcome = shelf.annotations(id)
  return outcome.ok ? [...outcome.value.values()] : []
}

function versionOf({ backups }: RestoreNeeds, backup: Backup): number {
  const bytes = backups.read(backup.files['library.json'] ?? '')
  const manifest: unknown = bytes && JSON.parse(bytes.toString())
  const isNumbered = typeof manifest === 'object' && manifest !== null && 'version' in manifest
  return isNumbered && typeof manifest.version === 'number' ? manifest.version : 1
}

function file(into: Map<string, NotebookRecord>, records: readonly NotebookRecord[]): void {
  for (const record of records) into.set(`${record.kind} ${record.id}`, record)
}
