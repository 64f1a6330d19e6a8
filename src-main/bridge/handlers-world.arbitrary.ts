import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import type { WideAction } from '#contract/calls'
import { type Outcome, succeeded } from '#contract/failure'
import type { WindowNews, WorkProgress } from '#contract/safety'
import { defaultSettings, type Settings } from '#contract/settings'
import type { Committed, FamiliesProgress, ImportProgress } from '#contract/views'
import type { WatchedNews } from '#contract/watching'
import type { NotebookRecord } from '#domain/notebook/records'
import { realDisk } from '../library/disk'
import { draftsIn } from '../library/drafts'
import { sampleAnnotation, sampleArticle, sampleTheme, valueIn } from '../library/sample-records.arbitrary'
import { unsavedStepsIn } from '../library/unsaved-steps'
import { fillSample } from './fill-sample'
import { createHandlers } from './handlers'
import { createNamedPaths } from './named-paths'
import { type LibraryPlace, openSharedLibrary } from './open-shared-library'
import { createSampleLibrary } from './sample-library'

export const at = '2026-02-03T04:05:06.007Z'
const closing: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

interface Listening {
  readonly tellProgress?: (progress: ImportProgress) => void
  readonly onCommitted?: (committed: Committed) => void
  readonly onWork?: (progress: WorkProgress) => void
  readonly settings?: Settings
}

/** Handlers over a real library in a folder of its own, as main makes them; dialogs answer what the test says. */
export function world({
  tellProgress,
  onCommitted = () => undefined,
  onWork,
  settings = defaultSettings,
}: Listening = {}) {
  const root = mkdtempSync(join(tmpdir(), 'sotay-handlers-'))
  const heard: Committed[] = []
  const progress: ImportProgress[] = []
  const opened: string[] = []
  const answers: { files: readonly string[]; folder: string | null } = { files: [], folder: null }
  const news: WindowNews[] = []
  const work: WorkProgress[] = []
  const left: string[] = []
  const watched: WatchedNews[] = []
  const families: FamiliesProgress[] = []
  const ending = new AbortController()
  const place = placeAt(join(root, 'library'))
  closing.push(async () => rmSync(root, { recursive: true, force: true }))
  const open = () => {
    const opening = openSharedLibrary({
      place,
      cacheFolder: join(root, 'cache'),
      tellNews: (one) => news.push(one),
      logError: (where, thrown) => {
        throw new Error(where, { cause: thrown })
      },
    })
    closing.push(() => opening.close())
    return opening
  }
  const handlersOver = (own: ReturnType<typeof open>, over: { readonly ending: AbortController } = { ending }) => {
    const sample = createSampleLibrary({
      own,
      folder: join(root, 'sample'),
      fill: (open) => fillSample(open, 'vi'),
      tellNews: (one) => news.push(one),
      logError: (where, thrown) => {
        throw new Error(where, { cause: thrown })
      },
    })
    closing.push(() => sample.opening.close())
    const handlers = createHandlers({
      opening: sample.opening,
      sample,
      dialogs: {
        chooseFiles: async () => answers.files,
        chooseFolderToImport: async () => answers.folder,
        chooseFolderToWatch: async () => answers.folder,
        chooseExportFolder: async () => answers.folder,
        chooseLibraryFolder: async () => answers.folder,
        chooseTextFile: async () => answers.files[0] ?? null,
      },
      settings: { current: () => settings, save: async () => succeeded(null) },
      place,
      named: createNamedPaths(),
      drafts: draftsIn(realDisk, join(root, 'drafts')),
      unsaved: unsavedStepsIn(realDisk, join(root, 'unsaved')),
      leave: () => left.push('left'),
      readingScript: null,
      revisionScript: null,
      familyScript: null,
      tellFamilies: (one) => families.push(one),
      ending: over.ending.signal,
      locale: () => 'vi',
      settingsSaved: () => undefined,
      showInMenu: () => undefined,
      broadcast(committed) {
        heard.push(committed)
        onCommitted(committed)
      },
      watchedAt: (id) => join(root, 'watched', `${id}.json`),
      watchEvery: 200,
      watchSettle: 20,
      tellWatched: (one) => watched.push(one),
      logError: (where, thrown) => {
        throw new Error(where, { cause: thrown })
      },
      tellProgress: tellProgress ?? ((one) => progress.push(one)),
      tellWork(one) {
        work.push(one)
        onWork?.(one)
      },
      openExternal: async (address) => void opened.push(address),
      showItem: (path) => void opened.push(path),
    })
    closing.push(async () => over.ending.abort())
    return { opening: sample.opening, handlers, ending: over.ending }
  }
  /** As a new start of the app on the same folders. */
  const again = (over?: { readonly ending: AbortController }) => handlersOver(open(), over)
  const { opening, handlers } = again()
  const put = (...records: readonly NotebookRecord[]) =>
    handlers.commit({
      id: randomUUID(),
      at,
      intent: { kind: 'restore' },
      change: { put: records.map((after) => ({ after })), remove: [] },
    })
  const perform = (action: WideAction) => handlers.perform({ id: randomUUID(), at, action })
  return {
    root,
    place,
    opening,
    handlers,
    again,
    heard,
    news,
    work,
    left,
    watched,
    families,
    progress,
    opened,
    answers,
    ending,
    put,
    perform,
  }
}

function placeAt(folder: string): LibraryPlace {
  const known = new Set<string>()
  let meant = folder
  return {
    folder: () => meant,
    choose(chosen) {
      meant = chosen
    },
    wasIn: (where) => known.has(where),
    openedIn: (where) => known.add(where),
  }
}

/** Two articles; the first has a passage of both themes and one of the first, the second a passage of the second. */
export async function coded(put: (...records: readonly NotebookRecord[]) => Promise<Outcome<null>>) {
  const [one, two] = [sampleArticle(), sampleArticle({ text: sampleArticle().text.replace('Bình Khê', 'Bình Sơn') })]
  const [land, road] = [sampleTheme({ name: 'đất đai' }), sampleTheme({ name: 'đường sá' })]
  const both = sampleAnnotation(one, { themeIds: [land.id, road.id], start: 25, end: 40 })
  const first = sampleAnnotation(one, { themeIds: [land.id], start: 30, end: 50 })
  const second = sampleAnnotation(two, { themeIds: [road.id], start: 25, end: 40 })
  valueIn(await put(one, two, land, road, both, first, second))
  return { one, two, land, road, both, first, second }
}
