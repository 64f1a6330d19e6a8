import { type Outcome, succeeded } from '#contract/failure'
import type { Pasted } from '#contract/pasting'
import type { ImportReport } from '#contract/views'
import { createBatch, type ImportInto } from './import-batch'
import { articlesIn, type Read } from './import-read'
import { filesUnder } from './import-walk'
import { pastedArrival } from './pasted-read'

export interface ImportProgress {
  /** Files dealt with, of all that the paths hold. */
  readonly done: number
  readonly total: number
  /** The file that comes next; null at the end. */
  readonly file: string | null
}

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
 * and the rest goes on. The same content is reported as a duplicate with the article it equals. Fails only when the
 * library does, and then keeps what was committed before.
 */
export async function importPaths(request: ImportPaths): Promise<Outcome<ImportReport>> {
  const { paths, onProgress, signal, read: readFile = articlesIn, goOn } = request
  const batch = createBatch(request)
  const found = await filesUnder(paths)
  for (const [done, each] of found.entries()) {
    await goOn?.()
    if (signal?.aborted) return succeeded(batch.abandon())
    onProgress?.({ done, total: found.length, file: each.kind === 'file' ? each.path : each.file })
    if (each.kind === 'refused') {
      batch.refuse({ file: each.file, code: each.code, reason: each.reason })
      continue
    }
    for await (const read of readFile(each.path, each.fileKind)) {
      if (read.kind === 'refused') {
        batch.refuse(read.refusal)
        continue
      }
      const added = await batch.add(read.arrival)
      if (!added.ok) return added
      if (signal?.aborted) return succeeded(batch.abandon())
    }
    // Reading one file after the other must leave room for everything else that happens here.
    await new Promise((resolve) => setImmediate(resolve))
  }
  const finished = await batch.finish()
  onProgress?.({ done: found.length, total: found.length, file: null })
  return finished
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
  return batch.finish()
}

async function readPasted(pasted: Pasted): Promise<Read> {
  return { kind: 'article', arrival: await pastedArrival(pasted) }
}
