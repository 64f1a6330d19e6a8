import { renameSync } from 'node:fs'
import * as z from 'zod/mini'
import { realDisk } from '../../library/disk'
import { documentAt } from '../../library/document'

const ledger = z.object({
  folders: z.array(z.string()),
  /** Every file that was dealt with, by path: in which version, and the SHA-256 of its bytes. */
  dealt: z.record(z.string(), z.strictObject({ stamp: z.string(), sha256: z.string() })),
})

export interface Dealt {
  readonly path: string
  readonly stamp: string
  readonly sha256: string
}

/** Which folders are watched for one library, and what of them was dealt with: also what was taken out of the library since. */
export interface WatchLedger {
  readonly folders: () => readonly string[]
  setFolders(folders: readonly string[]): Promise<void>
  /** Whether this version of the file was dealt with. */
  isDealt(path: string, stamp: string): boolean
  /** Whether these bytes were, under whatever name. */
  knows(sha256: string): boolean
  note(dealt: readonly Dealt[]): Promise<void>
}

/** Kept in the file at `path`. One that cannot be understood is put aside and reported, and nothing is watched. */
export function openWatchLedger(path: string, logError: (where: string, thrown: unknown) => void): WatchLedger {
  const document = documentAt(realDisk, path, ledger)
  const reading = document.read()
  if (reading.kind === 'damaged') {
    logError('watched folders', new Error(`${path} is damaged (${reading.reason}); kept as ${path}.unreadable`))
    renameSync(path, `${path}.unreadable`)
  }
  let kept = reading.kind === 'found' ? reading.data : { folders: [], dealt: {} }
  const hashes = new Set(Object.values(kept.dealt).map(({ sha256 }) => sha256))
  let writing: Promise<unknown> = Promise.resolve()
  const keep = (next: typeof kept): Promise<void> => {
    kept = next
    const written = writing.then(() => document.write(kept))
    writing = written.catch(() => undefined)
    return written
  }
  return {
    folders: () => kept.folders,
    setFolders: (folders) => keep({ ...kept, folders: [...folders] }),
    isDealt: (file, stamp) => kept.dealt[file]?.stamp === stamp,
    knows: (sha256) => hashes.has(sha256),
    note(dealt) {
      for (const { sha256 } of dealt) hashes.add(sha256)
      const entries = dealt.map(({ path: file, stamp, sha256 }) => [file, { stamp, sha256 }] as const)
      return keep({ ...kept, dealt: { ...kept.dealt, ...Object.fromEntries(entries) } })
    },
  }
}
