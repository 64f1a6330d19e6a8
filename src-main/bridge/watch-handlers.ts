import { realpath } from 'node:fs/promises'
import { join, sep } from 'node:path'
import type { Handlers } from '#contract/calls'
import { type Failure, failed, type Outcome, succeeded } from '#contract/failure'
import type { ImportReport } from '#contract/views'
import type { WatchedNews, WatchedView } from '#contract/watching'
import type { RecordId } from '#domain/notebook/records'
import { createFolderWatch, type FolderWatch } from '../workers/watching/folder-watch'
import { createHoldUp, type HoldUp } from '../workers/watching/hold-up'
import type { NewFile } from '../workers/watching/new-files'
import { noteOutcome } from '../workers/watching/note-outcome'
import { type TakeInNeeds, takeInNewFiles } from '../workers/watching/take-in'
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

type WatchCall = 'readWatched' | 'watchFolder' | 'stopWatching' | 'goOnWatching'

interface Watching {
  readonly id: RecordId
  readonly ledger: WatchLedger
  readonly watch: FolderWatch
  readonly holdUp: HoldUp
}

/** How often folders are compared with what is known, in ms, and how many times longer at most a failed library is left alone. */
const usually = 60_000
const mostPatient = 16

/** Calls about folders whose new files are imported by themselves. The library in front is the one they are watched for. */
export function watchHandlers(needs: WatchNeeds, { importInto }: Importing): Pick<Handlers, WatchCall> {
  const { opening, dialogs, ending } = needs
  let watching: Watching | null = null

  const begin = ({ library: { id } }: OpenLibrary): Watching => {
    if (watching?.id === id) return watching
    watching?.watch.stop()
    const ledger = openWatchLedger(needs.watchedAt(id), needs.logError)
    const every = needs.watchEvery ?? usually
    const holdUp = createHoldUp({ now: () => performance.now(), first: every, longest: every * mostPatient })
    const isInForce = (): boolean => watching?.watch === watch && !ending.aborted
    const tellNews = (report: ImportReport | null): void => {
      if (isInForce()) needs.tellWatched({ ...viewOf({ watch, holdUp }), report })
    }
    const importAll = (paths: readonly string[]) => importInto(id, paths)
    const watch = createFolderWatch({
      ledger,
      logError: needs.logError,
      every,
      settle: needs.watchSettle,
      onStates: () => tellNews(null),
      onNothingNew(everywhere) {
        const state = holdUp.state()
        // What a person stopped may be on a drive that is taken out: it stays stopped when that is back.
        if (state === null || (state.why === 'stopped' && !everywhere)) return
        holdUp.release()
        tellNews(null)
      },
      async takeIn(files) {
        const now = await opening.current()
        if (!now.ok || now.value.library.id !== id || ending.aborted || !holdUp.mayTry()) return
        const before = JSON.stringify(holdUp.state())
        const taken = await takenInto(now.value, files, { ledger, importAll, logError: needs.logError })
        // What the end of the app stops is not stopped by a person; what another library took the place of is not told in it.
        if (!isInForce()) return
        noteOutcome(holdUp, taken)
        const report = taken.ok ? taken.value.report : null
        if (report || JSON.stringify(holdUp.state()) !== before) tellNews(report)
      },
    })
    watching = { id, ledger, watch, holdUp }
    return watching
  }
  ending.addEventListener('abort', () => watching?.watch.stop(), { once: true })

  const withWatching = <T>(act: (now: Watching, open: OpenLibrary) => Promise<Outcome<T>>): Promise<Outcome<T>> =>
    withLibrary(opening, (open) => act(begin(open), open))
  const having = async (now: Watching, folders: readonly string[]): Promise<WatchedView> => {
    await now.ledger.setFolders(folders)
    now.watch.again()
    return viewOf(now)
  }
  const goOn = (now: Watching): void => {
    now.holdUp.release()
    now.watch.again()
  }
  return {
    readWatched: () =>
      withWatching(async (now) => {
        // The library has been opened, perhaps anew: whatever it failed at may be over.
        if (now.holdUp.state()?.why === 'failed') goOn(now)
        return succeeded(viewOf(now))
      }),
    watchFolder: () =>
      withLibrary(opening, async (open) => {
        const chosen = await dialogs.chooseFolderToWatch()
        if (chosen === null) return succeeded(null)
        const objection = await objectionTo(chosen, open.library.path)
        if (objection) return failed(objection)
        const now = begin(open)
        now.holdUp.release()
        return succeeded(await having(now, [...new Set([...now.ledger.folders(), chosen])]))
      }),
    stopWatching: (path) =>
      withWatching(async (now) => {
        const folders = now.ledger.folders().filter((one) => one !== path)
        // What failed may have been of that folder alone. If it was not, the next look says so.
        if (folders.length === 0 || now.holdUp.state()?.why === 'failed') now.holdUp.release()
        return succeeded(await having(now, folders))
      }),
    goOnWatching: () =>
      withWatching(async (now) => {
        goOn(now)
        return succeeded(viewOf(now))
      }),
  }
}

async function takenInto({ library }: OpenLibrary, files: readonly NewFile[], needs: TakeInNeeds) {
  if (library.access !== 'full') return failed({ code: 'read-only' })
  return takeInNewFiles(files, needs).catch((thrown: unknown) => {
    needs.logError('watched folders', thrown)
    return failed({ code: 'unexpected' })
  })
}

function viewOf({ watch, holdUp }: Pick<Watching, 'watch' | 'holdUp'>): WatchedView {
  return { folders: [...watch.states()], heldUp: holdUp.state() }
}

async function objectionTo(folder: string, library: string): Promise<Failure | null> {
  const [one, other] = await Promise.all([realpath(folder), realpath(library)]).catch(() => [folder, library])
  if (isWithin(one, other)) return { code: 'cannot-watch', folder, why: 'in-library' }
  return isWithin(other, one) ? { code: 'cannot-watch', folder, why: 'around-library' } : null
}

function isWithin(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : join(outer, sep))
}
