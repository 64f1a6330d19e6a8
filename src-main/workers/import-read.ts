import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { basename } from 'node:path'
import type { PictureSource } from './formats/pictures/gather-pictures'
import { picturesBeside } from './formats/pictures/pictures-beside'
import { picturesInZip } from './formats/pictures/pictures-in-zip'
import { type FileFormat, readFormat } from './formats/read-format'
import { zipItems } from './formats/zip-entries'
import { type ZipLimits, ZipRefusal } from './formats/zip-limits'
import type { Arrival } from './import-batch'
import { type Refusal, refusalOf, refusalOfError } from './import-refusal'
import { type FileKind, isPassedOver, kindOf } from './import-walk'

/** More than any article has: text of this size is a log, a data dump or a mistake. */
export const largestText = 20_000_000
/** Formats that may hold pictures are larger. */
const largestDocument = 100_000_000
/** Archives are read entry by entry, never whole. */
const zipLimits: ZipLimits = { entries: 20_000, each: largestDocument, total: 2_000_000_000 }

/** What comes out of a file: an article, or a refusal by name with its reason. */
export type Read =
  | { readonly kind: 'article'; readonly arrival: Arrival }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/**
 * The article in a file, or the articles in an archive one after the other. What cannot be read is a refusal that names
 * the file, and the place inside the archive; an archive goes on after it. Writes nothing anywhere.
 */
export async function* articlesIn(file: string, kind: FileKind): AsyncGenerator<Read> {
  let handle: FileHandle
  try {
    // A named pipe put in the file's place meanwhile would hold an ordinary open for ever.
    handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  } catch (error) {
    yield { kind: 'refused', refusal: refusalOfError(file, error) }
    return
  }
  try {
    if (kind === 'zip') yield* articlesInZip(file, handle)
    else yield await articleIn(file, kind, handle)
  } catch (error) {
    yield { kind: 'refused', refusal: refusalOfError(file, error) }
  } finally {
    await handle.close()
  }
}

async function articleIn(file: string, format: FileFormat, handle: FileHandle): Promise<Read> {
  const bytes = await bytesOf(handle, largestOf(format))
  return bytes === null
    ? { kind: 'refused', refusal: refusalOf(file, 'too-large') }
    : readBytes({ file, format, beside: picturesBeside(file) }, bytes)
}

async function* articlesInZip(file: string, handle: FileHandle): AsyncGenerator<Read> {
  try {
    const pictures = picturesInZip(handle.fd)
    for await (const item of zipItems(handle.fd, zipLimits)) {
      const place = `${file}/${item.path}`
      const kind = kindOf(item.path)
      const refused = item.objection ?? (kind === 'zip' ? 'nested-archive' : null)
      if (refused !== null) yield { kind: 'refused', refusal: refusalOf(place, refused) }
      else if (kind !== null && kind !== 'zip' && !isFurniture(item.path)) {
        const beside = pictures.from(item.path)
        yield await articleInZip({ file: place, format: kind, beside }, item)
      }
    }
  } catch (error) {
    if (!(error instanceof ZipRefusal)) throw error
    yield { kind: 'refused', refusal: refusalOf(file, error.code) }
  }
}

async function articleInZip(place: Place, item: { bytes(most: number): Promise<Uint8Array> }): Promise<Read> {
  try {
    return await readBytes(place, await item.bytes(largestOf(place.format)))
  } catch (error) {
    if (!(error instanceof ZipRefusal)) throw error
    return { kind: 'refused', refusal: refusalOf(place.file, error.code) }
  }
}

/** Hidden files, what macOS adds to archives, and what a browser saved beside a page. */
function isFurniture(path: string): boolean {
  const names = path.split('/')
  return (
    names.some((name) => isPassedOver(name) || name === '__MACOSX') ||
    names.slice(0, -1).some((name) => /_files$/iu.test(name))
  )
}

/** Which article it is, and what stands beside it. */
interface Place {
  readonly file: string
  readonly format: FileFormat
  readonly beside: PictureSource
}

async function readBytes({ file, format, beside }: Place, bytes: Uint8Array): Promise<Read> {
  const fileName = basename(file).normalize('NFC')
  const reading = await readFormat(format, { bytes, fileName, beside })
  if (!reading.ok) return { kind: 'refused', refusal: refusalOf(file, reading.code) }
  const { draft, encoding, pictures, leftOut } = reading
  return { kind: 'article', arrival: { file, fileName, format, encoding, bytes, draft, pictures, leftOut } }
}

function largestOf(format: FileFormat): number {
  return format === 'text' || format === 'markdown' || format === 'html' ? largestText : largestDocument
}

/** Null when it is too large, also when it grows while it is read. */
async function bytesOf(handle: FileHandle, most: number): Promise<Uint8Array | null> {
  const { size } = await handle.stat()
  return size > most ? null : upTo(handle, size, most)
}

async function upTo(handle: FileHandle, size: number, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  // One more than it should hold shows whether it grows; a buffer of its own can be handed to another thread whole.
  let bytes = new Uint8Array(size + 1)
  let length = 0
  for (;;) {
    const { bytesRead } = await handle.read(bytes, length, bytes.length - length, length)
    if (bytesRead === 0) return bytes.slice(0, length)
    length += bytesRead
    if (length > most) return null
    if (length === bytes.length) bytes = enlarged(bytes)
  }
}

function enlarged(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(bytes.length * 2)
  larger.set(bytes)
  return larger
}
