import { type Failure, failed, type Outcome, succeeded } from '#contract/failure'
import type { Pasted } from '#contract/pasting'
import type { ImportProgress, ImportReport } from '#contract/views'
import { type Batch, createBatch, type ImportInto } from './import-batch'
import { articlesIn, type Read } from './import-read'
import { type Found, filesUnder } from './import-walk'
import { pastedArrival } from './pasted-read'
import { createReadAhead, type ReadAhead } from './read-ahead'

export interface ImportPaths extends ImportInto {
  /** Files and folders; a relative path is taken from the working folder of the process. */
  readonly paths: readonly string[]
  readonly onProgress?: (progress: ImportProgress) => void
  /** How a file is read: on a thread of its own where a window must not wait; here and now by default. */
  readonly read?: typeof articlesIn
  /** Waited for between two files: answers at once, or when a pause is over. */
  readonly goOn?: () => Promise<void>
  /** Stops between two files: what is committed stays and is reported, the rest is not imported. */
  readonly signal?: AbortSignal
}

/**
 * Bring the articles under `paths` into a library: files of every format that is read, folders and archives with all that
 * is in them.
 *
 * One file that is missing, unreadable, empty, too large, damaged, locked or of another kind is refused by name with its reason,
 * and the rest goes on. The same content is reported as a duplicate with the article it equals. When the library fails in the
 * middle, or the reader stops it, what is committed stays, and the report says that it was stopped; it is a failure only
 * when nothing was imported.
 */
export async function importPaths(request: ImportPaths): Promise<Outcome<ImportReport>> {
  const { paths, onProgress, signal, read = articlesIn, goOn } = request
  const batch = createBatch(request)
  const found = await filesUnder(paths, signal)
  const ahead = createReadAhead(found, read)
  const totalBytes = found.reduce((sum, each) => sum + sizeOf(each), 0)
  let bytes = 0
  const endedBy = async (failure: Failure | null, done: number): Promise<Outcome<ImportReport>> => {
    ahead.stop()
    const flushed = failure === null ? await batch.flush() : succeeded(null)
    onProgress?.({ done, total: found.length, bytes, totalBytes, file: null })
    return reportOf(batch, { by: flushed.ok ? failure : flushed.failure, left: found.length - done })
  }
  if (signal?.aborted) return endedBy(null, 0)
  for (const [done, each] of found.entries()) {
    await goOn?.()
    if (signal?.aborted) return endedBy(null, done)
    const file = each.kind === 'file' ? each.path : each.file
    onProgress?.({ done, total: found.length, bytes, totalBytes, file })
    const dealt = await dealWith(each, { batch, ahead, signal })
    if (!dealt.ok) return endedBy(dealt.failure, done)
    if (dealt.value === 'stopped') return endedBy(null, done)
    bytes += sizeOf(each)
  }
  const flushed = await batch.flush()
  onProgress?.({ done: found.length, total: found.length, bytes: totalBytes, totalBytes, file: null })
  return reportOf(batch, flushed.ok ? null : { by: flushed.failure, left: 0 })
}

interface Dealing {
  readonly batch: Batch
  readonly ahead: ReadAhead
  readonly signal: AbortSignal | undefined
}

/** One file, or all that is in one archive. */
async function dealWith(each: Found, { batch, ahead, signal }: Dealing): Promise<Outcome<'done' | 'stopped'>> {
  if (each.kind === 'refused') {
    batch.refuse({ file: each.file, code: each.code, reason: each.reason })
    return succeeded('done')
  }
  for await (const read of ahead.readsOf(each)) {
    if (read.kind === 'refused') {
      batch.refuse(read.refusal)
      continue
    }
    const added = await batch.add(read.arrival)
    if (!added.ok) return added
    // What is left of a plain file is nothing: the next one is not begun.
    if (signal?.aborted && each.fileKind === 'zip') return succeeded('stopped')
  }
  // Dealing with one file after the other must leave room for everything else that happens here.
  await new Promise((resolve) => setImmediate(resolve))
  return succeeded('done')
}

function sizeOf(each: Found): number {
  return each.kind === 'file' ? each.size : 0
}

/** A library that failed before anything came in is a failure; what it took before is told of in any case. */
function reportOf(batch: Batch, stopped: ImportReport['stopped']): Outcome<ImportReport> {
  const report = batch.report()
  if (stopped?.by && report.imported.length === 0) return failed(stopped.by)
  return succeeded({ ...report, stopped })
}

/** The same for what was pasted, read on a thread where a window must not wait. */
export async function importPasted(
  pasted: Pasted,
  into: ImportInto,
  read: (pasted: Pasted) => Promise<Read> = readPasted,
): Promise<Outcome<ImportReport>> {
  const batch = createBatch(into)
  const found = await read(pasted)
  if (found.kind === 'refused') batch.refuse(found.refusal)
  else {
    const added = await batch.add(found.arrival)
    if (!added.ok) return added
  }
  const flushed = await batch.flush()
  return flushed.ok ? succeeded({ ...batch.report(), stopped: null }) : flushed
}

async function readPasted(pasted: Pasted): Promise<Read> {
  return { kind: 'article', arrival: await pastedArrival(pasted) }
}
