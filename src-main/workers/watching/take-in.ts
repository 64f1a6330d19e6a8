import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { type Outcome, succeeded } from '#contract/failure'
import type { ImportReport } from '#contract/views'
import type { NewFile } from './new-files'
import type { Dealt, WatchLedger } from './watch-ledger'

export interface TakeInNeeds {
  readonly ledger: Pick<WatchLedger, 'knows' | 'note'>
  /** Null when the library is not there to import into: nothing was tried. */
  readonly importAll: (paths: readonly string[]) => Promise<Outcome<ImportReport> | null>
  readonly logError: (where: string, thrown: unknown) => void
}

export interface TakenIn {
  /** Whether there was something that the library was asked to take. */
  readonly tried: boolean
  /** Null when there is nothing to tell. */
  readonly report: ImportReport | null
  /** What ended it before all was looked at. */
  readonly stopped: ImportReport['stopped']
}

/**
 * Import files of a watched folder, each content once: what was dealt with before stays dealt with, also when it was taken
 * out of the library since, or comes back under another name. What could not be looked at is new the next time.
 */
export async function takeInNewFiles(
  files: readonly NewFile[],
  { ledger, importAll, logError }: TakeInNeeds,
): Promise<Outcome<TakenIn>> {
  const fresh = new Map<string, Dealt>()
  const known: Dealt[] = []
  for (const { path, stamp } of files) {
    const sha256 = await sha256OfFile(path)
    // Closed to us, or gone again: it is met at the next look.
    if (sha256 === null) continue
    if (ledger.knows(sha256) || fresh.has(sha256)) known.push({ path, stamp, sha256 })
    else fresh.set(sha256, { path, stamp, sha256 })
  }
  const waiting = [...fresh.values()]
  const imported = waiting.length === 0 ? null : await importAll(waiting.map(({ path }) => path))
  if (imported && !imported.ok) return imported
  const report = imported?.value ?? null
  const dealt = report ? waiting.filter(({ path }) => isDealtWith(report, path)) : []
  const hashes = new Set(dealt.map(({ sha256 }) => sha256))
  const alsoKnown = known.filter(({ sha256 }) => hashes.has(sha256) || ledger.knows(sha256))
  if (dealt.length + alsoKnown.length > 0) {
    // The library has it all the same: what came in is told of, and known until the app ends.
    await ledger.note([...dealt, ...alsoKnown]).catch((thrown: unknown) => logError('watched folders', thrown))
  }
  const isWorthTelling = report !== null && report.imported.length + report.refused.length > 0
  return succeeded({ tried: report !== null, report: isWorthTelling ? report : null, stopped: report?.stopped ?? null })
}

/** Whether a report speaks of a file, or of what is in it. One that was stopped has not come to all. */
function isDealtWith({ stopped, imported, duplicates, refused }: ImportReport, path: string): boolean {
  if (stopped === null) return true
  return [...imported, ...duplicates, ...refused].some(({ file }) => file === path)
}

async function sha256OfFile(path: string): Promise<string | null> {
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(path), hash)
  } catch {
    return null
  }
  return hash.digest('hex')
}
