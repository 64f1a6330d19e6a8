import { join } from 'node:path'
import * as z from 'zod/mini'
import type { Frozen } from '#domain/frozen'
import { moment } from '#domain/notebook/records'
import { foldersOf, rootFilesOf } from './backed-up-files'
import { keptBackups } from './backup-rotation'
import type { Disk } from './disk'
import { documentAt } from './document'
import { namesIn, removeDurably } from './durable-file'
import { isThere } from './is-there'
import type { LibraryPaths } from './library-paths'
import { objectsIn } from './objects'
import { neededObjects, sweepObjects } from './sweep-objects'
import type { Watch } from './watch'

export const backupReasons = ['automatic', 'asked-for', 'before-migration'] as const

export const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/))

/** A backup: the documents at the root, and per folder of documents the object that lists them. */
export const backup = z.strictObject({
  version: z.literal(1),
  at: moment,
  reason: z.enum(backupReasons),
  files: z.record(z.string(), sha256),
  folders: z.record(z.string(), sha256),
})

/** `version` is the one of the file when it was backed up: one that has not changed since is not read again. */
export const listing = z.strictObject({ files: z.record(z.string(), z.strictObject({ sha256, version: z.string() })) })

export type BackupReason = (typeof backupReasons)[number]
export type Listing = Frozen<z.infer<typeof listing>>

export interface Backup extends Frozen<z.infer<typeof backup>> {
  /** The name of its file without `.json`. */
  readonly id: string
}

/** Backups of the documents of one library. Documents must stand still while one is made. */
export interface Backups {
  /** From the oldest to the newest. One that cannot be read is left out, and left alone. */
  list(): readonly Backup[]
  /** Null when nothing has changed since the last one; `stopped` when its watcher ended it: then there is none. */
  make(reason: BackupReason, at: Date, watch?: Watch): Promise<Backup | null | 'stopped'>
  /** Remove what the rotation no longer keeps, and what no backup holds any more. */
  prune(now: Date): Promise<void>
  /** What a folder held; nothing when the backup does not have it, undefined when that cannot be read. */
  listing(backup: Backup, folder: string): Listing['files'] | undefined
  read(sha256: string): Buffer | undefined
  /** The newest intact version of a document, `path` relative to the library with `/`. */
  newest(path: string): { readonly bytes: Buffer; readonly at: string } | undefined
}

export function backupsIn(disk: Disk, paths: LibraryPaths): Backups {
  const objects = objectsIn(disk, join(paths.backups, 'objects'))
  const pathOf = (id: string): string => join(paths.backups, `${id}.json`)
  const names = (): readonly string[] => namesIn(paths.backups).filter((name) => name.endsWith('.json'))
  const list = (): readonly Backup[] =>
    names()
      .flatMap((name) => {
        const reading = documentAt(disk, join(paths.backups, name), backup).read()
        return reading.kind === 'found' ? [{ ...reading.data, id: name.slice(0, -'.json'.length) }] : []
      })
      // Those of one moment, which a clock that was turned back makes, come in the order they were made.
      .sort((a, b) => a.at.localeCompare(b.at) || a.id.length - b.id.length || a.id.localeCompare(b.id))
  const listingOf = (sha: string | undefined): Listing['files'] | undefined => {
    if (sha === undefined) return {}
    const bytes = objects.read(sha)
    const result = bytes && listing.safeParse(JSON.parse(bytes.toString()))
    return result?.success ? result.data.files : undefined
  }
  const shaOf = (from: Backup, path: string): string | undefined => {
    const slash = path.lastIndexOf('/')
    if (slash < 0) return from.files[path]
    return listingOf(from.folders[path.slice(0, slash)])?.[path.slice(slash + 1)]?.sha256
  }

  return {
    list,
    listing: (from, folder) => listingOf(from.folders[folder]),
    read: (sha) => objects.read(sha),
    async make(reason, at, watch = {}) {
      const last = list().at(-1)
      const files = await rootFilesOf(paths, objects)
      const folders = await foldersOf(paths, objects, (folder) => listingOf(last?.folders[folder]) ?? {}, watch)
      if (!folders) return 'stopped'
      await objects.settle()
      if (last && sameEntries(last.files, files) && sameEntries(last.folders, folders)) return null
      const made = { version: 1 as const, at: at.toISOString(), reason, files, folders }
      const id = freeId(paths, at)
      await documentAt(disk, pathOf(id), backup).write(made)
      return { ...made, id }
    },
    async prune(now) {
      const all = list()
      const kept = new Set(keptBackups(all, now))
      const dropped = all.filter((one) => !kept.has(one))
      for (const { id } of dropped) await removeDurably(disk, pathOf(id))
      // What a backup holds that cannot be read today may be readable tomorrow: then nothing is swept.
      const isAllKnown = names().length === kept.size
      const keep = dropped.length > 0 && isAllKnown ? neededObjects([...kept], listingOf) : undefined
      if (keep) await sweepObjects(disk, paths, objects, keep)
    },
    newest(path) {
      for (const one of list().toReversed()) {
        const sha = shaOf(one, path)
        const bytes = sha === undefined ? undefined : objects.read(sha)
        if (bytes) return { bytes, at: one.at }
      }
      return undefined
    },
  }
}

function sameEntries(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(one)
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name])
}

function freeId(paths: LibraryPaths, at: Date): string {
  const name = at.toISOString().replaceAll(':', '-').replace('.', '-')
  let id = name
  for (let count = 2; isThere(join(paths.backups, `${id}.json`)); count += 1) id = `${name}-${count}`
  return id
}
