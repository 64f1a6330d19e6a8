import { lstatSync, realpathSync } from 'node:fs'
import { join, sep } from 'node:path'
import { nameKey } from '#domain/exporting/file-name'
import { errorCodeOf } from '../library/disk'

/** Why a planned file cannot be written at all; goes to the reader as the `reason` of `not-written`. */
export type PathObjection = 'unsafe-path' | 'named-twice' | 'outside-folder' | 'not-a-file' | 'not-a-folder'

/**
 * What is wrong with `path` as a place inside some folder, on any system; null when nothing is. It must be relative,
 * `/` between its parts, and no part may be empty, `.` or `..`, or hold what another system takes for a separator,
 * a drive or a stream.
 */
export function objectionToPath(path: string): PathObjection | null {
  const parts = path.split('/')
  return parts.every((part) => part !== '' && part !== '.' && part !== '..' && !/[\\:\p{Cc}]/u.test(part))
    ? null
    : 'unsafe-path'
}

/** The first of `paths` that some file system would take for one before it. */
export function namedTwice(paths: readonly string[]): string | undefined {
  const seen = new Set<string>()
  return paths.find((path) => seen.size === seen.add(nameKey(path)).size)
}

export type Standing = { readonly kind: 'free' } | { readonly kind: 'file' } | PathRefused

interface PathRefused {
  readonly kind: 'refused'
  readonly reason: PathObjection
}

/**
 * What stands at `path` under `root` (a real path, without links) today. A link on the way or at the end is followed
 * only where it stays inside `root`; one that leads out, or nowhere, is refused and never written through.
 */
export function standingUnder(root: string, path: string): Standing {
  const parts = path.split('/')
  let at = root
  for (const [index, part] of parts.entries()) {
    at = join(at, part)
    const kind = kindAt(root, at)
    if (kind === 'nothing') return { kind: 'free' }
    if (kind === 'outside') return { kind: 'refused', reason: 'outside-folder' }
    const isLast = index === parts.length - 1
    if (isLast) return kind === 'file' ? { kind: 'file' } : { kind: 'refused', reason: 'not-a-file' }
    if (kind !== 'folder') return { kind: 'refused', reason: 'not-a-folder' }
  }
  return { kind: 'free' }
}

function kindAt(root: string, path: string): 'nothing' | 'file' | 'folder' | 'outside' | 'other' {
  const stat = lstatSync(path, { throwIfNoEntry: false })
  if (!stat) return 'nothing'
  if (stat.isFile()) return 'file'
  if (stat.isDirectory()) return 'folder'
  if (!stat.isSymbolicLink()) return 'other'
  const target = targetOf(path)
  if (target === null || !(target === root || target.startsWith(root.endsWith(sep) ? root : root + sep)))
    return 'outside'
  return kindAt(root, target)
}

function targetOf(link: string): string | null {
  try {
    return realpathSync(link)
  } catch (error) {
    if (['ENOENT', 'ELOOP', 'ENOTDIR'].includes(errorCodeOf(error))) return null
    throw error
  }
}
