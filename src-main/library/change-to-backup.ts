import { join } from 'node:path'
import { failed, type Outcome, succeeded } from '#contract/failure'
import type { Change, Put, Removal } from '#domain/notebook/change'
import type { NotebookRecord, RecordId } from '#domain/notebook/records'
import { sameRecord } from '#domain/notebook/same-record'
import type { Backup, Backups } from './backups'
import { stampOf } from './document'
import type { Memory } from './draft'
import { namesIn } from './durable-file'
import type { LibraryPaths } from './library-paths'
import { pauses } from './pauses'
import { recordsOf } from './record-files'
import { smallRecordsOf } from './small-tables'

interface RestoreNeeds {
  readonly paths: LibraryPaths
  readonly memory: Memory
  readonly backups: Backups
  /** Brings the JSON of a document of an older format to the one of today. */
  readonly migrated: (path: string, json: unknown, version: number) => unknown
}

const smallFiles = ['themes.json', 'notes.json', 'glossary.json', 'queries.json']

/** Longest that reading keeps everything else waiting, in ms. */
const breath = 10

/**
 * The change that takes every record to what it was in `backup`. Files that are still the ones backed up are not read.
 * Documents must stand still and show everything that was acknowledged.
 */
export async function changeToBackup(needs: RestoreNeeds, backup: Backup): Promise<Outcome<Change>> {
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
  const pause = pauses(breath)
  for (const one of differingFiles(needs, backup)) {
    if (one.sha256 !== undefined && !read(one.path, one.sha256)) return damaged(one.path)
    file(now, recordsNow(needs.memory, one.path))
    await pause()
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

function* differingFiles(
  { paths, backups }: RestoreNeeds,
  backup: Backup,
): Generator<{ readonly path: string; readonly sha256: string | undefined }> {
  const folders = new Set(Object.keys(backup.folders))
  for (const [kind, folder] of [
    ['articles', paths.articles],
    ['annotations', paths.annotations],
  ] as const) {
    for (const shard of namesIn(folder)) folders.add(`${kind}/${shard}`)
  }
  for (const folder of folders) {
    const listed = backups.listing(backup, folder)
    const names = new Set([...Object.keys(listed), ...namesIn(join(paths.root, folder))])
    for (const name of names) {
      const path = `${folder}/${name}`
      const isAsThen = listed[name]?.version === stampOf(join(paths.root, path))
      if (!isAsThen && /^[0-9a-f-]{36}\.json$/.test(name)) yield { path, sha256: listed[name]?.sha256 }
    }
  }
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
