import { readFileSync } from 'node:fs'
import type { Locator } from '@playwright/test'
import type { App } from '../fixtures/app'
import { findings } from '../fixtures/findings'
import { material } from '../screens/material'
import { expect, test } from '../screens/test'

const dam = 'Đập tràn Khe Vực: mười tháng từ bản vẽ đến giọt nước đầu tiên'
const talk = 'Đối thoại với dân về thu hồi đất ở Bình Lạc: nói đủ điều, giữ đúng lời'

/** The words of the line that stands first in view, taken from the page as it is painted. */
function firstLine(app: App): Promise<string> {
  return app.page.locator('[data-scroller]').evaluate((scroller) => {
    const view = scroller.getBoundingClientRect()
    for (const block of scroller.querySelectorAll('[data-start]')) {
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const range = document.createRange()
        for (let at = 0; at < (node as Text).length; at += 1) {
          range.setStart(node, at)
          range.setEnd(node, at + 1)
          if (range.getBoundingClientRect().top >= view.top) return (node as Text).data.slice(at, at + 20)
        }
      }
    }
    return ''
  })
}

/** Turn the wheel over the text, and wait until it has come to rest. */
async function scrollBy(app: App, pixels: number): Promise<void> {
  const scroller = app.page.locator('[data-scroller]')
  const rested = await scroller.evaluateHandle((element) => ({
    promise: new Promise((done) => element.addEventListener('scrollend', done, { once: true })),
  }))
  await scroller.hover()
  await app.page.mouse.wheel(0, pixels)
  await rested.evaluate(({ promise }) => promise.then(() => undefined))
}

/** What the CSS Custom Highlight API draws under a name, as words. */
function painted(app: App, name: string): Promise<readonly string[]> {
  return app.page.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map(String), name)
}

const side = (app: App, title: string): Locator =>
  app.page.locator('[data-side]').filter({ has: app.page.getByRole('article', { name: title, exact: true }) })

