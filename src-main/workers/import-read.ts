import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { decodeText } from '#domain/importing/decode-text'
import { type Refusal, refusalOf, refusalOfError } from './import-refusal'

/** More than any article has: a file of this size is a log, a data dump or a mistake. */
export const largestFile = 20_000_000

export interface ReadFile {
  readonly bytes: Uint8Array
  readonly text: string
  readonly encoding: string
}

export type Reading = ({ readonly ok: true } & ReadFile) | { readonly ok: false; readonly refusal: Refusal }

/** The bytes of a file and the text in them; a refusal that names the file when it is no text that can be imported. */
export async function readText(file: string): Promise<Reading> {
  let bytes: Uint8Array | null
  try {
    bytes = await bytesOf(file)
  } catch (error) {
    return { ok: false, refusal: refusalOfError(file, error) }
  }
  if (bytes === null) return { ok: false, refusal: refusalOf(file, 'too-large') }
  const decoded = decodeText(bytes)
  if (!decoded.ok) return { ok: false, refusal: refusalOf(file, decoded.code) }
  return { ok: true, bytes, text: decoded.text, encoding: decoded.encoding }
}

/** Null when it is too large, also when it grows while it is read. */
async function bytesOf(file: string): Promise<Uint8Array | null> {
  // A named pipe put in the file's place meanwhile would hold an ordinary open for ever.
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const { size } = await handle.stat()
    return size > largestFile ? null : await upTo(handle, largestFile)
  } finally {
    await handle.close()
  }
}

async function upTo(handle: FileHandle, most: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of handle.createReadStream({ autoClose: false, highWaterMark: 1 << 20 })) {
    // A stream without an encoding yields bytes.
    const bytes = chunk as Uint8Array
    length += bytes.length
    if (length > most) return null
    chunks.push(bytes)
  }
  return Buffer.concat(chunks, length)
}
