import { createHash, hash } from 'node:crypto'
import * as z from 'zod/mini'
import type { Frozen } from '#domain/frozen'
import { change } from '#domain/notebook/change'
import { intent } from '#domain/notebook/intent'
import { moment, recordId } from '#domain/notebook/records'
import { createPieces } from './pieces'

/** What a commit was to the history: a new step, or the taking back or doing again of an earlier one. */
export const stepMark = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('do'), id: recordId, at: moment, intent }),
  z.strictObject({ kind: z.literal('undo'), id: recordId }),
  z.strictObject({ kind: z.literal('redo'), id: recordId }),
])

export const journalEntry = z.strictObject({
  /** Counts the entries of this machine without gaps, also across cuts of the journal. */
  seq: z.int().check(z.gte(1)),
  at: moment,
  step: z.nullable(stepMark),
  change,
})

/** The documents show every entry up to this one: what they say now is newer than what those entries say. */
const settledLine = z.strictObject({ settled: z.int().check(z.gte(0)) })

const journalLine = z.union([journalEntry, settledLine])

export type JournalEntry = Frozen<z.infer<typeof journalEntry>>

/** What the bytes of a journal say. `damage` are the spans, in bytes, that say nothing and were once acknowledged. */
export interface JournalReading {
  readonly entries: readonly JournalEntry[]
  readonly damage: readonly { readonly start: number; readonly end: number }[]
  /** The last entry that the documents were known to show. */
  readonly settled: number
  /** The last entry before the first damage; null when nothing is damaged. */
  readonly soundUntil: number | null
  /** Where a line begins that was never finished, and so never acknowledged; the length of the bytes when there is none. */
  readonly end: number
}

const newline = 0x0a
const lineEnd = Buffer.of(newline)
const checksumDigits = 32

/** One line: checksum, space, length of the payload in bytes, space, payload, newline. */
export function lineOf(said: JournalEntry | { readonly settled: number }): Buffer {
  return lineWith(JSON.stringify(said))
}

/** The same for an entry of many records, in pieces, made one record after the other with room for others between them. */
export async function lineInTurns(
  { change: { put, remove }, ...about }: JournalEntry,
  pause: () => Promise<void> | undefined,
): Promise<readonly Buffer[]> {
  const sum = createHash('sha256')
  const payload = createPieces((piece) => sum.update(piece))
  const writeList = async (list: readonly unknown[]): Promise<void> => {
    for (const [index, each] of list.entries()) {
      payload.add(`${index === 0 ? '' : ','}${JSON.stringify(each)}`)
      await pause()
    }
  }
  payload.add(`${JSON.stringify(about).slice(0, -1)},"change":{"put":[`)
  await writeList(put)
  payload.add('],"remove":[')
  await writeList(remove)
  payload.add(']}}')
  const pieces = payload.taken()
  const length = pieces.reduce((bytes, piece) => bytes + piece.length, 0)
  return [Buffer.from(`${sum.digest('hex').slice(0, checksumDigits)} ${length} `), ...pieces, lineEnd]
}

function lineWith(text: string): Buffer {
  const payload = Buffer.from(text)
  return Buffer.concat([Buffer.from(`${checksumOf(payload)} ${payload.length} `), payload, lineEnd])
}

/**
 * Read a journal whatever happened to it.
 *
 * Nothing is an entry whose checksum and shape do not hold. A payload never contains a newline, so an unsound piece
 * that ends with one was a whole line once: it is damage. One that stops without is a line whose writing was cut short.
 */
export function readJournal(bytes: Buffer): JournalReading {
  const entries: JournalEntry[] = []
  const damage: { start: number; end: number }[] = []
  let settled = 0
  let soundUntil: number | null = null
  let at = 0
  while (at < bytes.length) {
    const line = lineAt(bytes, at)
    if (line) {
      if ('settled' in line.said) settled = Math.max(settled, line.said.settled)
      else entries.push(line.said)
      at = line.end
      continue
    }
    const newlineAt = bytes.indexOf(newline, at)
    if (newlineAt < 0) break
    soundUntil ??= entries.at(-1)?.seq ?? 0
    damage.push({ start: at, end: newlineAt + 1 })
    at = newlineAt + 1
  }
  return { entries, damage, settled, soundUntil, end: Math.min(at, bytes.length) }
}

/** The bytes of a journal with what each sound line says replaced by what `change` makes of it; damage stays as it is. */
export function rewriteJournal(bytes: Buffer, change: (said: unknown) => unknown): Buffer {
  const pieces: Buffer[] = []
  for (let at = 0; at < bytes.length; ) {
    const raw = payloadAt(bytes, at)
    const end = raw?.end ?? (bytes.indexOf(newline, at) + 1 || bytes.length)
    const said: unknown = raw && JSON.parse(raw.payload.toString())
    pieces.push(raw ? lineWith(JSON.stringify(change(said))) : bytes.subarray(at, end))
    at = end
  }
  return Buffer.concat(pieces)
}

function lineAt(
  bytes: Buffer,
  start: number,
): { readonly said: Frozen<z.infer<typeof journalLine>>; readonly end: number } | undefined {
  const raw = payloadAt(bytes, start)
  const said = raw && saidIn(raw.payload)
  return said && { said, end: raw.end }
}

function payloadAt(bytes: Buffer, start: number): { readonly payload: Buffer; readonly end: number } | undefined {
  const head = /^([0-9a-f]{32}) (\d{1,10}) /.exec(bytes.toString('latin1', start, start + checksumDigits + 12))
  if (!head) return undefined
  const from = start + head[0].length
  const payload = bytes.subarray(from, from + Number(head[2]))
  if (payload.length !== Number(head[2]) || checksumOf(payload) !== head[1]) return undefined
  return { payload, end: from + payload.length + 1 }
}

function saidIn(payload: Buffer): Frozen<z.infer<typeof journalLine>> | undefined {
  try {
    const result = journalLine.safeParse(JSON.parse(payload.toString()))
    return result.success ? result.data : undefined
  } catch {
    return undefined
  }
}

function checksumOf(payload: Uint8Array): string {
  return hash('sha256', payload, 'hex').slice(0, checksumDigits)
}
