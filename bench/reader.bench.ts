import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { build } from 'vite'
import type { Annotation, Article, Block, Theme } from '../src-main/domain/notebook/records'
import { themePalette } from '../src-main/domain/themes/theme-palette'
import { openLibrary } from '../src-main/library/open-library'
import { inMs, type Measured, median, report, times } from './report'

const letters = 200_000
const many = 1000
const some = 500
const rounds = 12
const acts = 40
const at = '2024-03-05T07:08:09.010Z'

const cache = resolve('node_modules/.cache')
mkdirSync(cache, { recursive: true })
const folder = mkdtempSync(join(cache, 'sotay-reader-bench-'))

const syllables =
  'xã huyện tỉnh người dân đất đai nông thôn mới xây dựng đường giao thông cán bộ hỗ trợ kinh phí'.split(' ')

/** Paragraphs of four sentences, a heading over every twelfth. */
function articleOf(title: string): Article {
  const lines: { readonly text: string; readonly role: Block['role'] }[] = [{ text: title, role: 'title' }]
  let length = title.length
  for (let line = 1; length < letters; line += 1) {
    const sentences = Array.from({ length: 4 }, (_, sentence) => {
      const words = Array.from(
        { length: 18 },
        (_, word) => syllables[(line * 7 + sentence * 5 + word * (1 + (line % 4))) % syllables.length],
      )
      return `${words.join(' ')}.`.replace(/^./u, (letter) => letter.toUpperCase())
    })
    const text = line % 12 === 0 ? `Mục ${line / 12}` : sentences.join(' ')
    lines.push({ text, role: line % 12 === 0 ? 'heading' : 'paragraph' })
    length += text.length + 1
  }
  const blocks: Block[] = []
  let start = 0
  for (const { text, role } of lines) {
    blocks.push({ start, end: start + text.length, role })
    start += text.length + 1
  }
  return {
    kind: 'article',
    id: randomUUID(),
    title,
    source: 'Báo Bình Khê',
    byline: null,
    publishedOn: '2024-03-05',
    url: null,
    language: 'vi',
    topics: [],
    importedAt: at,
    origin: { fileName: 'bai.txt', format: 'text', encoding: 'utf-8', sha256: 'ab'.repeat(32) },
    text: lines.map(({ text }) => text).join('\n'),
    blocks,
    inlines: [],
    revision: 1,
  }
}

const themes: readonly Theme[] = Array.from({ length: 20 }, (_, index) => ({
  kind: 'theme',
  id: randomUUID(),
  name: `đề mục ${index}`,
  parentId: null,
  colour: themePalette[index % themePalette.length] ?? themePalette[0],
  description: '',
  position: index,
}))

/** Spread evenly, every third over the end of the one before, each with one theme. */
function passagesOf(article: Article, count: number): readonly Annotation[] {
  const step = Math.floor((article.text.length - 400) / count)
  return Array.from({ length: count }, (_, index) => {
    const start = 100 + index * step - (index % 3 === 0 ? 60 : 0)
    const end = start + 90
    return {
      kind: 'annotation',
      id: randomUUID(),
      articleId: article.id,
      start,
      end,
      quote: {
        exact: article.text.slice(start, end),
        prefix: article.text.slice(start - 32, start),
        suffix: article.text.slice(end, end + 32),
      },
      themeIds: [themes[index % themes.length]?.id ?? ''],
      note: index % 10 === 0 ? 'đáng chú ý' : '',
      colour: null,
      author: 'Hà',
      createdAt: at,
      updatedAt: at,
    }
  })
}

const articles = { none: articleOf('Không đoạn nào'), some: articleOf('Năm trăm đoạn'), many: articleOf('Nghìn đoạn') }

async function layOut(path: string): Promise<void> {
  const opened = await openLibrary({
    path,
    cacheFolder: `${path}-cache`,
    machineId: 'bench',
    rows: 'at-once',
    firstBackupAfter: null,
  })
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  const library = opened.value
  const put = [
    ...themes,
    ...Object.values(articles),
    ...passagesOf(articles.some, some),
    ...passagesOf(articles.many, many),
  ].map((after) => ({ after }))
  const outcome = await library.commit({ put, remove: [] })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
  await library.close()
}

interface Window {
  readonly app: ElectronApplication
  readonly page: Page
}

async function start(path: string): Promise<Window> {
  const profile = join(folder, 'profile')
  mkdirSync(profile, { recursive: true })
  writeFileSync(join(profile, 'settings.json'), JSON.stringify({ language: 'vi' }))
  const app = await _electron.launch({
    args: [resolve('.'), '--library', path],
    env: { ...process.env, SOTAY_USER_DATA: profile, XDG_CACHE_HOME: join(profile, 'cache') },
    chromiumSandbox: process.getuid?.() !== 0,
  })
  const page = await app.firstWindow()
  await page.setViewportSize({ width: 1280, height: 820 })
  await page.getByRole('list', { name: 'Bài báo' }).waitFor()
  return { app, page }
}

