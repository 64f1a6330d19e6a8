import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import * as fs from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import type { Article } from '../src-main/domain/notebook/records'
import { createHistory } from '../src-main/library/history'
import { importPaths } from '../src-main/workers/import-files'
import { createReadingThreads, threadsFor } from '../src-main/workers/reading-threads'
import { writeNews } from './news-texts'
import { inMs, type Measured, report, times } from './report'
import { benchFolder, open } from './sample-library'

// A folder of many text files into a library: against reading and writing the same bytes, each file synced; and in the
// real app, how long the window and main kept anybody waiting meanwhile.
const many = Number(process.env.FILES ?? 10_000)
const folder = benchFolder()
const texts = join(folder, 'texts')

/** Every file read and written elsewhere, synced, one after the other: the least that keeping a copy costs. */
function copyAll(to: string): number {
  const names = fs.readdirSync(texts, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt'))
  for (const month of fs.readdirSync(texts)) fs.mkdirSync(join(to, month), { recursive: true })
  const from = performance.now()
  for (const name of names) {
    const bytes = fs.readFileSync(join(texts, name))
    const fd = fs.openSync(join(to, name), 'wx')
    fs.writeSync(fd, bytes)
    fs.fsyncSync(fd)
    fs.closeSync(fd)
  }
  const taken = performance.now() - from
  fs.rmSync(to, { recursive: true })
  return taken
}

interface Taken {
  readonly imported: number
  readonly written: number
  readonly peak: number
  /** Longest that the thread of the library was not free, in ms. */
  readonly held: number
  readonly articles: number
}

/** In a process of its own: until the import is answered, until every document is written, and the peak of its memory. */
function importAll(): Taken {
  const script = process.argv[1] ?? ''
  const flags = process.env.PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.PROFILE}`] : []
  const ran = spawnSync(process.execPath, [...flags, script, 'import', texts, join(folder, 'library')], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return JSON.parse(ran.stdout)
}

async function sayImport(from: string, into: string): Promise<void> {
  const library = await open({ path: into, cacheFolder: `${into}-cache` })
  const history = createHistory(library)
  const script = resolve('out/main/reading-worker.cjs')
  const thread = createReadingThreads({ script, count: threadsFor(availableParallelism()) })
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const began = performance.now()
  const outcome = await importPaths({
    library,
    paths: [from],
    commit: (articles) => history.perform(stepOf(articles)),
    now: () => new Date(),
    newId: randomUUID,
    read: thread.articlesIn,
  }).finally(thread.close)
  const imported = performance.now() - began
  delay.disable()
  await library.close()
  const written = performance.now() - began
  const taken: Taken = {
    imported,
    written,
    peak: process.resourceUsage().maxRSS * 1024,
    held: delay.max / 1e6,
    articles: outcome.ok ? outcome.value.imported.length : 0,
  }
  process.stdout.write(JSON.stringify(taken))
}

function stepOf(articles: readonly Article[]) {
  return {
    id: randomUUID(),
    at: new Date().toISOString(),
    intent: { kind: 'import' as const, count: articles.length },
    change: { put: articles.map((after) => ({ after })), remove: [] },
  }
}

interface Waits {
  /** Longest between two beats of a timer in the page, in ms: what the page itself was busy with. */
  readonly page: number
  /** Longest between two frames. */
  readonly frame: number
  /** Longest that main took to answer a question that costs it nothing. */
  readonly main: number
  readonly took: number
  readonly peak: number
}

async function inTheApp(): Promise<{ importing: Waits; families: Waits }> {
  const app = await _electron.launch({
    args: [resolve('.'), '--library', join(folder, 'in-app')],
    env: { ...environment(), SOTAY_USER_DATA: join(folder, 'profile'), LANG: 'vi_VN.UTF-8' },
    chromiumSandbox: process.getuid?.() !== 0,
  })
  try {
    const page = await app.firstWindow()
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    return await waitsDuring(app, page)
  } finally {
    await app.close()
  }
}

/** Import, then look for families, with everybody's longest wait during either. */
async function waitsDuring(app: ElectronApplication, page: Page): Promise<{ importing: Waits; families: Waits }> {
  await page.evaluate(() => {
    const waits = { page: 0, frame: 0, main: 0 }
    Object.assign(window, { waits })
    const follow = (which: 'page' | 'frame', next: (again: () => void) => void): void => {
      let last = performance.now()
      const beat = (): void => {
        const now = performance.now()
        waits[which] = Math.max(waits[which], now - last)
        last = now
        next(beat)
      }
      next(beat)
    }
    follow('page', (again) => setTimeout(again, 0))
    follow('frame', requestAnimationFrame)
    const askMain = async (): Promise<void> => {
      const from = performance.now()
      await window.sotay.ask('readSettings', null)
      waits.main = Math.max(waits.main, performance.now() - from)
      setTimeout(askMain, 10)
    }
    void askMain()
  })
  const importing = await during(app, page, async () => {
    await drop(page, texts)
    await page.waitForFunction(
      (count) => document.querySelector('[data-article-id]')?.getAttribute('aria-setsize') === String(count),
      many,
      { polling: 250, timeout: 900_000 },
    )
  })
  const families = await during(app, page, async () => {
    await page.getByRole('button', { name: 'Tìm bài gần giống nhau' }).click()
    await page
      .getByRole('list', { name: 'Bài gần giống nhau' })
      .getByRole('listitem')
      .first()
      .waitFor({ timeout: 900_000 })
  })
  return { importing, families }
}

async function during(app: ElectronApplication, page: Page, act: () => Promise<void>): Promise<Waits> {
  let peak = 0
  const watching = setInterval(() => {
    void app
      .evaluate(({ app: main }) => main.getAppMetrics().find(({ type }) => type === 'Browser')?.memory.workingSetSize)
      .then((kilobytes = 0) => {
        peak = Math.max(peak, kilobytes * 1024)
      })
      .catch(() => undefined)
  }, 1000)
  await page.evaluate(() => Object.assign(Reflect.get(window, 'waits'), { page: 0, frame: 0, main: 0 }))
  const began = performance.now()
  await act()
  const took = performance.now() - began
  clearInterval(watching)
  // What the page keeps there is what it was given above.
  const waits = await page.evaluate(() => Reflect.get(window, 'waits') as { page: number; frame: number; main: number })
  return { ...waits, took, peak }
}

/** As the system hands a folder over that is dropped on the window. */
async function drop(page: Page, path: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [path], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data })
  }
  await session.detach()
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  )
}

function waitsIn({ page, frame, main, peak }: Waits): Measured[] {
  const goal = '100 ms or less'
  return [
    { what: '— longest the page was busy', value: inMs(page), goal, met: page <= 100 },
    { what: '— longest between two frames', value: inMs(frame), goal, met: frame <= 100 },
    { what: '— longest main took to answer', value: inMs(main), goal, met: main <= 100 },
    { what: '— most memory of the main process', value: inMB(peak) },
  ]
}

const inMB = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`

async function intoTheLibrary(bytes: number): Promise<void> {
  const before = copyAll(join(folder, 'copy'))
  const taken = importAll()
  const after = copyAll(join(folder, 'copy'))
  if (taken.articles !== many) throw new Error(`${taken.articles} of ${many} were imported`)
  const floor = (before + after) / 2
  report({
    name: 'import',
    title: 'Importing',
    how: `A folder of ${many} generated text files of about 9 KB into an empty library, read on the app's reading threads. Every file is kept as it came and as an article, each synced, and journalled. The plain copy is made before and after, in the same run.`,
    measured: [
      { what: `reading and writing ${many} files, ${inMB(bytes)}, each synced`, value: inMs(floor) },
      { what: 'importing them, until the report', value: inMs(taken.imported) },
      { what: '— against reading and writing', value: times(taken.imported / floor) },
      { what: 'until every document is written as well', value: inMs(taken.written) },
      { what: '— against reading and writing', value: times(taken.written / floor) },
      { what: 'longest that the thread of the library was not free', value: inMs(taken.held) },
      { what: 'most memory of the importing process', value: inMB(taken.peak) },
    ],
  })
}

async function intoTheApp(): Promise<void> {
  const { importing, families } = await inTheApp()
  report({
    name: 'import-app',
    title: 'Importing, in the app',
    how: `A folder of ${many} such files dropped on the window; then the search for the same story among them. A timer and a frame counter run in the page, and main is asked something that costs it nothing every 10 ms.`,
    measured: [
      { what: 'importing, until the list has them all', value: inMs(importing.took) },
      ...waitsIn(importing),
      { what: 'looking for families, every one in a hundred being a copy', value: inMs(families.took) },
      ...waitsIn(families),
    ],
  })
}

async function main(): Promise<void> {
  const bytes = writeNews(texts, many)
  const only = process.env.ONLY
  if (only !== 'app') await intoTheLibrary(bytes)
  if (only !== 'library') await intoTheApp()
}

const [what, from = '', into = ''] = process.argv.slice(2)
const work = what === 'import' ? sayImport(from, into) : main()
work
  .catch((error: unknown) => {
    console.error(error)
    process.exitCode = 1
  })
  .finally(() => fs.rmSync(folder, { recursive: true, force: true }))
