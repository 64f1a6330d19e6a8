import { findings } from '../fixtures/findings'
import { pressWhileComposing } from '../screens/composing'
import { material } from '../screens/material'
import { expect, test } from '../screens/test'

test.use({ importing: material('doi-thoai-thu-hoi-dat.txt', 'cho-phien-ben-song.md', 'tho-mua-nuoc.txt') })

const title = 'Đối thoại với dân về thu hồi đất ở Bình Lạc: nói đủ điều, giữ đúng lời'
const poem = 'Mùa nước'
const promise = 'nói đủ điều, giữ đúng lời'

test('everything is done and found by typing, without the mouse', async ({ app, screens }) => {
  const { commands, reader, frame, library, themes, inspector, palette } = screens
  await expect.poll(async () => (await library.titles()).length).toBe(3)
  await frame.press('Escape')

  // An article, accents or not: Enter in the same moment as the last letter opens the first offer.
  await commands.open()
  await commands.take('doi thoai voi dan')
  await expect(reader.article(title)).toBeVisible()
  await expect(reader.text()).toBeFocused()

  // An action that works on the sentence under the cursor.
  await frame.press('ArrowDown', 'ArrowDown', 'ArrowDown')
  await commands.open()
  await commands.take('danh dau vung')
  await expect.poll(async () => (await inspector.passages()).length).toBe(1)
  await expect(reader.text()).toBeFocused()
  await frame.press('ControlOrMeta+T')
  await palette.take('Lời hứa')
  await palette.close()

  // A theme; what cannot be done now stays, grey, with its reason.
  await commands.open()
  await commands.take('loi hua')
  await expect(themes.view('Lời hứa')).toBeVisible()
  await commands.open()
  await app.page.keyboard.insertText('danh dau vung')
  await expect(commands.options().first()).toContainText('Hãy bôi đen một đoạn trước.')
  await frame.press('Enter')
  await expect(commands.field()).toBeVisible()
  await frame.press('Escape')
  await expect(commands.field()).toBeHidden()

  // What was chosen lately stands first, and the arrows go round.
  await commands.open()
  await expect(commands.options().first()).toContainText('Lời hứa')
  await frame.press('ArrowDown', 'ArrowDown')
  await expect(commands.options().nth(2)).toHaveAttribute('aria-selected', 'true')
  await frame.press('ArrowUp', 'Enter')
  await expect(commands.field()).toBeHidden()

  // Keys stand beside what they do, and nothing is chosen while an input method composes.
  await commands.open()
  await app.page.keyboard.insertText('danh sach')
  await expect(commands.options().filter({ hasText: 'Về danh sách bài' })).toContainText('Ctrl+L')
  expect(await pressWhileComposing(app, ' bài', [{ key: 'Enter', code: 'Enter' }])).toEqual([])
  await expect(commands.field()).toBeVisible()
  await frame.press('Enter')
  await expect(library.article(poem)).toBeVisible()
})

test('a shortcut is changed, works, stands in the menu, and is kept', async ({ app, screens }) => {
  const { commands, frame, library, reader, inspector } = screens
  await library.article(title).waitFor()
  await expect.poll(() => commands.inMenu('note')).toMatchObject({ accelerator: 'CmdOrCtrl+M', enabled: false })
  await frame.press('F1')
  await commands.record('Viết ghi chú')
  // Bare letters are the input method's; Escape leaves all as it was, and the dialog open.
  await frame.press('n')
  await expect(commands.line('Viết ghi chú')).toContainText('phím chữ để dành cho bộ gõ tiếng Việt')
  await frame.press('ControlOrMeta+C')
  await expect(commands.line('Viết ghi chú')).toContainText('đã có việc khác')
  await frame.press('Escape')
  await expect(commands.line('Viết ghi chú')).toContainText('Ctrl+M')
  await commands.record('Viết ghi chú')
  await frame.press('ControlOrMeta+Alt+N')
  await expect(commands.line('Viết ghi chú')).toContainText('Ctrl+Alt+N')

  // Keys that are taken: named, then swapped.
  await commands.record('Gắn chủ đề…')
  await frame.press('ControlOrMeta+E')
  await expect(commands.line('Gắn chủ đề…')).toContainText('Ctrl+E đang dùng cho “Xuất…”')
  await frame.button('Đổi cho nhau').click()
  await expect(commands.line('Gắn chủ đề…')).toContainText('Ctrl+E')
  await expect(commands.line('Xuất…')).toContainText('Ctrl+T')
  await frame.press('Escape')
  await expect.poll(() => commands.inMenu('note')).toMatchObject({ accelerator: 'CmdOrCtrl+Alt+N' })
  await expect.poll(() => commands.inMenu('export')).toMatchObject({ accelerator: 'CmdOrCtrl+T' })

  await app.restart()
  await expect.poll(() => commands.inMenu('note')).toMatchObject({ accelerator: 'CmdOrCtrl+Alt+N' })
  await library.open(title)
  await reader.text().focus()
  await frame.press('ArrowDown', 'ArrowDown')
  await expect.poll(() => commands.inMenu('note')).toMatchObject({ enabled: true })
  expect(await pressWhileComposing(app, '', [{ key: 'n', code: 'KeyN', ctrl: true }])).toEqual([])
  await frame.press('ControlOrMeta+M')
  await expect(inspector.noteField()).toBeHidden()
  await frame.press('ControlOrMeta+Alt+N')
  await expect(inspector.noteField()).toBeFocused()
  await frame.press('Escape', 'F1')
  await frame.button('Trả về phím gốc: Viết ghi chú').click()
  await expect(commands.line('Viết ghi chú')).toContainText('Ctrl+M')
  await frame.button('Trả về tất cả phím gốc').click()
  await expect(commands.line('Xuất…')).toContainText('Ctrl+E')
})