/** From the click on the row to the frame in which the article stands on the screen, in milliseconds. */
function opening(page: Page, title: string): Promise<number> {
  return page.evaluate(async (title) => {
    const frame = () => new Promise((done) => requestAnimationFrame(done))
    const painted = async () => {
      await frame()
      const { port1, port2 } = new MessageChannel()
      await new Promise((done) => {
        port1.onmessage = done
        port2.postMessage(null)
      })
    }
    const list = [...document.querySelectorAll<HTMLElement>('button')].find((one) => /^Bài báo/.test(one.innerText))
    list?.click()
    await painted()
    const row = [...document.querySelectorAll<HTMLElement>('li button')].find((one) => one.innerText.startsWith(title))
    if (!row) throw new Error(`no row says ${title}`)
    const begun = performance.now()
    row.click()
    while (!document.querySelector(`article[aria-label="${title}"] [data-start]`)) await frame()
    await painted()
    const taken = performance.now() - begun
    // What comes after the text, such as a long list of passages, belongs to the next round.
    await new Promise((done) => setTimeout(done, 300))
    return taken
  }, title)
}

/** The times between frames while the text is scrolled by 90 pixels each frame, in milliseconds, sorted. */
function scrolling(page: Page): Promise<readonly number[]> {
  return page.evaluate(async () => {
    const frame = () => new Promise<number>((done) => requestAnimationFrame(done))
    const scroller = document.querySelector('[data-scroller]')
    if (!scroller) throw new Error('no article is open')
    scroller.scrollTop = 0
    await frame()
    const lengths: number[] = []
    let before = await frame()
    for (let step = 0; step < 400; step += 1) {
      scroller.scrollTop += 90
      const now = await frame()
      lengths.push(now - before)
      before = now
    }
    return lengths.sort((one, other) => one - other)
  })
}

/** From the key that marks a sentence to the frame in which its mark stands on the screen, sorted. */
function marking(page: Page, times: number): Promise<readonly number[]> {
  return page.evaluate(async (times) => {
    const frame = () => new Promise((done) => requestAnimationFrame(done))
    const text = document.querySelector<HTMLElement>('[data-article-text]')
    if (!text) throw new Error('no article is open')
    text.focus()
    const press = (key: string) =>
      text.dispatchEvent(new KeyboardEvent('keydown', { key, code: key, bubbles: true, cancelable: true }))
    const taken: number[] = []
    for (let round = 0; round < times; round += 1) {
      press('ArrowDown')
      await frame()
      await frame()
      const before = text.querySelectorAll('mark').length
      const begun = performance.now()
      press('Enter')
      while (text.querySelectorAll('mark').length === before) await frame()
      const { port1, port2 } = new MessageChannel()
      await new Promise((done) => {
        port1.onmessage = done
        port2.postMessage(null)
      })
      taken.push(performance.now() - begun)
      await new Promise((done) => setTimeout(done, 60))
    }
    return taken.sort((one, other) => one - other)
  }, times)
}

const p95 = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN

/** How long the other tool takes for the same: one more highlight over the same text with the same highlights. */
async function markingByOther(app: ElectronApplication): Promise<readonly number[] | null> {
  const script = await bundleOther()
  if (script === null) return null
  const { text, blocks } = articles.some
  const held = passagesOf(articles.some, some).map(({ id, start, end, quote }) => ({
    id,
    start,
    end,
    quote: quote.exact,
  }))
  const html = join(folder, 'other.html')
  const paragraphs = blocks.map(({ start, end }) => `<p>${text.slice(start, end)}</p>`).join('\n')
  const style = 'body { width: 32em; margin: auto; font: 18px/1.8 serif }'
  writeFileSync(
    html,
    `<!doctype html><meta charset="utf-8"><style>${style}</style><div id="text">${paragraphs}</div><script src="${pathToFileURL(script)}"></script>`,
  )
  const opened = app.waitForEvent('window')
  // A session of its own: the app's lets nothing in but itself.
  await app.evaluate(async ({ BrowserWindow }, html) => {
    await new BrowserWindow({ width: 1280, height: 820, webPreferences: { partition: 'bench' } }).loadFile(html)
  }, html)
  const page = await opened
  return page.evaluate(
    async ({ held, acts }) => {
      interface Other {
        createTextAnnotator(container: Element): {
          setAnnotations(annotations: readonly unknown[]): void
          addAnnotation(annotation: unknown): void
        }
      }
      const frame = () => new Promise((done) => requestAnimationFrame(done))
      const container = document.getElementById('text')
      if (!container) throw new Error('no text')
      const other = (globalThis as unknown as { readonly Other: Other }).Other.createTextAnnotator(container)
      const annotationOf = (id: string, quote: string, start: number, end: number) => ({
        id,
        bodies: [],
        target: { annotation: id, selector: [{ quote, start, end }] },
      })
      // Its offsets count the line breaks between the paragraphs, as ours do.
      other.setAnnotations(held.map(({ id, start, end, quote }) => annotationOf(id, quote, start, end)))
      await new Promise((done) => setTimeout(done, 1500))
      const drawn = (): number => {
        let count = document.querySelectorAll('.r6o-annotation').length
        for (const highlight of CSS.highlights.values()) count += highlight.size
        return count
      }
      const all = container.textContent ?? ''
      const taken: number[] = []
      for (let round = 0; round < acts; round += 1) {
        await frame()
        await frame()
        const start = 20 + round * 7
        const before = drawn()
        const begun = performance.now()
        other.addAnnotation(annotationOf(`new ${round}`, all.slice(start, start + 5), start, start + 5))
        for (let waited = 0; drawn() === before && waited < 120; waited += 1) await frame()
        if (drawn() === before) throw new Error('the other tool has drawn nothing')
        const { port1, port2 } = new MessageChannel()
        await new Promise((done) => {
          port1.onmessage = done
          port2.postMessage(null)
        })
        taken.push(performance.now() - begun)
        await new Promise((done) => setTimeout(done, 60))
      }
      return taken.sort((one, other) => one - other)
    },
    { held, acts },
  )
}

