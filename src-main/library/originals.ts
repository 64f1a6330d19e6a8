import { hash } from 'node:crypto'
import { statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { failed, type Outcome, succeeded } from '#contract/failure'
import { type Disk, errorCodeOf } from './disk'
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

/** The bytes kept under a hash. Bytes that are no longer what was kept are not given out. */
export async function readOriginal(paths: LibraryPaths, sha256: string): Promise<Outcome<Uint8Array>> {
  const path = paths.original(sha256)
  try {
    const bytes = await readFile(path)
    if (sha256Of(bytes) === sha256) return succeeded(bytes)
  } catch (error) {
    if (errorCodeOf(error) === '') throw error
  }
  return failed({ code: 'not-found', what: path })
}
