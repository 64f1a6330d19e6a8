import { basename, dirname, join } from 'node:path'
import { namesIn } from './durable-file'
import { isThere } from './is-there'

/**
 * An absolute path as the disk spells it. A folder whose name, or the name of one above it, is kept in another normal form
 * (macOS writes NFD) is the same folder to a person: it is opened, and not another one begun beside it.
 */
export function spelledAsOnDisk(path: string): string {
  if (isThere(path) || dirname(path) === path) return path
  const folder = spelledAsOnDisk(dirname(path))
  const wanted = basename(path).normalize('NFC')
  return join(folder, namesIn(folder).find((name) => name.normalize('NFC') === wanted) ?? basename(path))
}