const other = '@recogito/text-annotator'

/** The other tool as one script; null where it is not installed, here or below the folder that BENCH_MODULES names. */
async function bundleOther(): Promise<string | null> {
  const { resolve: find } = createRequire(import.meta.url)
  const places = [resolve('.'), process.env.BENCH_MODULES ?? ''].filter((place) => place !== '' && existsSync(place))
  let entry: string
  try {
    entry = find(other, { paths: places })
  } catch {
    return null
  }
  await build({
    configFile: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warn',
    build: {
      lib: { entry: entry.replace(/umd\.js$/, 'es.js'), formats: ['iife'], name: 'Other', fileName: () => 'other.js' },
      outDir: join(folder, 'other'),
      emptyOutDir: true,
    },
  })
  return join(folder, 'other', 'other.js')
}

async function run(): Promise<void> {
  const path = join(folder, 'library')
  await layOut(path)
  const { app, page } = await start(path)
  const measured: Measured[] = []
  const note = (one: Measured): void => {
    console.log(`${one.what}: ${one.value}`)
    measured.push(one)
  }
  try {
    const opened = { none: [] as number[], many: [] as number[] }
    for (let round = 0; round < rounds; round += 1) {
      opened.none.push(await opening(page, articles.none.title))
      opened.many.push(await opening(page, articles.many.title))
    }
    // The first time it is read from the disk.
    const [plain, marked] = [median(opened.none.slice(1)), median(opened.many.slice(1))]
    note({ what: `opening ${letters} letters without highlights`, value: inMs(plain) })
    note({
      what: `the same with ${many} highlights`,
      value: `${inMs(marked)}, ${times(marked / plain)}`,
      goal: 'below 500 ms',
      met: marked < 500,
    })
    await opening(page, articles.none.title)
    const plainFrames = await scrolling(page)
    note({ what: 'scrolling without highlights, a frame at p95', value: inMs(p95(plainFrames)) })
    await opening(page, articles.many.title)
    const frames = await scrolling(page)
    note({
      what: `scrolling with ${many} highlights, a frame of ${frames.length} at p95 (longest)`,
      value: `${inMs(p95(frames))} (${inMs(frames.at(-1) ?? Number.NaN)})`,
      goal: 'no frame left out: 20 ms at p95',
      met: p95(frames) < 20,
    })
    await opening(page, articles.some.title)
    const ours = await marking(page, acts)
    note({ what: `key to painted mark among ${some} highlights, median`, value: inMs(median(ours)) })
    note({ what: 'the same at p95', value: inMs(p95(ours)), goal: 'two frames: 34 ms', met: p95(ours) < 34 })
    const theirs = await markingByOther(app)
    if (theirs === null)
      console.log(`${other} is not installed: nothing to compare with (BENCH_MODULES may name a folder)`)
    else
      note({
        what: `${other} on the same text and highlights, one more highlight to painted, median (p95)`,
        value: `${inMs(median(theirs))} (${inMs(p95(theirs))})`,
        goal: 'we are no slower at p95',
        met: p95(ours) <= p95(theirs),
      })
  } finally {
    await app.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
  report({
    name: 'reader',
    title: 'Reader',
    how: `A generated article of ${letters} letters in the real window (1280 × 820), drawn without a graphics card. Times end when the frame with the result has been handed to the screen. ${rounds} openings in turn, ${acts} highlights.`,
    measured,
  })
}

await run()
