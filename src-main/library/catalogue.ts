import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { articleRow } from '#contract/views'
import type { Frozen } from '#domain/frozen'
import { type RecordId, recordId } from '#domain/notebook/records'
import type { Disk } from './disk'
import { writeDurably } from './durable-file'
import { pauses } from './pauses'

/** A row with the versions of the two files it was made of. */
const shelved = z.strictObject({ row: articleRow, article: z.string(), annotations: z.string() })

/** The first line: whose rows these are. */
const heading = z.strictObject({ version: z.literal(2), root: z.string() })

/** Each further line: a row, or the id of an article that is gone. The last one about an article counts. */
const entry = z.union([shelved, z.strictObject({ gone: recordId })])

export type Shelved = Frozen<z.infer<typeof shelved>>
type Entry = Frozen<z.infer<typeof entry>>

/**
 * The rows of a library in the user's cache folder, so that the list is there before a single article has been read.
 * Derived: it may be deleted at any time and is believed only as far as the files still are what they were.
 */
export interface CatalogueCache {
  /** What was saved; undefined when there is nothing that can be used. Others get their turn meanwhile. */
  load(): Promise<ReadonlyMap<RecordId, Shelved> | undefined>
  /** Add to what was saved or loaded. Not synced: what a power cut takes is noticed by the versions and read again. */
  add(changed: readonly (Shelved | { readonly gone: RecordId })[]): void
  save(all: Iterable<Shelved>): Promise<void>
  /** Whether the additions have grown so long that it is better to save the whole. */
  isLong(): boolean
}

/** In bytes. */
const mostAdditions = 1_000_000
/** How long lines are read before others get their turn, in ms: a window is being made at the same time. */
const breath = 8

export function catalogueCache(disk: Disk, folder: string, root: string): CatalogueCache {
  const path = join(folder, 'catalogue.jsonl')
  /** In bytes; undefined while there is no file that can be added to. */
  let length: { readonly saved: number; now: number } | undefined
  return {
    async load() {
      const bytes = readIfThere(path)
      // A torn last line is an addition that a crash cut short: the versions tell of what it would have said.
      const whole = bytes.lastIndexOf('\n') + 1
      const [first = '', ...lines] = bytes.toString('utf8', 0, whole).split('\n')
      try {
        if (heading.parse(JSON.parse(first)).root !== root) return undefined
        const rows = await rowsIn(lines)
        length = { saved: whole, now: whole }
        return rows
      } catch {
        return undefined
      }
    },
    add(changed) {
      if (!length || changed.length === 0) return
      const bytes = Buffer.from(linesOf(changed))
      const fd = disk.open(path, 'r+')
      try {
        disk.write(fd, bytes, length.now)
      } finally {
        disk.close(fd)
      }
      length.now += bytes.length
    },
    async save(all) {
      const text = linesOf([{ version: 2, root } satisfies z.infer<typeof heading>, ...all])
      length = undefined
      await writeDurably(disk, path, text)
      const saved = Buffer.byteLength(text)
      length = { saved, now: saved }
    },
    isLong: () => !length || length.now - length.saved > mostAdditions,
  }
}

async function rowsIn(lines: readonly string[]): Promise<ReadonlyMap<RecordId, Shelved>> {
  const rows = new Map<RecordId, Shelved>()
  const pause = pauses(breath)
  for (const line of lines) {
    if (line === '') continue
    const one: Entry = entry.parse(JSON.parse(line))
    if ('gone' in one) rows.delete(one.gone)
    else rows.set(one.row.id, one)
    await pause()
  }
  return rows
}

function linesOf(entries: readonly object[]): string {
  return entries.map((one) => `${JSON.stringify(one)}\n`).join('')
}

function readIfThere(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch {
    return Buffer.alloc(0)
  }
}
