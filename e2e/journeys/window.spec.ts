import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import type { App } from '../fixtures/app'
import { pasteText } from '../screens/by-hand'
import { material } from '../screens/material'
import { expect, test } from '../screens/test'

const poem = 'Mùa nước'

function resizeTo(app: App, width: number, height: number): Promise<void> {
  return app.electron.evaluate(
    ({ BrowserWindow }, size) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.setContentSize(size.width, size.height)
    },
    { width, height },
  )
}

const appearanceOf = (app: App) =>
  app.page.evaluate(() => {
    const luminance = (colour: string): number =>
      (colour.match(/[\d.]+/g) ?? [])
        .slice(0, 3)
        .map(Number)
        .reduce((sum, part) => sum + part, 0)
    const style = getComputedStyle(document.body)
    return luminance(style.backgroundColor) < luminance(style.color) ? 'dark' : 'light'
  })

test.describe('settings', () => {
  test.use({ importing: material('tho-mua-nuoc.txt') })

  test('language, appearance, letters and areas change at once and are kept', async ({ app, screens }) => {
    const { settings, frame, reader } = screens
    await reader.article(poem).waitFor()
    expect(await appearanceOf(app)).toBe('light')
    await settings.open()
    await settings.pick('Giao diện', 'Tối')
    expect(await appearanceOf(app)).toBe('dark')
    await settings.step('Chữ to hơn', 4)
    await settings.pick('Kiểu chữ khi đọc', 'Không chân')
    await frame.dialog('Cài đặt').getByRole('textbox', { name: 'Tên ghi dưới đoạn đánh dấu' }).fill('Lan')
    await settings.choose('Ngôn ngữ', 'English')
    await expect(frame.dialog('Settings')).toBeVisible()
    await frame.press('Escape')
    await expect(frame.button('Import')).toBeVisible()
    await expect(app.page.locator('html')).toHaveAttribute('lang', 'en')
    const letters = () =>
      reader.article(poem).evaluate((article) => {
        const { fontSize, fontFamily } = getComputedStyle(article)
        return { fontSize, sans: /^"?Be Vietnam Pro/.test(fontFamily) }
      })
    expect(await letters()).toEqual({ fontSize: '24px', sans: true })

    const sidebar = () => app.page.getByRole('navigation', { name: 'Sidebar' })
    const widthOf = async (area: () => Locator) => Math.round((await area().boundingBox())?.width ?? 0)
    const handle = app.page.getByRole('separator', { name: 'Resize sidebar' })
    const box = await handle.boundingBox()
    if (!box) throw new Error('no handle')
    const before = await widthOf(sidebar)
    await app.page.mouse.move(box.x + box.width / 2, box.y + 200)
    await app.page.mouse.down()
    await app.page.mouse.move(box.x + box.width / 2 + 70, box.y + 200, { steps: 4 })
    await app.page.mouse.up()
    expect(await widthOf(sidebar)).toBe(before + 70)
    await handle.focus()
    await frame.press('ArrowLeft')
    expect(await widthOf(sidebar)).toBe(before + 54)
    await frame.button('Hide inspector').click()
    await expect(app.page.getByRole('region', { name: 'Passages' })).toBeHidden()

    await app.restart()
    await expect(frame.button('Import')).toBeVisible()
    expect(await appearanceOf(app)).toBe('dark')
    expect(await widthOf(sidebar)).toBe(before + 54)
    await reader.article(poem).waitFor()
    expect(await letters()).toEqual({ fontSize: '24px', sans: true })
    await expect(frame.button('Show inspector')).toBeVisible()
    await frame.button('Show inspector').click()
    await expect(app.page.getByRole('region', { name: 'Passages' })).toBeVisible()
    await frame.button('Hide sidebar').click()
    await expect(sidebar()).toBeHidden()
  })
})

test.describe('in a small window with long words', () => {
  const long = `Quyết định về việc ${'bồi thường, hỗ trợ, tái định cư và '.repeat(4)}ổn định đời sống người dân vùng lòng hồ`

  test('nothing is out of reach and nothing is pushed out of the window', async ({ app, screens }) => {
    const { library, reader, inspector, frame, exporting, themes } = screens
    const path = join(app.scratch, 'dài.txt')
    const unbroken = `https://bao.example/${'mot-dia-chi-rat-dai-'.repeat(20)}`
    writeFileSync(path, `${long}\n\nCâu đầu của bài nói về ruộng. ${unbroken}\n\nCâu cuối của bài nói về nhà.\n`)
    await resizeTo(app, 720, 480)
    const isWhole = async (): Promise<void> => {
      const size = await app.page.evaluate(() => {
        const root = document.documentElement
        return { wide: root.scrollWidth <= innerWidth, high: root.scrollHeight <= innerHeight, width: innerWidth }
      })
      expect(size).toEqual({ wide: true, high: true, width: 720 })
    }
    await expect(frame.button('Chọn tệp…')).toBeInViewport({ ratio: 1 })
    await isWhole()
    await library.import([path])
    await reader.article(long).waitFor()
    await isWhole()
    for (const name of ['Nhập', 'Xuất', 'Cài đặt', 'Hiện thanh bên', 'Hiện khung ghi chú'])
      await expect(frame.button(name)).toBeInViewport({ ratio: 1 })
    await reader.select('nói về ruộng')
    await expect(reader.toolbar()).toBeInViewport({ ratio: 1 })
    await reader.tagWith(`Chủ đề có cái tên ${'dài dằng dặc '.repeat(12)}`.trim())
    await isWhole()
    await reader.select('nói về nhà')
    await reader.highlight()
    // The areas beside the text lie over it while they are wanted.
    await frame.button('Hiện khung ghi chú').click()
    await expect(inspector.passage('nói về nhà')).toBeInViewport({ ratio: 0.5 })
    await isWhole()
    await frame.button('Hiện thanh bên').click()
    await expect(themes.sidebar()).toBeInViewport({ ratio: 1 })
    const [name = ''] = await themes.names()
    expect(name).toContain('dài dằng dặc')
    await themes.menu(name, 'Sửa chủ đề…')
    await expect(frame.dialog('Sửa chủ đề').getByRole('button', { name: 'Lưu' })).toBeInViewport({ ratio: 1 })
    await frame.press('Escape')
    await expect(frame.dialog('Sửa chủ đề')).toBeHidden()
    await frame.press('ControlOrMeta+E')
    await expect(exporting.dialog().getByRole('button', { name: 'Chọn thư mục và ghi…' })).toBeInViewport({ ratio: 1 })
    await frame.press('Escape')
    await frame.press('F1')
    await expect(frame.dialog('Phím tắt').getByRole('button', { name: 'Đóng', exact: true })).toBeInViewport({
      ratio: 1,
    })
    await frame.press('Escape')
    await frame.press('ControlOrMeta+L')
    await expect(library.articles()).toHaveCount(1)
    await isWhole()
    await library.askToRemove(long)
    await expect(frame.dialog('Xóa bài này?').getByRole('button', { name: 'Xóa', exact: true })).toBeInViewport({
      ratio: 1,
    })
  })
})

test.describe('what comes from outside', () => {
  const hostile = [
    '<script>globalThis.ran = 1</script>',
    '<img src=x onerror="globalThis.ran = 2">',
    '![ảnh xa](https://theo-doi.example/a.png)',
    '[bấm vào đây](javascript:globalThis.ran=3)',
    '[tệp](file:///etc/passwd)',
    '<a href="https://bao.example/" onclick="globalThis.ran = 4">báo</a>',
    '<iframe src="https://theo-doi.example/"></iframe><style>body{display:none}</style>',
    '<svg><a xlink:href="javascript:globalThis.ran=5"><text>svg</text></a></svg>',
    '<form action="https://theo-doi.example/"><button id="app" name="app">gửi</button></form>',
    'còn **lại**',
  ].join('\n\n')

  test('stays words: nothing of it runs, nothing is asked of the network', async ({ app, screens }) => {
    const { reader, inspector, frame, themes, palette } = screens
    // The sanitiser reads a note in a page of its own; the policy keeps even that one from styling itself.
    app.trouble.expect(/Refused to apply inline style/)
    const asked: string[] = []
    app.page.context().on('request', (request) => {
      if (!/^(app|data|blob|devtools):/.test(request.url())) asked.push(request.url())
    })
    const title = 'Hội nghị <img src=x onerror="globalThis.ran = 6"> {{name}} $t(common.save) bàn về nước sạch'
    const paragraph = 'Sáng nay, đại biểu <b>các xã</b> & một câu thường đã được ghi vào biên bản của hội nghị.'
    await frame.button('Chọn tệp…').waitFor()
    await pasteText(app, `${title}\n\n${paragraph}\n\n${paragraph.replace('Sáng', 'Chiều')}\n`)
    await frame.dialog('Dán bài báo').getByRole('button', { name: 'Nhập bài này' }).click()
    await expect(reader.article(title)).toContainText(paragraph)
    await reader.select('một câu thường')
    await reader.tagWith('<b>{{count}}</b> $t(common.save)')
    await frame.undoes('đánh dấu một đoạn với <b>{{count}}</b> $t(common.save)')
    await frame.redoes('đánh dấu một đoạn với <b>{{count}}</b> $t(common.save)')

    await inspector.editNote('một câu thường')
    await inspector.noteField().fill(hostile)
    await frame.button('Xem trước').click()
    await expect(inspector.region().getByRole('strong')).toHaveText('lại')
    await frame.button('Lưu').click()
    const note = inspector.passage('một câu thường')
    await expect(note.getByRole('strong')).toHaveText('lại')
    expect(
      await note.locator('script, img, iframe, style, svg a, form, [onclick], [onerror], [id=app], [name=app]').count(),
    ).toBe(0)
    await note.getByText('bấm vào đây').click()
    await note.getByText('tệp', { exact: true }).click()
    await note.getByRole('link', { name: 'báo' }).click()
    await expect.poll(() => app.native.handed()).toEqual([{ kind: 'open-external', what: 'https://bao.example/' }])

    const theme = '<b>{{count}}</b> $t(common.save)'
    await themes.menu(theme, 'Sửa chủ đề…')
    await frame
      .dialog('Sửa chủ đề')
      .getByRole('textbox', { name: /^Mô tả/ })
      .fill(hostile)
    await frame.dialog('Sửa chủ đề').getByRole('button', { name: 'Lưu' }).click()
    await themes.open(theme)
    await expect(themes.view(theme).getByRole('strong')).toHaveCount(2)
    await app.restart()
    await themes.open(theme)
    await expect(themes.view(theme).getByRole('strong')).toHaveCount(2)
    expect(await app.page.evaluate(() => 'ran' in globalThis)).toBe(false)
    expect(asked).toEqual([])
    await expect(palette.field()).toBeHidden()
  })
})

test.describe('a note that is being written', () => {
  test.use({ importing: material('tho-mua-nuoc.txt') })

  test('is not written again by closing it after it was undone', async ({ app, screens }) => {
    const { reader, inspector, frame, library } = screens
    await reader.select('mẹ gom mái chèo')
    await reader.note()
    await expect(inspector.noteField()).toBeFocused()
    await app.page.keyboard.insertText('Ai là người kể?')
    // By the button: leaving the field keeps the note, then the undo takes it away, in the field too.
    await frame.undo().click()
    await frame.told('Đã hoàn tác: sửa ghi chú')
    await expect(inspector.region().getByText('Ai là người kể?')).toBeHidden()
    await library.show()
    await library.open(poem)
    await expect(inspector.region().getByText('Ai là người kể?')).toBeHidden()
    await frame.redoes('sửa ghi chú')
    await expect(inspector.region().getByText('Ai là người kể?')).toBeVisible()
  })

  test('is kept by the process that is killed a moment after the pause', async ({ app, screens }) => {
    const { reader, inspector, frame, library } = screens
    await reader.select('mẹ gom mái chèo')
    await reader.note()
    await expect(inspector.noteField()).toBeFocused()
    await app.page.keyboard.insertText('Ai là người kể?')
    await expect(frame.button('Hoàn tác: sửa ghi chú')).toBeVisible()
    await frame.saved()
    await app.crashAndRestart()
    await library.open(poem)
    await expect(inspector.region().getByText('Ai là người kể?')).toBeVisible()
    expect(readFileSync(join(app.profile, 'settings.json'), 'utf8')).toContain('"vi"')
  })
})