test('the menu bar says what it would undo, and does it', async ({ screens }) => {
  const { commands, frame, library, reader, inspector } = screens
  await library.open(title)
  await expect.poll(() => commands.inMenu('redo')).toMatchObject({ enabled: false })
  await reader.select(promise)
  await expect.poll(() => commands.inMenu('highlight')).toMatchObject({ enabled: true })
  await reader.tagWith('Lời hứa')
  await expect
    .poll(() => commands.inMenu('undo'))
    .toEqual({ label: 'Hoàn tác: đánh dấu một đoạn với Lời hứa', accelerator: 'CmdOrCtrl+Z', enabled: true })
  await commands.chooseInMenu('undo')
  await frame.told('Đã hoàn tác: đánh dấu một đoạn với Lời hứa')
  await expect
    .poll(() => commands.inMenu('redo'))
    .toMatchObject({ label: 'Làm lại: đánh dấu một đoạn với Lời hứa', enabled: true })
  expect(await inspector.passages()).toEqual([])
})

test('the right button and the Menu key open what can be done there', async ({ app, screens }) => {
  const { commands, library, reader, inspector, themes, frame, palette } = screens
  await library.open(title)
  const outer = 'không hộ nào bị buộc bàn giao nhà khi khu ở mới chưa đủ điện, nước và đường'
  const inner = 'khi khu ở mới chưa đủ điện'
  await reader.select(outer)
  await reader.tagWith('Bàn giao')
  await reader.select(inner)
  await reader.tagWith('Hạ tầng')
  await frame.press('Escape')

  // Each of two passages that overlap has a menu of its own.
  await reader.rightClick('khu ở mới')
  await expect(commands.contextMenu().getByRole('menuitem')).toHaveCount(2)
  await frame.press('ArrowDown', 'ArrowRight')
  const passage = app.page.getByRole('menu', { name: `Hạ tầng ${inner}` })
  await expect(passage.getByRole('menuitem').first()).toBeFocused()
  await passage.getByRole('menuitem', { name: 'Xóa đoạn đánh dấu' }).click()
  await expect.poll(inspector.passages).toEqual([{ quote: outer, themes: ['Bàn giao'] }])
  await expect(commands.contextMenu()).toBeHidden()

  // One passage: its actions at once. The palette opens at its words.
  await reader.rightClick('khu ở mới')
  await commands.contextMenu().getByRole('menuitem', { name: 'Gắn chủ đề…' }).click()
  await palette.take('Điều kiện')
  await palette.close()
  await expect.poll(inspector.passages).toEqual([{ quote: outer, themes: ['Bàn giao', 'Điều kiện'] }])

  // What is selected.
  await reader.select('chưa có trường')
  await reader.rightClick('chưa có trường')
  await expect(commands.contextMenu().getByRole('menuitem').first()).toHaveText(/Đánh dấu vùng chọn/)
  await frame.press('Enter')
  await expect.poll(async () => (await inspector.passages()).length).toBe(2)

  // By keyboard: under the sentence cursor.
  await reader.text().focus()
  await frame.press('Escape', 'ArrowDown', 'ArrowDown', 'ContextMenu')
  await expect(commands.contextMenu().getByRole('menuitem').first()).toBeFocused()
  await frame.press('Escape')
  await expect(commands.contextMenu()).toBeHidden()
  await expect(reader.text()).toBeFocused()

  // A card, a theme, an article.
  await inspector.passage(outer).click({ button: 'right' })
  await commands.contextMenu().getByRole('menuitem', { name: 'Viết ghi chú' }).click()
  await expect(inspector.noteField()).toBeFocused()
  await frame.press('Escape')
  await themes.item('Điều kiện').click({ button: 'right' })
  await commands.contextMenu().getByRole('menuitem', { name: 'Sửa chủ đề' }).click()
  await expect(frame.dialog('Sửa chủ đề')).toBeVisible()
  await frame.press('Escape', 'ControlOrMeta+L')
  await library.article(poem).click({ button: 'right' })
  await commands.contextMenu().getByRole('menuitem', { name: 'Mở bài' }).click()
  await expect(reader.article(poem)).toBeVisible()
})

