import { posix } from 'node:path'
import { type ZipItem, zipItems } from '../zip-entries'
import { type ZipLimits, ZipRefusal } from '../zip-limits'
import type { PictureSource } from './gather-pictures'
import { largestPicture } from './picture-limits'
import { relativePathOf } from './relative-path'

const limits: ZipLimits = { entries: 20_000, each: largestPicture, total: 2_000_000_000 }

const pictureNames = /\.(?:png|jpe?g|jfif|gif|webp|avif)$/iu

/**
 * Pictures in an archive, for the pages in it: `from(page)` looks from where the page stands. The list of entries is read
 * when the first picture is asked for, and a picture is unpacked when it is wanted.
 */
export function picturesInZip(source: number | Uint8Array): { readonly from: (page: string) => PictureSource } {
  let entries: Promise<ReadonlyMap<string, ZipItem>> | undefined
  return {
    from: (page) => async (address) => {
      const path = relativePathOf(address, posix.dirname(page))
      if (path === null) return null
      try {
        entries ??= picturesIn(source)
        return (await (await entries).get(path.normalize('NFC'))?.bytes()) ?? null
      } catch (error) {
        // Damaged, or more than it could honestly hold: no picture.
        return error instanceof ZipRefusal && error.code === 'too-large' ? 'too-large' : null
      }
    },
  }
}

async function picturesIn(source: number | Uint8Array): Promise<ReadonlyMap<string, ZipItem>> {
  const found = new Map<string, ZipItem>()
  for await (const item of zipItems(source, limits)) {
    if (item.objection === null && !found.has(item.path) && pictureNames.test(item.path)) found.set(item.path, item)
  }
  return found
}
