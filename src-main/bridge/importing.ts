import { randomUUID } from 'node:crypto'
import { availableParallelism } from 'node:os'
import type { Outcome } from '#contract/failure'
import type { Pasted } from '#contract/pasting'
import type { Settings } from '#contract/settings'
import type { Committed, ImportProgress, ImportReport } from '#contract/views'
import type { Article, RecordId } from '#domain/notebook/records'
import type { ImportInto } from '../workers/import-batch'
import { committedOf } from './committed-of'
import type { OpenLibrary } from './open-shared-library'
import type { Opening } from './opening'
import { readPasted } from './read-pasted'

export interface ImportingNeeds {
  readonly opening: Opening<OpenLibrary>
  readonly settings: { current(): Pick<Settings, 'lessons'> }
  readonly broadcast: (committed: Committed) => void
  readonly tellProgress: (progress: ImportProgress) => void
  /** The bundled thread that reads files; null reads them in main. */
  readonly readingScript: string | null
  /** Aborted when the app ends. */
  readonly ending: AbortSignal
}

/**
 * Imports into the library in front, one after the other, so that the second of two sees the first's articles as
 * duplicates. Each batch that the importer commits is one step, to be undone as one.
 */
export interface Importing {
  readonly importAll: (paths: readonly string[]) => Promise<Outcome<ImportReport>>
  /** Into this library alone: null, and nothing is imported, when it is not the one in front as its turn comes. */
  readonly importInto: (id: RecordId, paths: readonly string[]) => Promise<Outcome<ImportReport> | null>
  readonly importPasted: (pasted: Pasted) => Promise<Outcome<ImportReport>>
  /** Ends every import asked for so far, those that wait for their turn too. */
  readonly stop: () => void
  readonly pause: (pause: boolean) => void
}

// The importers bring two parsers with them: more code than the rest of main, and not needed to show a window.
const importers = () => import('../workers/import-files')
const threads = () => import('../workers/reading-threads')

/** How often a window is told how far an import has come, in ms. */
const progressEvery = 100

export function createImporting(needs: ImportingNeeds): Importing {
  const { opening, settings, broadcast, tellProgress, readingScript, ending } = needs
  const gate = createGate()
  let last: Promise<unknown> = Promise.resolve()
  const asked = new Set<AbortController>()

  const inTurn = <T>(run: (opened: Outcome<OpenLibrary>, signal: AbortSignal) => Promise<T>): Promise<T> => {
    const stopping = new AbortController()
    asked.add(stopping)
    const turn = last.then(async () => run(await opening.current(), AbortSignal.any([stopping.signal, ending])))
    last = turn.catch(() => undefined).finally(() => asked.delete(stopping))
    return turn
  }
  const intoOpen = (open: OpenLibrary): ImportInto => ({
    ...intoLibrary(open, broadcast),
    lessons: () => settings.current().lessons,
  })
  const importTo = async (open: OpenLibrary, paths: readonly string[], signal: AbortSignal) => {
    const { importPaths } = await importers()
    const how = { ...intoOpen(open), paths, signal, goOn: gate.passed, onProgress: seldom(tellProgress) }
    if (readingScript === null) return importPaths(how)
    const { createReadingThreads, threadsFor } = await threads()
    const reading = createReadingThreads({ script: readingScript, count: threadsFor(availableParallelism()) })
    return importPaths({ ...how, read: reading.articlesIn }).finally(reading.close)
  }
  return {
    importAll: (paths) =>
      inTurn(async (opened, signal) => (opened.ok ? importTo(opened.value, paths, signal) : opened)),
    importInto: (id, paths) =>
      inTurn(async (opened, signal) =>
        opened.ok && opened.value.library.id === id ? importTo(opened.value, paths, signal) : null,
      ),
    importPasted: (pasted) =>
      inTurn(async (opened) => {
        if (!opened.ok) return opened
        const { importPasted } = await importers()
        return importPasted(pasted, intoOpen(opened.value), (what) => readPasted(what, readingScript))
      }),
    stop() {
      for (const stopping of asked) stopping.abort()
      gate.open()
    },
    pause(pause) {
      if (pause) gate.close()
      else gate.open()
    },
  }
}

interface Gate {
  /** Answers when the gate is open. */
  readonly passed: () => Promise<void>
  readonly open: () => void
  readonly close: () => void
}

function createGate(): Gate {
  let closed: Promise<void> | null = null
  let release: () => void = () => undefined
  return {
    async passed() {
      await closed
    },
    open() {
      release()
      closed = null
    },
    close() {
      closed ??= new Promise((resolve) => {
        release = resolve
      })
    },
  }
}

function intoLibrary({ library, history }: OpenLibrary, broadcast: ImportingNeeds['broadcast']): ImportInto {
  const now = (): Date => new Date()
  return {
    library,
    now,
    newId: randomUUID,
    async commit(articles) {
      const performed = await history.perform({ id: randomUUID(), at: now().toISOString(), ...importOf(articles) })
      if (performed.ok) broadcast(committedOf(performed.value))
      return performed
    },
  }
}

function importOf(articles: readonly Article[]) {
  const [only] = articles
  const name = articles.length === 1 && only ? { name: only.title } : {}
  return {
    intent: { kind: 'import' as const, count: articles.length, ...name },
    change: { put: articles.map((after) => ({ after })), remove: [] },
  }
}

/** `tell`, but not more often than a person can read; the end is always told. */
function seldom(tell: (progress: ImportProgress) => void): (progress: ImportProgress) => void {
  let toldAt = Number.NEGATIVE_INFINITY
  return (progress) => {
    const now = performance.now()
    if (progress.file !== null && now - toldAt < progressEvery) return
    toldAt = now
    tell(progress)
  }
}
