import { hash } from 'node:crypto'
import { statSync } from 'node:fs'
import { failed, type Outcome, succeeded } from '#contract/failure'
import type { Disk } from './disk'
import { writeDurably } from './durable-file'
import type { LibraryPaths } from './library-paths'
import { notSaved } from './not-saved'

/** Lower-case hex SHA-256 of the bytes: the name they are kept under. */
export function sha256Of(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex')
}

/** Keep `bytes` under their own hash, durably; the same bytes are kept once. */
export async function keepOriginal(disk: Disk, paths: LibraryPaths, bytes: Uint8Array): Promise<Outcome<string>> {
  const sha256 = sha256Of(bytes)
  const path = paths.original(sha256)
  if (statSync(path, { throwIfNoEntry: false })?.size === bytes.length) return succeeded(sha256)
  try {
    await writeDurably(disk, path, bytes)
    return succeeded(sha256)
  } catch (error) {
    return failed(notSaved(error))
  }
}
