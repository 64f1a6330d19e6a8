import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { articleRow } from '#contract/views'
import type { Frozen } from '#domain/frozen'
import { type RecordId, recordId } from '#domain/notebook/records'
import type { Disk } from './disk'
import { removeDurably, writeDurably } from './durable-file'

/** A row with the versions of the two files it was made of. */
const shelved = z.strictObject({ row: articleRow, article: z.string(), annotations: z.string() })

/** `generation` names the additions that belong to this writing of the file, so that older ones are never laid over it. */
const catalogueFile = z.strictObject({
  version: z.literal(1),
  generation: z.string(),
  root: z.string(),
  shelved: z.array(shelved),
})

/** What was added since the file was written: a row, or the id of an article that is gone. */
const addition = z.union([shelved, z.strictObject({ gone: recordId })])

export type Shelved = Frozen<z.infer<typeof shelved>>

/**
 * The rows of a library in the user's cache folder, so that the list is there before a single article has been read.
 * Derived: it may be deleted at any time and is believed only as far as the files still are what they were.
 */
export interface CatalogueCache {
  load(): ReadonlyMap<RecordId, Shelved> | undefined
  /** Add to what was saved or loaded. Not synced: what a power cut takes is noticed by the versions and read again. */
  add(changed: readonly (Shelved | { readonly gone: RecordId })[]): void
  save(all: Iterable<Shelved>): Promise<void>
  /** Whether the additions have grown so long that it is better to save the whole. */
  isLong(): boolean
}

/** In bytes. */
const mostAdditions = 1_000_000

export function catalogueCache(disk: Disk, folder: string, root: string): CatalogueCache {
  const path = join(folder, 'catalogue.json')
  let additions: { readonly path: string; length: number } | undefined
  const additionsOf = (generation: string): string => join(folder, `catalogue.${generation}.jsonl`)
  return {
    load() {
      try {
        const kept = catalogueFile.parse(JSON.parse(readFileSync(path, 'utf8')))
        if (kept.root !== root) return undefined
        const rows = new Map<RecordId, Shelved>(kept.shelved.map((one) => [one.row.id, one]))
        const added = readIfThere(additionsOf(kept.generation))
        for (const line of added.toString().split('\n')) if (line !== '') addTo(rows, addition.parse(JSON.parse(line)))
        additions = { path: additionsOf(kept.generation), length: added.length }
        return rows
      } catch {
        return undefined
      }
    },
    add(changed) {
      if (!additions || changed.length === 0) return
      const bytes = Buffer.from(changed.map((one) => `${JSON.stringify(one)}\n`).join(''))
      const fd = disk.open(additions.path, additions.length > 0 ? 'r+' : 'wx')
      try {
        disk.write(fd, bytes, additions.length)
      } finally {
        disk.close(fd)
      }
      additions.length += bytes.length
    },
    async save(all) {
      const generation = randomUUID()
      const kept: Frozen<z.infer<typeof catalogueFile>> = { version: 1, generation, root, shelved: [...all] }
      await writeDurably(disk, path, JSON.stringify(kept))
      if (additions) await removeDurably(disk, additions.path)
      additions = { path: additionsOf(generation), length: 0 }
    },
    isLong: () => !additions || additions.length > mostAdditions,
  }
}

function addTo(rows: Map<RecordId, Shelved>, one: Frozen<z.infer<typeof addition>>): void {
  if ('gone' in one) rows.delete(one.gone)
  else rows.set(one.row.id, one)
}

function readIfThere(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch {
    return Buffer.alloc(0)
  }
}
