import { commandKeys, compose, pressWhileComposing } from '../screens/composing'
import { material } from '../screens/material'
import { expect, test } from '../screens/test'

test.use({ importing: material('doi-thoai-thu-hoi-dat.txt') })

const title = 'Đối thoại với dân về thu hồi đất ở Bình Lạc: nói đủ điều, giữ đúng lời'
const lead =
  '(Baosonghuong.vn) - Sáng nay (14/8), tại nhà văn hóa xã Bình Lạc, lãnh đạo huyện Trường Khê gặp 120 hộ có đất nằm trong dự án đường ven sông để trả lời từng câu hỏi về giá đền bù và nơi ở mới.'
const opening =
  'Chủ tịch huyện Trường Khê Đào Hữu Nghĩa mở đầu buổi gặp bằng việc đọc lại những điều đã hứa hồi tháng trước.'
const nine = 'Trong chín điều ấy, sáu điều đã làm xong và ba điều còn dở dang.'

test('an article is coded by keyboard alone', async ({ app, screens }) => {
  const { reader, inspector, palette, frame, library, themes } = screens
  await reader.text().focus()
  // Title, lead, first sentence of the first paragraph.
  await frame.press('ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter')
  await expect.poll(inspector.passages).toEqual([{ quote: opening, themes: [] }])

  // The palette goes to the passage under the cursor, and gives the focus back to the text.
  await frame.press('ControlOrMeta+T')
  await palette.take('Lời hứa')
  await palette.take('Đối thoại')
  await palette.close()
  await expect(reader.text()).toBeFocused()
  await expect.poll(inspector.passages).toEqual([{ quote: opening, themes: ['Lời hứa', 'Đối thoại'] }])

  // The last theme again on the next sentence; the one before it by number on the sentence after.
  await frame.press('ArrowDown', 'ControlOrMeta+.')
  await expect.poll(inspector.passages).toContainEqual({ quote: nine, themes: ['Đối thoại'] })
  await frame.press('ControlOrMeta+2')
  await expect.poll(inspector.passages).toContainEqual({ quote: nine, themes: ['Đối thoại', 'Lời hứa'] })
  // The same key takes the theme away again.
  await frame.press('ControlOrMeta+1')
  await expect.poll(inspector.passages).toContainEqual({ quote: nine, themes: ['Đối thoại'] })

  // Back, extend by a sentence, take it back, extend again, mark with a theme at once.
  await frame.press('ArrowUp', 'ArrowUp', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowUp', 'ControlOrMeta+T')
  await palette.take('boi thuong')
  await frame.press('Escape')
  await expect.poll(inspector.passages).toContainEqual({ quote: `${lead} ${opening}`, themes: ['boi thuong'] })
  await expect(reader.text()).toBeFocused()
  await frame.press('ControlOrMeta+Z')
  await frame.told('Đã hoàn tác: đánh dấu một đoạn với boi thuong')
  await expect(themes.item('boi thuong')).toBeHidden()

  // Escape leaves the cursor; then there is nothing to mark.
  await frame.press('Escape', 'Enter', 'ControlOrMeta+T', 'ControlOrMeta+.')
  await expect(palette.field()).toBeHidden()
  expect(await inspector.passages()).toHaveLength(2)

  // By paragraph, with a note on it, and back to the list.
  await frame.press('ControlOrMeta+ArrowDown', 'ControlOrMeta+ArrowDown', 'ControlOrMeta+M')
  await expect(inspector.noteField()).toBeFocused()
  await app.page.keyboard.insertText('Mở đầu của bài')
  await frame.press('Escape')
  await expect(inspector.region().getByText('Mở đầu của bài')).toBeVisible()
  await frame.press('ControlOrMeta+L')
  await expect(library.article(title)).toContainText('3 đoạn')
  await frame.press('ControlOrMeta+F')
  await expect(library.filter()).toBeFocused()

  await app.restart()
  await library.open(title)
  await expect(inspector.region().getByText('Mở đầu của bài')).toBeVisible()
  expect(await inspector.passages()).toHaveLength(3)
})

test('Enter twice on one sentence marks it once', async ({ screens }) => {
  const { reader, inspector, frame } = screens
  await reader.text().focus()
  await frame.press('ArrowDown', 'ArrowDown', 'Enter', 'Enter')
  await expect.poll(inspector.passages).toEqual([{ quote: lead, themes: [] }])
})

test('a key that is held does its action once, but for what goes on by steps', async ({ app, screens }) => {
  const { reader, inspector, palette, frame } = screens
  const hold = async (modifier: string, key: string, times: number): Promise<void> => {
    await app.page.keyboard.down(modifier)
    for (let time = 0; time < times; time += 1) await app.page.keyboard.down(key)
    await app.page.keyboard.up(key)
    await app.page.keyboard.up(modifier)
  }
  await reader.text().focus()
  await frame.press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ControlOrMeta+T')
  await palette.take('Lời hứa')
  await palette.close()
  await frame.press('ArrowDown')
  await hold('ControlOrMeta', '1', 4)
  await expect.poll(inspector.passages).toContainEqual({ quote: nine, themes: ['Lời hứa'] })
  await hold('Alt', 'ArrowLeft', 3)
  const shorter = 'Trong chín điều ấy, sáu điều đã làm xong và ba điều còn'
  await expect.poll(inspector.passages).toContainEqual({ quote: shorter, themes: ['Lời hứa'] })
})

test('what an input method composes loses no letter and fires no shortcut', async ({ app, screens }) => {
  const { reader, inspector, palette, frame, themes, library } = screens
  await reader.select('khu tái định cư')
  await reader.toolbar().getByRole('button', { name: 'Chủ đề', exact: true }).click()
  await compose(app, ['d', 'đ', 'đâ', 'đấ', 'đất'])
  await app.page.keyboard.insertText(' ')
  expect(await pressWhileComposing(app, 'vườn', commandKeys)).toEqual([])
  await expect(palette.field()).toHaveValue('đất vườn')
  expect(await inspector.passages()).toEqual([])
  await frame.press('Enter')
  await palette.close()
  await expect.poll(inspector.passages).toEqual([{ quote: 'khu tái định cư', themes: ['đất vườn'] }])
  expect(await themes.names()).toEqual(['đất vườn'])

  await inspector.editNote('khu tái định cư')
  await expect(inspector.noteField()).toBeFocused()
  await compose(app, ['h', 'ho', 'hoi', 'hoỉ', 'hỏi'])
  await app.page.keyboard.insertText(' lại ')
  expect(await pressWhileComposing(app, 'ông Khoát', commandKeys)).toEqual([])
  await expect(inspector.noteField()).toHaveText('hỏi lại ông Khoát')
  await frame.press('ControlOrMeta+Enter')
  await expect(inspector.passage('khu tái định cư')).toContainText('hỏi lại ông Khoát')

  // In the text nothing is written, yet an input method may be on while the arrows move the cursor.
  await reader.text().focus()
  expect(await pressWhileComposing(app, '', commandKeys)).toEqual([])
  expect(await inspector.passages()).toHaveLength(1)

  await app.restart()
  await library.open(title)
  await expect(inspector.passage('khu tái định cư')).toContainText('hỏi lại ông Khoát')
  await expect.poll(inspector.passages).toEqual([{ quote: 'khu tái định cư', themes: ['đất vườn'] }])
})

test('a note that was never saved by hand is kept when the window closes', async ({ app, screens }) => {
  const { reader, inspector, library } = screens
  await reader.select('điện đã có nhưng nước sạch còn phải chờ')
  await reader.note()
  await expect(inspector.noteField()).toBeFocused()
  await app.page.keyboard.insertText('Hẹn đến bao giờ?')
  await app.restart()
  await library.open(title)
  await expect(inspector.passage('điện đã có nhưng nước sạch còn phải chờ')).toContainText('Hẹn đến bao giờ?')
})

test('every shortcut stands in the list that F1 opens', async ({ app, screens }) => {
  const { frame, reader } = screens
  await reader.text().waitFor()
  await frame.press('F1')
  const dialog = frame.dialog('Phím tắt')
  for (const keys of ['Enter', 'Ctrl+T', 'Ctrl+M', 'Ctrl+.', 'Ctrl+Z', 'Ctrl+L', 'Ctrl+O', 'Ctrl+E', 'F1', 'Shift+↓'])
    await expect(dialog.getByText(keys, { exact: true })).toBeVisible()
  // Behind a dialog shortcuts are off.
  await frame.press('ControlOrMeta+L', 'ControlOrMeta+E')
  await expect(app.page.getByRole('dialog')).toHaveCount(1)
  await frame.press('Escape')
  await expect(dialog).toBeHidden()
})
