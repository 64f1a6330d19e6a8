import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import type { Frozen } from '#domain/frozen'
import { moment } from '#domain/notebook/records'
import { keptBackups } from './backup-rotation'
import type { Disk } from './disk'
import { documentAt, stampOf, textOf } from './document'
import { isTemporaryName, namesIn, removeDurably } from './durable-file'
import { type LibraryPaths, shardOf } from './library-paths'
import { type Objects, objectsIn } from './objects'
import { pauses } from './pauses'

export const backupReasons = ['automatic', 'asked-for', 'before-migration'] as const

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/))

/** A backup: the documents at the root, and per folder of documents the object that lists them. */
const backup = z.strictObject({
  version: z.literal(1),
  at: moment,
  reason: z.enum(backupReasons),
  files: z.record(z.string(), sha256),
  folders: z.record(z.string(), sha256),
})

/** `version` is the one of the file when it was backed up: one that has not changed since is not read again. */
const listing = z.strictObject({ files: z.record(z.string(), z.strictObject({ sha256, version: z.string() })) })

export type BackupReason = (typeof backupReasons)[number]
export type Listing = Frozen<z.infer<typeof listing>>

export interface Backup extends Frozen<z.infer<typeof backup>> {
  /** The name of its file without `.json`. */
  readonly id: string
}

const rootFiles = ['library.json', 'themes.json', 'notes.json', 'glossary.json', 'queries.json']

/** Backups of the documents of one library. Documents must stand still while one is made. */
export interface Backups {
  /** From the oldest to the newest. One that cannot be read is left out, and left alone. */
  list(): readonly Backup[]
  /** Null when nothing has changed since the last one. */
  make(reason: BackupReason, at: Date): Promise<Backup | null>
  /** Remove what the rotation no longer keeps, and what no backup holds any more. */
  prune(now: Date): Promise<void>
  listing(backup: Backup, folder: string): Listing['files']
  read(sha256: string): Buffer | undefined
  /** The newest intact version of a document, `path` relative to the library with `/`. */
  newest(path: string): { readonly bytes: Buffer; readonly at: string } | undefined
}

export function backupsIn(disk: Disk, paths: LibraryPaths): Backups {
  const objects = objectsIn(disk, join(paths.backups, 'objects'))
  const pathOf = (id: string): string => join(paths.backups, `${id}.json`)
  const list = (): readonly Backup[] =>
    namesIn(paths.backups)
      .filter((name) => name.endsWith('.json'))
      .flatMap((name) => {
        const reading = documentAt(disk, join(paths.backups, name), backup).read()
        return reading.kind === 'found' ? [{ ...reading.data, id: name.slice(0, -'.json'.length) }] : []
      })
      // Those of one moment, which a clock that was turned back makes, come in the order they were made.
      .sort((a, b) => a.at.localeCompare(b.at) || a.id.length - b.id.length || a.id.localeCompare(b.id))
  const listingOf = (sha: string | undefined): Listing['files'] => {
    const bytes = sha === undefined ? undefined : objects.read(sha)
    if (!bytes) return {}
    const result = listing.safeParse(JSON.parse(bytes.toString()))
    return result.success ? result.data.files : {}
  }
  const shaOf = (from: Backup, path: string): string | undefined => {
    const slash = path.lastIndexOf('/')
    if (slash < 0) return from.files[path]
    return listingOf(from.folders[path.slice(0, slash)])[path.slice(slash + 1)]?.sha256
  }

  return {
    list,
    listing: (from, folder) => listingOf(from.folders[folder]),
    read: (sha) => objects.read(sha),
    async make(reason, at) {
      const last = list().at(-1)
      const files = await rootFilesOf(paths, objects)
      const folders = await foldersOf(paths, objects, (folder) => listingOf(last?.folders[folder]))
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
      if (dropped.length > 0) await sweepObjects(disk, paths, objects, needed([...kept], listingOf))
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

async function rootFilesOf(paths: LibraryPaths, objects: Objects): Promise<Record<string, string>> {
  const files: Record<string, string> = {}
  for (const name of rootFiles) {
    const path = join(paths.root, name)
    if (stampOf(path) !== '') files[name] = await objects.add(readFileSync(path))
  }
  return files
}

/** Longest that reading keeps everything else waiting, in ms. */
const breath = 10

/** Files written at once: the disk is waited for, and more gain nothing. */
const atOnce = 4

async function foldersOf(
  paths: LibraryPaths,
  objects: Objects,
  listingBefore: (folder: string) => Listing['files'],
): Promise<Record<string, string>> {
  const shards: { readonly name: string; readonly folder: string }[] = []
  for (const [kind, folder] of [
    ['articles', paths.articles],
    ['annotations', paths.annotations],
  ] as const) {
    for (const shard of namesIn(folder)) {
      if (/^[0-9a-f]{2}$/.test(shard)) shards.push({ name: `${kind}/${shard}`, folder: join(folder, shard) })
    }
  }
  const pause = pauses(breath)
  const listed = new Map<string, string>()
  let next = 0
  const worker = async (): Promise<void> => {
    for (let shard = shards[next++]; shard; shard = shards[next++]) {
      listed.set(shard.name, await listingObject(shard.folder, listingBefore(shard.name), objects, pause))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return Object.fromEntries(shards.map(({ name }) => [name, listed.get(name) ?? '']))
}

async function listingObject(
  folder: string,
  before: Listing['files'],
  objects: Objects,
  pause: () => Promise<void> | undefined,
): Promise<string> {
  const files: Record<string, { sha256: string; version: string }> = {}
  for (const name of namesIn(folder)) {
    if (!name.endsWith('.json') || isTemporaryName(name)) continue
    const path = join(folder, name)
    const version = stampOf(path)
    const known = before[name]
    const isKnown = known?.version === version && isThere(objects.path(known.sha256))
    files[name] = { sha256: isKnown ? known.sha256 : await objects.add(readFileSync(path)), version }
    await pause()
  }
  return objects.add(Buffer.from(textOf({ files })))
}

function needed(kept: readonly Backup[], listingOf: (sha: string) => Listing['files']): ReadonlySet<string> {
  const shas = new Set<string>()
  for (const { files, folders } of kept) {
    for (const sha of Object.values(files)) shas.add(sha)
    for (const sha of Object.values(folders)) {
      if (shas.has(sha)) continue
      shas.add(sha)
      for (const { sha256: held } of Object.values(listingOf(sha))) shas.add(held)
    }
  }
  return shas
}

async function sweepObjects(
  disk: Disk,
  paths: LibraryPaths,
  objects: Objects,
  keep: ReadonlySet<string>,
): Promise<void> {
  const pause = pauses(breath)
  for (const shard of namesIn(join(paths.backups, 'objects'))) {
    for (const name of namesIn(join(paths.backups, 'objects', shard))) {
      if (sha256.safeParse(name).success && shardOf(name) === shard && !keep.has(name)) disk.remove(objects.path(name))
      await pause()
    }
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

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined
}
