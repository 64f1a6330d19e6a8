import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { filesUnder } from '../import-walk'

/** How a watched folder was met: there, not there (a drive taken out), or closed to us. */
export type FolderState = 'watched' | 'gone' | 'unreadable'

/** A file of which this version was not dealt with yet. */
export interface NewFile {
  readonly path: string
  readonly stamp: string
}

export interface Look {
  readonly state: FolderState
  /** Complete: the same at two looks, some time apart. */
  readonly complete: readonly NewFile[]
  /** Whether others are still being written: look again soon. */
  readonly growing: boolean
}

interface NewFilesNeeds {
  readonly isDealt: (path: string, stamp: string) => boolean
  /** In ms on a clock that is not turned. */
  readonly now: () => number
  /** How long a file must stay as it is before it counts as complete, in ms. */
  readonly settle: number
}

/** Names that browsers and sync programs give to what is not complete. Most have an ending that is not imported anyway. */
const unfinished = /^~syncthing~|^\.?~|\.(?:part|crdownload|partial|download|tmp|filepart)(?:\.|$)/iu

/** Looks into a folder for files that are new, or changed since they were dealt with. Writes nothing anywhere. */
export function createNewFiles({ isDealt, now, settle }: NewFilesNeeds): (folder: string) => Promise<Look> {
  const met = new Map<string, { readonly stamp: string; readonly since: number }>()
  return async (folder) => {
    const complete: NewFile[] = []
    let growing = false
    let state: FolderState = 'watched'
    for (const found of await filesUnder([folder])) {
      if (found.kind === 'refused') {
        // A file in it that cannot be read now is met again at the next look.
        if (found.file === folder) state = found.code === 'not-found' ? 'gone' : 'unreadable'
        continue
      }
      // Firefox puts an empty file where the download will be.
      if (found.size === 0 || unfinished.test(basename(found.path))) continue
      const stamp = await versionOf(found.path)
      if (stamp === null || isDealt(found.path, stamp)) continue
      const before = met.get(found.path)
      if (before?.stamp !== stamp) met.set(found.path, { stamp, since: now() })
      if (before?.stamp === stamp && now() - before.since >= settle) complete.push({ path: found.path, stamp })
      else growing = true
    }
    for (const { path } of complete) met.delete(path)
    return { state, complete, growing }
  }
}

/** Changes whenever the file is written; null when it is gone again. */
async function versionOf(path: string): Promise<string | null> {
  try {
    const { mtimeMs, size } = await stat(path)
    return `${mtimeMs}:${size}`
  } catch {
    return null
  }
}
