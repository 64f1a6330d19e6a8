import type { PicturePlace } from '#domain/importing/picture-place'
import type { Attachment } from '#domain/notebook/records'
import { bytesOfDataAddress } from './data-address'
import { type Measured, measuredPicture } from './measured-picture'
import { largestTogether, mostPictures } from './picture-limits'

/** A picture with its bytes, before a library keeps them. */
export interface FoundPicture extends Omit<Attachment, 'sha256'> {
  readonly bytes: Uint8Array
}

/** The bytes that a file or what lies beside it has under an address; null when there are none. Never fetches. */
export type PictureSource = (address: string) => Promise<Uint8Array | null>

/** For files that have nothing beside them: pictures can only stand in their addresses. */
export const noSource: PictureSource = () => Promise.resolve(null)

interface Looked extends Measured {
  readonly bytes: Uint8Array
  readonly name: string | null
}

/**
 * The pictures that really are where the places say, within what one article may hold. What is missing, is no picture of a
 * kind that is shown, or goes beyond the limits is left out without a word: the page was read, and its words are whole.
 */
export async function gatherPictures(
  places: readonly PicturePlace[],
  source: PictureSource,
): Promise<readonly FoundPicture[]> {
  const found: FoundPicture[] = []
  const known = new Map<string, Looked | null>()
  let room = largestTogether
  for (const { addresses, alt, at } of places) {
    if (found.length === mostPictures) break
    for (const address of addresses) {
      const isNew = !known.has(address)
      const looked = isNew ? await lookedUp(address, source) : (known.get(address) ?? null)
      const fits = looked !== null && (!isNew || looked.bytes.length <= room)
      known.set(address, fits ? looked : null)
      if (!fits) continue
      if (isNew) room -= looked.bytes.length
      found.push({ ...looked, alt, at })
      break
    }
  }
  return found
}

async function lookedUp(address: string, source: PictureSource): Promise<Looked | null> {
  const isData = /^data:/iu.test(address)
  const bytes = isData ? bytesOfDataAddress(address) : await source(address).catch(() => null)
  const measured = bytes && measuredPicture(bytes)
  return measured ? { ...measured, bytes, name: isData ? null : fileNameIn(address) } : null
}

const longestName = 200

function fileNameIn(address: string): string | null {
  const last =
    address
      .replace(/[?#].*$/u, '')
      .split(/[\\/]/u)
      .at(-1) ?? ''
  const name = decoded(last)
    .replace(/\p{Cc}/gu, '')
    .normalize('NFC')
    .trim()
  return name === '' || name.length > longestName || name.startsWith('cid:') ? null : name
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