test.describe('one article', () => {
  test.use({ importing: material('nhat-ky-dap-tran.md') })

  test('opens at the line where it was left, whatever the letters and the window are by then', async ({
    app,
    screens,
  }) => {
    const { library, frame, say } = screens
    await app.page.setViewportSize({ width: 1280, height: 560 })
    await expect(screens.reader.article(dam)).toBeVisible()
    await scrollBy(app, 1500)
    const line = await firstLine(app)
    expect(line).not.toBe('')

    await frame.press('ControlOrMeta+L')
    await library.open(dam)
    expect(await firstLine(app)).toBe(line)

    await app.restart()
    await app.page.setViewportSize({ width: 1280, height: 560 })
    await library.open(dam)
    expect(await firstLine(app)).toBe(line)

    // Another size and another width set other lines: the letters that were first stay in the first.
    await frame.button(say('reader.appearance')).click()
    for (let step = 0; step < 4; step += 1) await frame.button(say('reader.larger')).click()
    await frame.press('Escape')
    const words = line.split(' ').slice(0, 2).join(' ')
    await expect.poll(() => textNearTop(app)).toContain(words)
    await app.page.setViewportSize({ width: 900, height: 560 })
    await expect.poll(() => textNearTop(app)).toContain(words)

    // At the very beginning nothing is kept.
    await scrollBy(app, -9000)
    await app.restart()
    await library.open(dam)
    expect(await app.page.locator('[data-scroller]').evaluate((element) => element.scrollTop)).toBe(0)
  })

  test('is searched as one types, folded, with every hit drawn, also in folded lines', async ({ app, screens }) => {
    const { reader, inspector, frame, say } = screens
    await reader.text().focus()
    await frame.press('ControlOrMeta+F')
    const field = app.page.getByRole('textbox', { name: say('find.label') })
    await expect(field).toBeFocused()
    await app.page.keyboard.type('nhat ky')
    const count = app.page.getByRole('search').getByRole('status')
    await expect(count).toHaveText('1/4')
    await expect.poll(() => painted(app, 'found')).toHaveLength(4)
    expect(await painted(app, 'found-here')).toEqual(['nhật ký'])

    await frame.press('Enter', 'Enter')
    await expect(count).toHaveText('3/4')
    await frame.press('Shift+Enter', 'F3', 'F3', 'F3')
    await expect(count).toHaveText('1/4')
    await frame.press('Shift+F3')
    await expect(count).toHaveText('4/4')

    // A mark that is typed must be there.
    await field.fill('dâp')
    await expect(count).toHaveText(/^1\//)
    for (const word of await painted(app, 'found')) expect(word.toLowerCase()).toContain('đậ')
    await field.fill('không có chữ này')
    await expect(count).toHaveText(say('find.none'))

    // The title stands once more where the picture stood, folded: it counts, and opens when it is visited.
    await field.fill('dap tran khe vuc')
    await expect(count).toHaveText('1/2')
    expect(await painted(app, 'found')).toHaveLength(1)
    await frame.press('Enter')
    await expect(count).toHaveText('2/2')
    await expect.poll(() => painted(app, 'found')).toHaveLength(2)
    await expect(reader.noise().first()).toHaveAttribute('aria-expanded', 'true')

    // Escape goes back to the text, on the hit: Enter marks it.
    await field.fill('mực nước lên')
    await frame.press('Escape')
    await expect(reader.text()).toBeFocused()
    expect(await painted(app, 'found')).toEqual([])
    await frame.press('Enter')
    await expect.poll(inspector.passages).toEqual([{ quote: 'mực nước lên', themes: [] }])
  })

  test('is jumped through by its headings, the one being read marked', async ({ app, screens }) => {
    const { reader, frame, say } = screens
    await app.page.setViewportSize({ width: 1280, height: 560 })
    const outline = frame.button(say('reader.outline'))
    await outline.focus()
    await frame.press('Enter')
    const items = app.page.getByRole('menu', { name: say('reader.outline') }).getByRole('menuitemradio')
    await expect(items).toHaveText([dam, 'Đo lại lòng khe', 'Góp đất, góp công', 'Giọt nước đầu tiên', 'Việc còn lại'])
    await expect(items.first()).toBeChecked()
    await frame.press('ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter')
    await expect(reader.text()).toBeFocused()
    await expect.poll(() => firstLine(app)).toContain('Giọt nước đầu')
    await expect.poll(() => painted(app, 'sentence')).toEqual(['Giọt nước đầu tiên'])
    // The sentence cursor goes on from there.
    await frame.press('ArrowDown')
    await expect.poll(() => painted(app, 'sentence')).toEqual(['Cuối tháng tám, cửa cống được mở thử.'])
    await outline.click()
    await expect(items.nth(3)).toBeChecked()
  })

  test('looks as one likes it after the next start too, and the window with it', async ({ app, screens }) => {
    const { frame, reader, say } = screens
    const look = () =>
      reader.article(dam).evaluate((article) => {
        const { fontFamily, fontSize, lineHeight } = getComputedStyle(article)
        const width = article.querySelector('[data-article-text]')?.clientWidth ?? 0
        return {
          font: fontFamily.split(',')[0],
          size: fontSize,
          line: Number.parseFloat(lineHeight) / Number.parseFloat(fontSize),
          width,
          appearance: document.documentElement.dataset.appearance,
          paper: getComputedStyle(article.closest('[data-scroller]') ?? article).backgroundColor,
        }
      })
    const before = await look()
    await frame.button(say('reader.appearance')).click()
    const choose = (name: string) => app.page.getByRole('radio', { name, exact: true }).click()
    await choose(say('settings.sepia'))
    await choose(say('reader.sans'))
    await choose(say('reader.narrow'))
    await frame.button(say('reader.larger')).click()
    await frame.button(say('reader.tighter')).click()
    const after = await look()
    expect(after).toEqual({
      font: '"Be Vietnam Pro"',
      size: '19px',
      line: expect.closeTo(1.7, 2),
      width: 26 * 19,
      appearance: 'sepia',
      paper: 'rgb(246, 236, 217)',
    })
    expect(after.paper).not.toBe(before.paper)
    await frame.press('Escape')
    await app.restart()
    await screens.library.open(dam)
    expect(await look()).toEqual(after)
    expect(
      await app.electron.evaluate(({ BrowserWindow, nativeTheme }) => ({
        ground: BrowserWindow.getAllWindows()[0]?.getBackgroundColor().toLowerCase(),
        native: nativeTheme.themeSource,
      })),
    ).toEqual({ ground: '#ecdfc6', native: 'light' })
  })

  test('is printed with its highlights and notes and nothing around it', async ({ app, screens }) => {
    const { reader, inspector, frame } = screens
    await reader.select('Cả thôn góp', '412 ngày công')
    await reader.tagWith('Góp công')
    await reader.select('trẻ con chạy theo dòng nước')
    await reader.note()
    await expect(inspector.noteField()).toBeFocused()
    await app.page.keyboard.insertText('Hình ảnh để mở bài')
    await frame.press('ControlOrMeta+Enter')
    await frame.saved()
    const file = `${app.scratch}/bai.pdf`
    await app.electron.evaluate(async ({ BrowserWindow }, file) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      const pdf = await contents?.printToPDF({ printBackground: false, preferCSSPageSize: true })
      process.getBuiltinModule('node:fs').writeFileSync(file, pdf ?? '')
    }, file)
    const { words, underlines } = await readPdf(file)
    for (const said of [
      dam,
      'Việc còn lại',
      'một trăm trang trắng',
      'Chủ đề trong bài',
      'Góp công',
      'Hình ảnh để mở bài',
    ])
      expect(words).toContain(said)
    for (const chrome of ['Đã lưu', 'Thư viện:', 'Nhập', 'Đoạn đánh dấu', 'Gắn chủ đề', 'Bắt đầu đoạn'])
      expect(words).not.toContain(chrome)
    // The marks' colours are on the paper though the printer was told to leave backgrounds out.
    expect(underlines).toBe(4)
    // A number behind each passage leads to its themes and its note at the end.
    expect(words).toMatch(
      /412 ngày công ?1\b.*dòng nước ?2\b.*Chủ đề trong bài.*\b1 Góp công “Cả thôn.*\b2 “trẻ con.*Hình ảnh/,
    )
  })
})

