import { mostPictures } from '#domain/importing/html/page-pictures'
import type { PictureSource } from './pictures/gather-pictures'
import { largestPicture, largestTogether } from './pictures/picture-limits'
import { zipItems } from './zip-entries'
import { type ZipLimits, ZipRefusal } from './zip-limits'

/**
 * The pictures that a document may show. One that is packed to hurt is left out and not the document; one that is too large
 * stays as a file of no bytes, so that it is known where it was.
 */
export async function mediaIn(bytes: Uint8Array, entries: number): Promise<ReadonlyMap<string, Uint8Array>> {
  const limits: ZipLimits = { entries, each: largestPicture, total: 2 * largestTogether }
  const media = new Map<string, Uint8Array>()
  let room = largestTogether
  for await (const item of zipItems(bytes, limits)) {
    if (item.objection !== null || media.has(item.path) || !/\.(?:png|jpe?g|gif|webp|avif)$/iu.test(item.path)) continue
    const picture = await item.bytes(Math.min(largestPicture, room)).catch(orTooLarge)
    if (picture === null || picture.length === 0) continue
    media.set(item.path, picture === 'too-large' ? new Uint8Array() : picture)
    if (picture !== 'too-large') room -= picture.length
  }
  return media
}

function orTooLarge(error: unknown): 'too-large' | null {
  return error instanceof ZipRefusal && error.code === 'too-large' ? 'too-large' : null
}

/** What is used of mammoth's picture. */
interface Drawn {
  readAsArrayBuffer(): Promise<ArrayBuffer>
}

/** Pictures as the converter comes upon them: each is given a name for the page, and found under it again. */
export interface DrawnPictures {
  named(picture: Drawn): Promise<string>
  readonly source: PictureSource
}

/** The converter asks for all at once, and for one that stands a thousand times a thousand times: one after the other. */
export function createDrawnPictures(): DrawnPictures {
  const drawn = new Map<string, Uint8Array | 'too-large'>()
  let room = largestTogether
  let count = 0
  let last: Promise<unknown> = Promise.resolve()
  const read = async (address: string, picture: Drawn): Promise<void> => {
    if (room <= 0) return void drawn.set(address, 'too-large')
    try {
      const bytes = new Uint8Array(await picture.readAsArrayBuffer())
      drawn.set(address, bytes.length === 0 ? 'too-large' : bytes)
      room -= bytes.length
    } catch {
      // It names a part that is not there, or a file outside, which is not read.
    }
  }
  return {
    named: async (picture) => {
      count += 1
      if (count > mostPictures) return ''
      const address = `picture:${count}`
      const turn = last.then(() => read(address, picture))
      last = turn
      await turn
      return address
    },
    source: async (address) => drawn.get(address) ?? null,
  }
}
