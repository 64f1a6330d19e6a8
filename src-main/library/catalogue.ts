import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { articleRow } from '#contract/views'
import type { RecordId } from '#domain/notebook/records'
import type { Disk } from './disk'
import { writeDurably } from './durable-file'
import { pauses } from './pauses'

/** The row of an article as text, with the versions of the two files it was made of. No version holds a space. */
export interface Shelved {
  readonly id: RecordId
  readonly text: string
  readonly article: string
  readonly annotations: string
}

export interface Gone {
  readonly id: RecordId
  readonly text: undefined
}

/**
 * The rows of a library in the user's cache folder, so that the list is there before a single article has been read.
 * Derived: it may be deleted at any time and is believed only as far as the files still are what they were.
 *
 * The first line says whose rows these are and what a row holds. After it come parts: a line `# BYTES SHA-256` and as many
 * bytes, lines of their own: `ID ARTICLE ANNOTATIONS ROW`, or the id alone of an article that is gone. The last line about
 * an article counts. No row is read here: the sums say that each is what was written, and reading ten thousand takes longer
 * than all the rest of an opening.
 */
export interface CatalogueCache {
  /** What was saved; undefined when there is nothing that can be used. */
  load(): ReadonlyMap<RecordId, Shelved> | undefined
  /** Add to what was saved or loaded. Not synced: what a power cut takes is noticed by the versions and read again. */
  add(changed: readonly (Shelved | Gone)[]): void
  /** Takes its time: an entry is asked for when it is written. */
  save(all: Iterable<Shelved>): Promise<void>
  /** Whether the additions have grown so long that it is better to save the whole. */
  isLong(): boolean
}

/** In bytes. */
const mostAdditions = 1_000_000
/** How many rows are written at least before others get their turn. */
const linesInPart = 200
/** A row of a program that knew other things of an article is not ours. */
const shape = Object.keys(articleRow.shape).join(' ')

export function catalogueCache(disk: Disk, folder: string, root: string): CatalogueCache {
  const path = join(folder, 'catalogue.txt')
  const heading = Buffer.from(`${JSON.stringify({ version: 3, root, shape })}\n`)
  /** In bytes; undefined while there is no file that can be added to. */
  let length: { readonly saved: number; now: number } | undefined
  return {
    load() {
      const bytes = readIfThere(path)
      if (!bytes.subarray(0, heading.length).equals(heading)) return undefined
      const rows = new Map<RecordId, Shelved>()
      const end = readParts(bytes, heading.length, rows)
      if (end === undefined) return undefined
      // Behind a part that was cut short nothing can be added: what it left would stand between.
      if (end === bytes.length) length = { saved: end, now: end }
      return rows
    },
    add(changed) {
      if (!length || changed.length === 0) return
      const bytes = partOf(changed)
      const fd = disk.open(path, 'r+')
      try {
        disk.write(fd, bytes, length.now)
      } finally {
        disk.close(fd)
      }
      length.now += bytes.length
    },
    async save(all) {
      const parts = [heading, ...(await partsInTurns(all))]
      const saved = parts.reduce((bytes, part) => bytes + part.length, 0)
      length = undefined
      await writeDurably(disk, path, parts)
      length = { saved, now: saved }
    },
    isLong: () => !length || length.now - length.saved > mostAdditions,
  }
}

/** Where the last whole part ends: one that a crash cut short would have said no more than the versions tell. */
function readParts(bytes: Buffer, start: number, rows: Map<RecordId, Shelved>): number | undefined {
  let at = start
  while (at < bytes.length) {
    const line = bytes.indexOf('\n', at)
    const said = line < 0 ? null : /^# (\d+) ([0-9a-f]{64})$/.exec(bytes.toString('latin1', at, line))
    if (!said) return line < 0 ? at : undefined
    const end = line + 1 + Number(said[1])
    if (end > bytes.length) return at
    const part = bytes.subarray(line + 1, end)
    if (sumOf(part) !== said[2]) return undefined
    for (const entry of part.toString('utf8').split('\n')) if (entry !== '') take(entry, rows)
    at = end
  }
  return at
}

function take(line: string, rows: Map<RecordId, Shelved>): void {
  const [first, second, third] = spacesIn(line)
  const id = line.slice(0, first)
  if (first === line.length) rows.delete(id)
  else {
    rows.set(id, {
      id,
      article: line.slice(first + 1, second),
      annotations: line.slice(second + 1, third),
      text: line.slice(third + 1),
    })
  }
}

/** The first three, or the end of the line. */
function spacesIn(line: string): readonly [number, number, number] {
  const from = (start: number): number => {
    const found = line.indexOf(' ', start)
    return found < 0 ? line.length : found
  }
  const first = from(0)
  const second = from(first + 1)
  return [first, second, from(second + 1)]
}

async function partsInTurns(entries: Iterable<Shelved>): Promise<readonly Buffer[]> {
  const pause = pauses()
  const parts: Buffer[] = []
  let waiting: Shelved[] = []
  for (const entry of entries) {
    waiting.push(entry)
    if (waiting.length < linesInPart) continue
    parts.push(partOf(waiting))
    waiting = []
    await pause()
  }
  return waiting.length === 0 ? parts : [...parts, partOf(waiting)]
}

function partOf(entries: Iterable<Shelved | Gone>): Buffer {
  const lines = [...entries].map((one) =>
    one.text === undefined ? `${one.id}\n` : `${one.id} ${one.article} ${one.annotations} ${one.text}\n`,
  )
  const body = Buffer.from(lines.join(''))
  return Buffer.concat([Buffer.from(`# ${body.length} ${sumOf(body)}\n`), body])
}

function sumOf(bytes: Buffer): string {
  return hash('sha256', bytes)
}

function readIfThere(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch {
    return Buffer.alloc(0)
  }
}
