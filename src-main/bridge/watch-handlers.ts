import { realpath } from 'node:fs/promises'
import { join, sep } from 'node:path'
import type { Handlers } from '#contract/calls'
import { type Failure, failed, succeeded } from '#contract/failure'
import type { WatchedFolder, WatchedNews } from '#contract/watching'
import type { RecordId } from '#domain/notebook/records'
import { createFolderWatch, type FolderWatch } from '../workers/watching/folder-watch'
import { takeInNewFiles } from '../workers/watching/take-in'
import { openWatchLedger, type WatchLedger } from '../workers/watching/watch-ledger'
import type { Importing } from './importing'
import type { OpenLibrary } from './open-shared-library'
import type { Opening } from './opening'
import { withLibrary } from './with-library'

export interface WatchNeeds {
  readonly opening: Opening<OpenLibrary>
  readonly dialogs: { chooseFolderToWatch(): Promise<string | null> }
  /** Where it is kept what is watched for a library: paths are of this machine, so not in the library. */
  readonly watchedAt: (id: RecordId) => string
  readonly tellWatched: (news: WatchedNews) => void
  readonly logError: (where: string, thrown: unknown) => void
  /** Aborted when the app ends. */
  readonly ending: AbortSignal
  readonly watchEvery?: number
  readonly watchSettle?: number
}

type WatchCall = 'readWatched' | 'watchFolder' | 'stopWatching'

interface Watching {
  readonly id: RecordId
  readonly ledger: WatchLedger
  readonly watch: FolderWatch
}

/** Calls about folders whose new files are imported by themselves. The library in front is the one they are watched for. */
export function watchHandlers(needs: WatchNeeds, { importAll }: Importing): Pick<Handlers, WatchCall> {
  const { opening, dialogs, ending } = needs
  let watching: Watching | null = null

  const begin = ({ library }: OpenLibrary): Watching => {
    if (watching?.id === library.id) return watching
    watching?.watch.stop()
    const ledger = openWatchLedger(needs.watchedAt(library.id), needs.logError)
    const isInFront = async (): Promise<boolean> => {
      const now = await opening.current()
      return now.ok && now.value.library.id === library.id && library.access === 'full' && !ending.aborted
    }
    const watch = createFolderWatch({
      ledger,
      logError: needs.logError,
      every: needs.watchEvery,
      settle: needs.watchSettle,
      onStates: () => needs.tellWatched({ folders: watch.states(), report: null }),
      async takeIn(files) {
        if (!(await isInFront())) return
        const report = await takeInNewFiles(files, { ledger, importAll })
        if (report) needs.tellWatched({ folders: watch.states(), report })
      },
    })
    watching = { id: library.id, ledger, watch }
    return watching
  }
  ending.addEventListener('abort', () => watching?.watch.stop(), { once: true })

  const having = async ({ ledger, watch }: Watching, folders: readonly string[]): Promise<readonly WatchedFolder[]> => {
    await ledger.setFolders(folders)
    watch.again()
    return watch.states()
  }
  return {
    readWatched: () => withLibrary(opening, async (open) => succeeded([...begin(open).watch.states()])),
    watchFolder: () =>
      withLibrary(opening, async (open) => {
        const chosen = await dialogs.chooseFolderToWatch()
        if (chosen === null) return succeeded(null)
        const objection = await objectionTo(chosen, open.library.path)
        if (objection) return failed(objection)
        const now = begin(open)
        return succeeded([...(await having(now, [...new Set([...now.ledger.folders(), chosen])]))])
      }),
    stopWatching: (path) =>
      withLibrary(opening, async (open) => {
        const now = begin(open)
        return succeeded([
          ...(await having(
            now,
            now.ledger.folders().filter((one) => one !== path),
          )),
        ])
      }),
  }
}

async function objectionTo(folder: string, library: string): Promise<Failure | null> {
  const [one, other] = await Promise.all([realpath(folder), realpath(library)]).catch(() => [folder, library])
  if (isWithin(one, other)) return { code: 'cannot-watch', folder, why: 'in-library' }
  return isWithin(other, one) ? { code: 'cannot-watch', folder, why: 'around-library' } : null
}

function isWithin(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : join(outer, sep))
}
