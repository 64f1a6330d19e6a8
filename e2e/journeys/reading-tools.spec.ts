import type { App } from '../fixtures/app'
import { firstLine, painted, textNearTop } from '../screens/as-painted'
import { material } from '../screens/material'
import { expect, test } from '../screens/test'

const dam = 'Đập tràn Khe Vực: mười tháng từ bản vẽ đến giọt nước đầu tiên'

test.use({ importing: material('nhat-ky-dap-tran.md') })

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
