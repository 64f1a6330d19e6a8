import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { extname, join, resolve } from 'node:path'
import { errorCodeOf } from '../library/disk'
import type { FileFormat } from './formats/read-format'
import { type Refusal, refusalOf, refusalOfError } from './import-refusal'

/** What a walk comes upon, in order: a file to read, or something that cannot be read and why. */
export type Found =
  | { readonly kind: 'file'; readonly path: string; readonly fileKind: FileKind; readonly size: number }
  | ({ readonly kind: 'refused' } & Refusal)

/** What a file's name says it is: one article in a format, or an archive of files. */
export type FileKind = FileFormat | 'zip'

const kinds: ReadonlyMap<string, FileKind> = new Map([
  ['.txt', 'text'],
  ['.text', 'text'],
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.xhtml', 'html'],
  ['.mhtml', 'mhtml'],
  ['.mht', 'mhtml'],
  ['.docx', 'docx'],
  ['.pdf', 'pdf'],
  ['.epub', 'epub'],
  ['.zip', 'zip'],
])

/** What a file's name says it is; null for one that is not imported. */
export function kindOf(path: string): FileKind | null {
  return kinds.get(extname(path).toLowerCase()) ?? null
}

/** Whether a file is passed over without a word: hidden, or the mark of a program that has it open. */
export function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$')
}

const byName = new Intl.Collator('vi', { numeric: true })

/**
 * Every importable file under `paths`, each once, folders in natural order (`bài 2` before `bài 10`).
 *
 * In a folder, hidden files, files of other formats and what a browser saved beside a page (`Bài_files`) are passed over
 * quietly; a path that was named itself is refused with its reason instead. Links are followed, a folder that was already
 * walked is not entered again. Told to stop, it answers what it has come upon.
 */
export async function filesUnder(paths: readonly string[], signal?: AbortSignal): Promise<readonly Found[]> {
  const found: Found[] = []
  const seen = new Set<string>()
  const walked = new Set<string>()
  const queue = paths.map((path) => ({ path: resolve(path), named: true })).reverse()
  for (let next = queue.pop(); next; next = queue.pop()) {
    if (signal?.aborted) break
    const { path, named } = next
    if (seen.has(path)) continue
    seen.add(path)
    const fileKind = kindOf(path)
    try {
      const standing = await stat(path)
      if (standing.isDirectory()) {
        const real = await realpath(path)
        if (walked.has(real)) continue
        walked.add(real)
        for (const name of (await namesIn(path)).reverse()) queue.push({ path: join(path, name), named: false })
      } else if (fileKind === null) {
        if (named) found.push({ kind: 'refused', ...refusalOf(path, 'unknown-format') })
      } else if (standing.isFile()) {
        found.push({ kind: 'file', path, fileKind, size: standing.size })
      } else if (named) {
        found.push({ kind: 'refused', ...refusalOf(path, 'unreadable') })
      }
    } catch (error) {
      // A link to nothing inside a folder is no article that somebody misses, unless it is called like one.
      if (named || fileKind !== null || errorCodeOf(error) === 'EACCES') {
        found.push({ kind: 'refused', ...refusalOfError(path, error) })
      }
    }
  }
  return found
}

async function namesIn(folder: string): Promise<string[]> {
  const entries: Dirent[] = await readdir(folder, { withFileTypes: true })
  const pages = new Set(entries.flatMap(({ name }) => /^(.+)\.x?html?$/iu.exec(name)?.[1] ?? []))
  return entries
    .map(({ name }) => name)
    .filter(
      (name) =>
        !isPassedOver(name) && !pages.has(/^(.+)[_.-](?:files|tệp|tep|dateien|fichiers)$/iu.exec(name)?.[1] ?? ''),
    )
    .sort(byName.compare)
}
