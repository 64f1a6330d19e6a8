import { posix } from 'node:path'

/**
 * The path that an address means below the folder of the page, with `/`; null when it means anything else: another site,
 * the root of a disk, a drive, or a folder above. `below` is where the page stands under the folder that must not be left.
 */
export function relativePathOf(address: string, below = '.'): string | null {
  const bare = address.replace(/[?#].*$/u, '')
  // A colon in the first part is a scheme (`file:`, `https:`) or a drive.
  if (bare === '' || /^[^/]*:/u.test(bare) || bare.startsWith('/')) return null
  const path = decoded(bare)
  if (path === null || /[\\\0]/u.test(path) || path.startsWith('/') || /^[a-z]:/iu.test(path)) return null
  const joined = posix.join(below, path)
  return joined === '..' || joined.startsWith('../') || joined.startsWith('/') || joined.endsWith('/') ? null : joined
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}
