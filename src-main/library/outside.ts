import { type FSWatcher, watch } from 'node:fs'
import { basename, join } from 'node:path'
import type { Failure } from '#contract/failure'
import { conflictCopiesIn } from './conflict-copies'
import type { Documents } from './documents'
import type { Memory } from './draft'
import { namesIn } from './durable-file'
import type { LibraryPaths, SmallName } from './library-paths'
import { loadSmallOne } from './load-small'
import { standingAt } from './manifest'
import type { NewsDesk } from './news'
import { pathOf } from './place-writer'
import type { RowKeeper } from './row-keeper'
import type { Seen } from './seen'
import { smallNames } from './small-tables'

/** Notices what other programs do to the library's files. */
export interface Outside {
  /** Compare every file with what was read of it, and read again what is different and not pending. */
  readonly lookAgain: () => Promise<void>
  /** Tell of copies that sync tools have left, each once. */
  tellOfCopies(): void
  /** Look again whenever the system says that something changed, where it says so. */
  watch(): void
  stop(): void
}

interface OutsideNeeds {
  readonly paths: LibraryPaths
  readonly documents: Documents
  readonly memory: Memory
  readonly seen: Seen
  readonly keeper: RowKeeper
  readonly desk: NewsDesk
  readonly onDamage: (path: string, reason: string) => Failure
  /** Whether this process only reads: what it knows from the journal of the writer gives way to documents written since. */
  readonly onlyReads?: boolean
}

/** A sync tool replaces many files one after the other: wait until it pauses, in ms. */
const settleTime = 400

export function createOutside({
  paths,
  documents,
  memory,
  seen,
  keeper,
  desk,
  onDamage,
  onlyReads,
}: OutsideNeeds): Outside {
  const copiesTold = new Set<string>()
  const watchers = new Map<string, FSWatcher>()
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let looking: Promise<void> | undefined

  const smallAgain = (name: SmallName): boolean => {
    const document = documents[name]
    if (memory.pending.has(`small ${name}`) || !seen.differs(`small ${name}`, document.path)) return false
    seen.note(`small ${name}`, document.path)
    loadSmallOne(documents, name, memory.tables, onDamage)
    return true
  }
  const giveWay = (): void => {
    for (const place of memory.pending.places()) {
      if (seen.differs(place, pathOf(paths, place))) memory.pending.written(place, memory.pending.version(place))
    }
  }
  const look = async (): Promise<void> => {
    // A drive that was taken out has taken nothing back: what is known stays until the folder is there again.
    if (standingAt(paths) === 'nothing') return
    if (onlyReads) giveWay()
    const small = smallNames.map(smallAgain).includes(true)
    const articles = await keeper.check()
    desk.tell(articles, small)
    tellOfCopies()
  }
  const tellOfCopies = (): void => {
    for (const copy of conflictCopiesIn(paths)) {
      if (!copiesTold.has(copy)) desk.notice({ code: 'conflict-copy', path: copy })
      copiesTold.add(copy)
    }
  }
  const lookAgain = async (): Promise<void> => {
    while (looking) await looking
    looking = look()
    try {
      await looking
    } finally {
      looking = undefined
    }
  }
  const soon = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void lookAgain().catch(() => undefined), settleTime)
    timer.unref()
  }
  const isNews = (folder: string, name: string | null): boolean => {
    if (name === null || name.startsWith('.')) return false
    if (onlyReads) return true
    const id = name.endsWith('.json') ? name.slice(0, -'.json'.length) : ''
    if (folder === paths.root) {
      const small = smallNames.find((one) => one === id)
      return small === undefined || seen.differs(`small ${small}`, documents[small].path)
    }
    return keeper.differs(id)
  }
  const watchFolder = (folder: string, hear: (name: string | null) => void): boolean => {
    if (stopped || watchers.has(folder)) return false
    try {
      const watcher = watch(folder, { persistent: false }, (_, name) => hear(name))
      const end = (): void => {
        watcher.close()
        if (watchers.get(folder) === watcher) watchers.delete(folder)
      }
      // A watched folder that goes away is found missing by the next commit.
      watcher.on('error', end)
      watchers.set(folder, watcher)
      return true
    } catch {
      // Where the system has no more watches to give, looking again when the window comes back must do.
      return false
    }
  }
  const watchShard = (folder: string): boolean =>
    watchFolder(folder, (name) => {
      if (isNews(folder, name)) soon()
    })
  /** Folders come into being while the library is open, made here or by others. */
  const watchFoldersOf = (folder: string): void => {
    watchFolder(folder, (name) => {
      const shard = name !== null && /^[0-9a-f]{2}$/.test(name) ? join(folder, name) : undefined
      // What came with the folder was written before it could be watched.
      if (shard && watchShard(shard) && namesIn(shard).some((one) => isNews(shard, one))) soon()
    })
    for (const name of namesIn(folder)) watchShard(join(folder, name))
  }

  return {
    lookAgain,
    tellOfCopies,
    watch() {
      const kinds = [paths.articles, paths.annotations]
      watchFolder(paths.root, (name) => {
        for (const folder of kinds) if (name === basename(folder)) watchFoldersOf(folder)
        if (isNews(paths.root, name)) soon()
      })
      for (const folder of kinds) watchFoldersOf(folder)
    },
    stop() {
      clearTimeout(timer)
      stopped = true
      for (const watcher of watchers.values()) watcher.close()
      watchers.clear()
    },
  }
}
