import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { extname, join, resolve } from 'node:path'
import { errorCodeOf } from '../library/disk'
import { type Refusal, refusalOf, refusalOfError } from './import-refusal'

/** What a walk comes upon, in order: a file to read, or something that cannot be read and why. */
export type Found = { readonly kind: 'file'; readonly path: string } | ({ readonly kind: 'refused' } & Refusal)

const formats: ReadonlyMap<string, 'text' | 'markdown'> = new Map([
  ['.txt', 'text'],
  ['.text', 'text'],
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
])

/** The format that a file's name says; null for one that is not imported. */
export function formatOf(path: string): 'text' | 'markdown' | null {
  return formats.get(extname(path).toLowerCase()) ?? null
}

const byName = new Intl.Collator('vi', { numeric: true })

/**
 * Every importable file under `paths`, each once, folders in natural order (`bài 2` before `bài 10`).
 *
 * In a folder, hidden files and files of other formats are passed over quietly; a path that was named itself is refused
 * with its reason instead. Links are followed, a folder that was already walked is not entered again.
 */
export async function filesUnder(paths: readonly string[]): Promise<readonly Found[]> {
  const found: Found[] = []
  const seen = new Set<string>()
  const walked = new Set<string>()
  const queue = paths.map((path) => ({ path: resolve(path), named: true })).reverse()
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { path, named } = next
    if (seen.has(path)) continue
    seen.add(path)
    try {
      const standing = await stat(path)
      if (standing.isDirectory()) {
        const real = await realpath(path)
        if (walked.has(real)) continue
        walked.add(real)
        for (const name of (await namesIn(path)).reverse()) queue.push({ path: join(path, name), named: false })
      } else if (formatOf(path) === null) {
        if (named) found.push({ kind: 'refused', ...refusalOf(path, 'unknown-format') })
      } else if (standing.isFile()) {
        found.push({ kind: 'file', path })
      } else if (named) {
        found.push({ kind: 'refused', ...refusalOf(path, 'unreadable') })
      }
    } catch (error) {
      // A link to nothing inside a folder is no article that somebody misses, unless it is called like one.
      if (named || formatOf(path) !== null || errorCodeOf(error) === 'EACCES') {
        found.push({ kind: 'refused', ...refusalOfError(path, error) })
      }
    }
  }
  return found
}

async function namesIn(folder: string): Promise<string[]> {
  const entries: Dirent[] = await readdir(folder, { withFileTypes: true })
  return entries
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('.') && !name.startsWith('~$'))
    .sort(byName.compare)
}
