import { randomUUID } from 'node:crypto'
import * as fs from 'node:fs'
import { join, resolve } from 'node:path'
import { _electron, type Page } from '@playwright/test'
import type { NotebookRecord, Theme } from '../src-main/domain/notebook/records'
import { openLibrary } from '../src-main/library/open-library'
import { inMs, median, report, times } from './report'
import { articleOf, benchFolder } from './sample-library'

// A letter typed into a palette, until what it offers stands on the page: measured inside the window, in a large library
// against a small one.
const worlds = {
  small: { themes: 20, articles: 20 },
  large: { themes: 2_000, articles: Number(process.env.ARTICLES ?? 10_000) },
} as const

const rounds = Number(process.env.ROUNDS ?? 12)
const folder = benchFolder()

const firsts = 'Đất đai,Nông thôn mới,Giao thông,Tái định cư,Ngân sách,Lời hứa,Cán bộ,Người dân,Y tế,Giáo dục'.split(
  ',',
)
const seconds = 'ở xã,ở huyện,của tỉnh,và môi trường,và nhà ở,mùa mưa,năm đầu,giai đoạn hai'.split(',')

function themesOf(count: number): readonly Theme[] {
  const themes: Theme[] = []
  for (let nth = 0; nth < count; nth += 1) {
    const name = `${firsts[nth % firsts.length]} ${seconds[(nth * 3) % seconds.length]} ${nth}`
    // Every third stands inside an earlier one, as in a codebook that has grown.
    const parentId = nth % 3 === 2 ? (themes[Math.floor(nth / 3)]?.id ?? null) : null
    const description = `Dùng cho đoạn nói về ${name.toLowerCase()}.`
    themes.push({ kind: 'theme', id: randomUUID(), name, parentId, colour: '#45739b', description, position: nth })
  }
  return themes
}

/** Articles with a title and one sentence: a palette looks at no more than their rows. */
function* articlesOf(count: number) {
  for (let nth = 0; nth < count; nth += 1) {
    const title = `${firsts[nth % firsts.length]} ${seconds[(nth * 5) % seconds.length]}: bài số ${nth}`
    const text = `${title}\nCâu duy nhất của bài này nói về đất đai.`
    const end = title.length
    const blocks = [
      { start: 0, end, role: 'title' as const },
      { start: end + 1, end: text.length, role: 'paragraph' as const },
    ]
    yield { ...articleOf(nth), title, text, blocks, inlines: [] }
  }
}

async function fill(name: keyof typeof worlds): Promise<void> {
  const { themes, articles } = worlds[name]
  const path = join(folder, name)
  const opened = await openLibrary({ path, cacheFolder: join(folder, `${name}-profile`, 'library-cache') })
  if (!opened.ok) throw new Error(opened.failure.code)
  const put = async (records: readonly NotebookRecord[]): Promise<void> => {
    const done = await opened.value.commit({ put: records.map((after) => ({ after })), remove: [] })
    if (!done.ok) throw new Error(done.failure.code)
  }
  await put(themesOf(themes))
  let batch: NotebookRecord[] = []
  for (const article of articlesOf(articles)) {
    batch.push(article)
    if (batch.length === 500) await put(batch.splice(0))
  }
  await put(batch)
  batch = []
  await opened.value.close()
}

/** Type the words letter by letter into the field that has the focus; how long each took, in ms. */
function typing(page: Page, words: readonly string[]): Promise<readonly number[]> {
  return page.evaluate(async (words) => {
    const field = document.activeElement
    if (!(field instanceof HTMLInputElement)) throw new Error('no field has the focus')
    const list = document.getElementById(field.getAttribute('aria-controls') ?? '')
    // Past React's own setter, as the browser writes.
    const property = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
    const write = (value: string): void => {
      property?.set?.call(field, value)
      field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }))
    }
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
    /** What the next frame takes the page, from its beginning until it is handed over. */
    const drawing = () =>
      new Promise<number>((done) => {
        requestAnimationFrame(() => {
          const from = performance.now()
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => done(performance.now() - from)
          port2.postMessage(null)
        })
      })
    const took: number[] = []
    for (const word of words) {
      write('')
      await frame()
      for (let end = 1; end <= word.length; end += 1) {
        const from = performance.now()
        write(word.slice(0, end))
        // React draws what a person typed before anything else has its turn.
        await Promise.resolve()
        const typed = performance.now() - from
        const drawn = await drawing()
        took.push(typed + drawn)
        if (field.value !== word.slice(0, end)) throw new Error('the letter was not taken')
      }
      if (!list?.querySelector('[role=option]')) throw new Error(`nothing was offered for ${word}`)
    }
    write('')
    await frame()
    return took
  }, words)
}

const words = ['dat dai', 'nong thon', 'ngân sách', 'loi hua 1', 'y te']

interface Typed {
  readonly themes: readonly number[]
  readonly commands: readonly number[]
}

async function measure(name: keyof typeof worlds): Promise<Typed> {
  const app = await _electron.launch({
    args: [resolve('.'), '--library', join(folder, name)],
    env: { ...environment(), SOTAY_USER_DATA: join(folder, `${name}-profile`), LANG: 'vi_VN.UTF-8' },
    chromiumSandbox: process.getuid?.() !== 0,
  })
  const page = await app.firstWindow()
  await page.getByRole('list').getByRole('button').first().waitFor()
  const commands: number[] = []
  await page.keyboard.press('ControlOrMeta+K')
  await page.getByRole('combobox').waitFor()
  await typing(page, words)
  for (let round = 0; round < rounds; round += 1) commands.push(...(await typing(page, words)))
  await page.keyboard.insertText('bài số 1')
  await page.keyboard.press('Enter')
  await page.locator('[data-article-text]').focus()
  for (const key of ['ArrowDown', 'ArrowDown', 'ControlOrMeta+T']) await page.keyboard.press(key)
  await page.getByRole('combobox').waitFor()
  const themes: number[] = []
  await typing(page, words)
  for (let round = 0; round < rounds; round += 1) themes.push(...(await typing(page, words)))
  await app.close()
  return { themes, commands }
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  )
}

function slow(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length * 0.95)] ?? Number.NaN
}

try {
  await fill('small')
  await fill('large')
  const small = await measure('small')
  const large = await measure('large')
  const lines = (['themes', 'commands'] as const).flatMap((palette) => {
    const what = palette === 'themes' ? 'palette of themes' : 'command palette'
    const ratio = median(large[palette]) / median(small[palette])
    const p95 = slow(large[palette])
    return [
      { what: `${what}, small: median`, value: inMs(median(small[palette])) },
      { what: `${what}, large: median`, value: inMs(median(large[palette])) },
      { what: `${what}: large against small`, value: times(ratio), goal: '3× or less', met: ratio <= 3 },
      { what: `${what}, large: 95 of 100 within`, value: inMs(p95), goal: '16 ms, one frame', met: p95 <= 16 },
    ]
  })
  report({
    name: 'palette',
    title: 'Typing in the palettes',
    how: `One letter: what it takes the page until the frame with the offers is handed over, waiting for that frame left out, ${rounds} times ${words.join(', ')}. Small: ${worlds.small.themes} themes and ${worlds.small.articles} articles; large: ${worlds.large.themes} and ${worlds.large.articles}.`,
    measured: lines,
  })
} finally {
  fs.rmSync(folder, { recursive: true, force: true })
}