test('a field keeps the menu of the system, and a place without one has none', async ({ app, screens }) => {
  const { commands, library } = screens
  await library.article(title).waitFor()
  // Electron's menu is a window of its own; that it was asked for is what can be seen here.
  const asked = () =>
    app.electron.evaluate(({ BrowserWindow, Menu }) => {
      const stage = globalThis as unknown as { popped?: number }
      if (stage.popped === undefined) {
        stage.popped = 0
        Menu.prototype.popup = () => {
          stage.popped = (stage.popped ?? 0) + 1
        }
      }
      return BrowserWindow.getAllWindows().length > 0 ? stage.popped : -1
    })
  expect(await asked()).toBe(0)
  await library.filter().click({ button: 'right' })
  await expect.poll(asked).toBe(1)
  await expect(commands.contextMenu()).toBeHidden()
  await library.article(poem).click({ button: 'right' })
  await expect(commands.contextMenu()).toBeVisible()
  expect(await asked()).toBe(1)
})

test('the sentence cursor moves by other keys when a person chose them', async ({ app, screens }) => {
  const { commands, frame, library, reader, inspector } = screens
  await library.open(title)
  await frame.press('F1')
  await frame.dialog('Phím tắt').getByRole('textbox', { name: 'Tìm trong danh sách' }).fill('cau sau')
  await expect(frame.dialog('Phím tắt').getByRole('listitem')).toHaveCount(1)
  await commands.record('Câu sau')
  await frame.press('ControlOrMeta+J')
  await expect(commands.line('Câu sau')).toContainText('Ctrl+J')
  await frame.press('Escape')
  await app.restart()
  await library.open(title)
  await reader.text().focus()
  await frame.press('ArrowDown', 'Enter')
  expect(await inspector.passages()).toEqual([])
  await frame.press('ControlOrMeta+J', 'Enter')
  await expect.poll(inspector.passages).toEqual([{ quote: title, themes: [] }])
})

for (const language of ['vi', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language, importing: [] })

    test('commands, shortcuts, menus and the sample can be used without seeing or pointing', async ({
      app,
      screens,
    }) => {
      test.setTimeout(120_000)
      const { commands, frame, library, reader, palette, say } = screens
      const clean = (where: string) => test.step(where, async () => expect.soft(await findings(app), where).toEqual([]))
      await app.page.getByRole('button', { name: say('action.open-sample') }).click()
      await app.page.getByRole('region', { name: say('sample.title') }).waitFor()
      await clean('sample')
      await library.open('Salt at the sluice gate')
      await commands.open()
      await clean('commands')
      await app.page.keyboard.insertText('a')
      await clean('commands, found and not possible')
      await frame.press('Escape')
      await reader.text().focus()
      await frame.press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ControlOrMeta+T')
      await expect(palette.options().first()).toBeVisible()
      await clean('themes with what they mean')
      await palette.close()
      await frame.press('F1')
      await commands.record(say('action.note'))
      await frame.press('n')
      await clean('shortcut refused')
      await frame.press('ControlOrMeta+E')
      await frame.button(say('shortcuts.swap')).waitFor()
      await clean('shortcut in conflict')
      await frame.press('Escape')
      await reader.text().focus()
      await reader.rightClick('boat is my field')
      await expect(commands.contextMenu()).toBeVisible()
      await clean('context menu')
      await frame.press('Escape')
      await reader.select('bamboo-thin tree trunks')
      await reader.highlight()
      await frame.saved()
      await frame.button(say('sample.throwAway')).click()
      await expect(frame.dialog(say('sample.askTitle'))).toBeVisible()
      await clean('throwing the sample away')
    })
  })
}
