import { type FSWatcher, watch } from 'node:fs'
import { createNewFiles, type FolderState, type NewFile } from './new-files'
import type { WatchLedger } from './watch-ledger'

export interface FolderWatch {
  /** How each watched folder was met last. */
  readonly states: () => readonly { readonly path: string; readonly state: FolderState }[]
  /** The folders of the ledger may be others now. */
  readonly again: () => void
  readonly stop: () => void
}

export interface FolderWatchNeeds {
  readonly ledger: WatchLedger
  /** Takes in what is complete. What it answers is not looked at again before it is written anew. */
  readonly takeIn: (files: readonly NewFile[]) => Promise<void>
  readonly onStates: () => void
  /** A look met nothing new. `everywhere` when every folder could be looked into: what is away may hold something. */
  readonly onNothingNew: (everywhere: boolean) => void
  readonly logError: (where: string, thrown: unknown) => void
  /** How often folders are compared with what is known, in ms, for what the system does not tell. */
  readonly every?: number
  /** How long a file must stay as it is, in ms. */
  readonly settle?: number
}

/**
 * Watches the folders of a ledger until it is stopped. The system says that something changed where it can; everything is
 * compared from time to time in any case, for no system tells of network drives. A folder that cannot be read is met again.
 */
export function createFolderWatch(needs: FolderWatchNeeds): FolderWatch {
  const { ledger, takeIn, onStates, onNothingNew, logError, every = 60_000, settle = 1500 } = needs
  const lookInto = createNewFiles({
    isDealt: (path, stamp) => ledger.isDealt(path, stamp),
    now: () => performance.now(),
    settle,
  })
  const watchers = new Map<string, FSWatcher>()
  let states: readonly { path: string; state: FolderState }[] = []
  let timer: NodeJS.Timeout | undefined
  let looking = false
  let stopped = false

  const listen = (): void => {
    const folders = new Set(ledger.folders())
    for (const [folder, watcher] of watchers) if (!folders.has(folder)) close(folder, watcher)
    for (const folder of folders) if (!watchers.has(folder)) hear(folder)
  }
  const close = (folder: string, watcher: FSWatcher): void => {
    watchers.delete(folder)
    watcher.close()
  }
  const hear = (folder: string): void => {
    try {
      const watcher = watch(folder, { persistent: false, recursive: true }, () => soon(settle))
      watcher.on('error', () => close(folder, watcher))
      watchers.set(folder, watcher)
    } catch {
      // Not there, or no more watches to be had: comparing from time to time must do.
    }
  }
  const soon = (wait: number): void => {
    clearTimeout(timer)
    if (stopped) return
    timer = setTimeout(() => void look().catch((thrown: unknown) => logError('watched folders', thrown)), wait)
    timer.unref()
  }
  const look = async (): Promise<void> => {
    if (looking) return soon(settle)
    looking = true
    try {
      soon((await lookAtAll()) ? settle : every)
    } finally {
      looking = false
    }
  }
  const lookAtAll = async (): Promise<boolean> => {
    listen()
    let growing = false
    let complete = 0
    const met: { path: string; state: FolderState }[] = []
    for (const path of ledger.folders()) {
      const found = await lookInto(path)
      met.push({ path, state: found.state })
      growing ||= found.growing
      complete += found.complete.length
      // The watch of a folder that is gone hears nothing of the one that comes in its place.
      const watcher = found.state === 'watched' ? undefined : watchers.get(path)
      if (watcher) close(path, watcher)
      if (stopped) return false
      if (found.complete.length > 0) await takeIn(found.complete)
    }
    const before = JSON.stringify(states)
    states = met
    if (JSON.stringify(met) !== before) onStates()
    if (!growing && complete === 0) onNothingNew(met.every(({ state }) => state === 'watched'))
    return growing
  }

  soon(0)
  return {
    states: () =>
      ledger.folders().map((path) => ({ path, state: states.find((one) => one.path === path)?.state ?? 'watched' })),
    again: () => soon(0),
    stop() {
      stopped = true
      clearTimeout(timer)
      for (const [folder, watcher] of watchers) close(folder, watcher)
    },
  }
}