test.describe('two articles side by side', () => {
  test.use({ importing: material('nhat-ky-dap-tran.md', 'doi-thoai-thu-hoi-dat.txt') })

  test('are scrolled, selected in and coded each for itself', async ({ app, screens }) => {
    const { library, inspector, palette, frame, say } = screens
    await app.page.setViewportSize({ width: 1100, height: 700 })
    await library.open(dam)
    await frame.press('ControlOrMeta+\\')
    await app.page.keyboard.type('doi thoai')
    await frame.press('Enter')
    await expect(side(app, talk)).toBeVisible()
    const texts = {
      dam: side(app, dam).locator('[data-article-text]'),
      talk: side(app, talk).locator('[data-article-text]'),
    }
    const boxes = [await side(app, dam).boundingBox(), await side(app, talk).boundingBox()]
    for (const box of boxes) expect(box?.width).toBeGreaterThan(500)
    expect(boxes[0]?.x).toBeLessThan(boxes[1]?.x ?? 0)

    // A passage in each; the keys of one do nothing in the other.
    await texts.talk.focus()
    await frame.press('ArrowDown', 'ArrowDown', 'ControlOrMeta+T')
    await palette.take('Lời hứa')
    await palette.close()
    await frame.press('F6')
    await expect(texts.dam).toBeFocused()
    await frame.press('ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter')
    const mark = (title: string) => side(app, title).locator('mark')
    await expect(mark(talk).first()).toBeVisible()
    await expect(mark(dam)).toHaveCount(1)
    // Both cursors are drawn.
    await expect.poll(() => painted(app, 'sentence')).toHaveLength(2)

    // The inspector follows the focus.
    await frame.button(say('annotating.show')).click()
    await expect.poll(inspector.passages).toHaveLength(1)
    const [here] = await inspector.passages()
    expect(here?.themes).toEqual([])
    await frame.button(say('annotating.hide')).first().click()
    await frame.press('F6')
    await expect(texts.talk).toBeFocused()
    await frame.button(say('annotating.show')).click()
    await expect.poll(async () => (await inspector.passages())[0]?.themes).toEqual(['Lời hứa'])
    await frame.button(say('annotating.hide')).first().click()

    // The cursor of each stands where it was left.
    await texts.dam.focus()
    await frame.press('ArrowDown', 'Enter')
    await expect(mark(dam)).toHaveCount(2)

    // Undo undoes the last, wherever it was; the other side stays.
    await frame.press('ControlOrMeta+Z')
    await expect(mark(dam)).toHaveCount(1)
    await expect(mark(talk).first()).toBeVisible()

    // Narrower than two fit: the one with the focus, and a way to the other.
    await app.page.setViewportSize({ width: 760, height: 700 })
    await expect(side(app, dam)).toBeVisible()
    await expect(side(app, talk)).toBeHidden()
    await frame.press('F6')
    await expect(side(app, talk)).toBeVisible()
    await expect(texts.talk).toBeFocused()
    await app.page.setViewportSize({ width: 1100, height: 700 })

    await frame.button(say('reader.closeSide', { title: talk })).click()
    await expect(side(app, talk)).toBeHidden()
    await expect(side(app, dam)).toBeVisible()
  })

  for (const language of ['vi', 'en'] as const) {
    test.describe(`in ${language}`, () => {
      test.use({ language })

      test('and everything that helps with reading can be used without seeing or pointing', async ({
        app,
        screens,
      }) => {
        const { library, frame, reader, say } = screens
        const clean = (where: string) =>
          test.step(where, async () => expect.soft(await findings(app), where).toEqual([]))
        await app.page.setViewportSize({ width: 1100, height: 700 })
        await library.open(dam)
        await reader.text().focus()
        await frame.press('ArrowDown', 'ArrowDown', 'Enter', 'ControlOrMeta+F')
        await app.page.keyboard.type('nuoc')
        await clean('find')
        await frame.press('Escape')
        await frame.button(say('reader.outline')).click()
        await clean('outline')
        await frame.press('Escape')
        await frame.button(say('reader.appearance')).click()
        await clean('look')
        await frame.press('Escape', 'ControlOrMeta+\\')
        await expect(app.page.getByRole('combobox')).toBeFocused()
        await clean('what to open beside')
        await app.page.keyboard.type('doi thoai')
        await frame.press('Enter')
        await expect(side(app, talk)).toBeVisible()
        await clean('side by side')
      })
    })
  }

  test('are refused politely where only one fits', async ({ app, screens }) => {
    const { library, frame, say } = screens
    await app.page.setViewportSize({ width: 760, height: 700 })
    await library.open(dam)
    await frame.press('ControlOrMeta+\\')
    await frame.told(say('reader.tooNarrow'))
    await expect(app.page.getByRole('dialog')).toHaveCount(0)
    await expect(app.page.locator('[data-side]')).toHaveCount(1)
  })
})

/** The words in the upper part of the view. */
function textNearTop(app: App): Promise<string> {
  return app.page.locator('[data-scroller]').evaluate((scroller) => {
    const view = scroller.getBoundingClientRect()
    const near: string[] = []
    for (const block of scroller.querySelectorAll('[data-start]')) {
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const range = document.createRange()
        for (let at = 0; at < (node as Text).length; at += 1) {
          range.setStart(node, at)
          range.setEnd(node, at + 1)
          const { top } = range.getBoundingClientRect()
          if (top >= view.top - 1 && top < view.top + 80) near.push((node as Text).data.charAt(at))
        }
      }
    }
    return near.join('')
  })
}

/** The words of a PDF, and how many areas of its pages are filled with a pattern, as underlines are: one for each line. */
async function readPdf(file: string) {
  const { getDocument, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise
  const words: string[] = []
  let underlines = 0
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    words.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''))
    const { fnArray } = await page.getOperatorList()
    underlines += fnArray.filter((op) => op === OPS.setFillColorN).length
  }
  return { words: words.join(' ').replace(/\s+/g, ' ').normalize('NFC'), underlines }
}
