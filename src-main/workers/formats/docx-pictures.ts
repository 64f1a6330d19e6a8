import { mostPictures } from '#domain/importing/html/page-pictures'
import type { PictureSource } from './pictures/gather-pictures'
import { largestPicture, largestTogether } from './pictures/picture-limits'
import { zipItems } from './zip-entries'
import type { ZipLimits } from './zip-limits'

/** The pictures that a document may show. One that is too large, or packed to hurt, is left out and not the document. */
export async function mediaIn(bytes: Uint8Array, entries: number): Promise<ReadonlyMap<string, Uint8Array>> {
  const limits: ZipLimits = { entries, each: largestPicture, total: 2 * largestTogether }
  const media = new Map<string, Uint8Array>()
  let room = largestTogether
  for await (const item of zipItems(bytes, limits)) {
    if (item.objection !== null || media.has(item.path) || !/\.(?:png|jpe?g|gif|webp|avif)$/iu.test(item.path)) continue
    const picture = await item.bytes(Math.min(largestPicture, room)).catch(() => null)
    if (picture === null) continue
    media.set(item.path, picture)
    room -= picture.length
  }
  return media
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
  const drawn = new Map<string, Uint8Array>()
  let room = largestTogether
  let count = 0
  let last: Promise<unknown> = Promise.resolve()
  const read = async (address: string, picture: Drawn): Promise<void> => {
    if (room <= 0) return
    try {
      const bytes = new Uint8Array(await picture.readAsArrayBuffer())
      drawn.set(address, bytes)
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
