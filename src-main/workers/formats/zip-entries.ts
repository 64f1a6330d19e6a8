import { Buffer } from 'node:buffer'
import type { Entry, ZipFile } from 'yauzl'
import type { RefusalCode } from '#contract/views'
import { largestRatio, ratioCountsFrom, type ZipLimits, ZipRefusal } from './zip-limits'

/** One file in an archive: its path there, `/` between folders, and its bytes when they are asked for. */
export interface ZipItem {
  readonly path: string
  /** Why it must not be read, known from its name and kind alone. */
  readonly objection: RefusalCode | null
  /** Unpacks it, up to `most` bytes. Throws `ZipRefusal`. */
  bytes(most?: number): Promise<Uint8Array>
}

/**
 * The files of an archive, one after the other, without unpacking what is not asked for. Folders are passed over.
 *
 * Throws `ZipRefusal`: `damaged` when it is no whole archive, `too-many` and `expands-too-far` when it goes beyond
 * `limits`. Nothing is written; names that lead out of the archive and links are only objected to.
 */
export async function* zipItems(source: number | Uint8Array, limits: ZipLimits): AsyncGenerator<ZipItem> {
  const yauzl = (await import('yauzl')).default
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: true }
  const zip = await orDamaged(() =>
    typeof source === 'number'
      ? yauzl.fromFdPromise(source, options)
      : yauzl.fromBufferPromise(Buffer.from(source.buffer, source.byteOffset, source.byteLength), options),
  )
  if (zip.entryCount > limits.entries) throw new ZipRefusal('too-many')
  const room = { left: limits.total }
  const entries = zip.eachEntry()
  for (;;) {
    const { value: entry, done } = await orDamaged(() => entries.next())
    if (done || !entry) return
    const path = nameOf(entry, yauzl.getFileNameLowLevel)
    if (path.endsWith('/')) continue
    const outside = yauzl.validateFileName(path) !== null || path.includes('\0')
    const objection = outside || isLink(entry) ? 'unsafe-path' : entry.isEncrypted() ? 'locked' : null
    yield { path, objection, bytes: (most = limits.each) => unpacked(zip, entry, Math.min(most, limits.each), room) }
  }
}

async function unpacked(zip: ZipFile, entry: Entry, most: number, room: { left: number }): Promise<Uint8Array> {
  // What it says of its size is believed only when it is too much.
  if (entry.uncompressedSize > most)
    throw new ZipRefusal(entry.uncompressedSize > limitOf(entry) ? 'expands-too-far' : 'too-large')
  const stream = await orDamaged(() => zip.openReadStreamPromise(entry))
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of stream) {
      // A stream without an encoding yields bytes.
      const bytes = chunk as Uint8Array
      length += bytes.length
      room.left -= bytes.length
      const swollen = length > limitOf(entry)
      if (room.left < 0 || swollen) throw new ZipRefusal('expands-too-far')
      if (length > most) throw new ZipRefusal('too-large')
      chunks.push(bytes)
    }
  } catch (error) {
    throw error instanceof ZipRefusal ? error : new ZipRefusal('damaged')
  } finally {
    stream.destroy()
  }
  return Buffer.concat(chunks, length)
}

/** What a file of its packed size may honestly unpack to. */
function limitOf({ compressedSize }: Entry): number {
  return Math.max(ratioCountsFrom, compressedSize * largestRatio)
}

/** Programs that do not say so write UTF-8 all the same. */
function nameOf(entry: Entry, nameIn: typeof import('yauzl').getFileNameLowLevel): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(entry.fileNameRaw).replace(/\\/gu, '/').normalize('NFC')
  } catch {
    return nameIn(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false).normalize('NFC')
  }
}

/** Unix keeps the kind of a file in the upper half; 0o120000 is a symbolic link. */
function isLink(entry: Entry): boolean {
  return ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000
}

async function orDamaged<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step()
  } catch (error) {
    throw error instanceof ZipRefusal ? error : new ZipRefusal('damaged')
  }
}

/** The files of an archive in memory that `wanted` names, by path. Throws as `zipItems`, and objects to none. */
export async function zipParts(
  bytes: Uint8Array,
  limits: ZipLimits,
  wanted: (path: string) => boolean,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const parts = new Map<string, Uint8Array>()
  for await (const item of zipItems(bytes, limits)) {
    if (!wanted(item.path) || parts.has(item.path)) continue
    if (item.objection !== null) throw new ZipRefusal(item.objection)
    parts.set(item.path, await item.bytes())
  }
  return parts
}
