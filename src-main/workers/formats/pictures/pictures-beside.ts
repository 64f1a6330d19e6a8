import { constants, type Stats } from 'node:fs'
import { lstat, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { PictureSource } from './gather-pictures'
import { largestPicture } from './picture-limits'
import { relativePathOf } from './relative-path'

/**
 * Pictures that a browser saved beside a page (`Bài_files/anh.jpg`): files below the folder of the page alone, by a
 * relative path that is a plain name in each of its parts. No link is followed, so that a page cannot show what is
 * somewhere else on the machine.
 */
export function picturesBeside(file: string): PictureSource {
  const folder = dirname(file)
  return async (address) => {
    const path = relativePathOf(address)
    if (path === null) return null
    try {
      const parts = path.split('/')
      for (const [index] of parts.entries()) {
        const standing = await lstat(join(folder, ...parts.slice(0, index + 1)))
        const isLast = index === parts.length - 1
        if (isLast && isTooLarge(standing)) return 'too-large'
        if (isLast ? !isPicture(standing) : !standing.isDirectory()) return null
      }
      return await readPlain(join(folder, path))
    } catch {
      return null
    }
  }
}

function isPicture(standing: Stats): boolean {
  return standing.isFile() && standing.size > 0 && standing.size <= largestPicture
}

function isTooLarge(standing: Stats): boolean {
  return standing.isFile() && standing.size > largestPicture
}

/** A link or a pipe that was put in its place meanwhile is not opened; a file that grows is not read to its end. */
async function readPlain(path: string): Promise<Uint8Array | null> {
  const handle = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
  try {
    const standing = await handle.stat()
    if (!isPicture(standing)) return null
    const bytes = new Uint8Array(standing.size)
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, 0)
    return bytesRead === bytes.length ? bytes : null
  } finally {
    await handle.close()
  }
}
