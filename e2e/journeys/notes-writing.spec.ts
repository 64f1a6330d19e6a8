import { commandKeys, compose, pressWhileComposing } from '../screens/composing'
import { keptBody, writeElsewhere } from '../screens/first-note'
import { material } from '../screens/material'
import { createNotes } from '../screens/notes'
import { expect, test } from '../screens/test'

test.use({ importing: material('doi-thoai-thu-hoi-dat.txt') })

// A single article that was imported is opened: a note is begun after that.
test.beforeEach(({ screens }) => screens.reader.text().waitFor())

const title = 'Đối thoại với dân về thu hồi đất ở Bình Lạc: nói đủ điều, giữ đúng lời'
const promise = 'đọc lại những điều đã hứa hồi tháng trước'

test('undo knows the letters in the editor and the steps outside it', async ({ app, screens }) => {
  const { frame } = screens
  const notes = createNotes({ app, say: screens.say })
  await notes.begin()
  await app.page.keyboard.type('Thử\nmột', { delay: 5 })
  await frame.saved()
  await app.page.keyboard.type(' hai')
  await frame.saved()
  // By keys the letters, as in any editor; what it says afterwards is saved in its turn.
  await app.page.keyboard.press('ControlOrMeta+Z')
  await expect(notes.body()).not.toHaveText('một hai')
  await app.page.keyboard.press('ControlOrMeta+Shift+Z')
  await expect(notes.body()).toHaveText('một hai')
  await frame.saved()
  // By the menu too, while one writes.
  await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.send('sotay:menu', { action: 'undo' }),
  )
  await expect(notes.body()).not.toHaveText('một hai')
  await app.page.keyboard.press('ControlOrMeta+Shift+Z')
  await expect(notes.body()).toHaveText('một hai')
  await app.page.keyboard.type(' ba')
  await frame.saved()
  // Outside it, what was saved: the editor shows what the note says then.
  await frame.undoes('sửa ghi chú Thử')
  await expect(notes.body()).toHaveText('một hai')
  await frame.redoes('sửa ghi chú Thử')
  await expect(notes.body()).toHaveText('một hai ba')
  expect(await keptBody(app)).toBe('một hai ba')

  await notes.open()
  await notes.remove('Thử')
  await expect(notes.list()).toContainText('Chưa có ghi chú nào')
  await frame.undoes('xóa ghi chú Thử')
  expect(await notes.titles()).toEqual(['Thử'])
})

test('what somebody else writes meanwhile is put together with what is being written', async ({ app, screens }) => {
  const { frame } = screens
  const notes = createNotes({ app, say: screens.say })
  await notes.begin()
  await app.page.keyboard.type('Chung\nđầu giữa cuối')
  await frame.saved()
  // Nothing unsaved here: what they wrote is shown, and the cursor stays.
  await writeElsewhere(app, { from: 'đầu', to: 'ĐẦU' })
  await expect(notes.body()).toHaveText('ĐẦU giữa cuối')
  await app.page.keyboard.type(' của tôi')
  await writeElsewhere(app, { from: 'ĐẦU', to: 'Mở đầu' })
  await expect(notes.body()).toHaveText('Mở đầu giữa cuối của tôi')
  await frame.saved()
  expect(await keptBody(app)).toBe('Mở đầu giữa cuối của tôi')
  // In one place: what is being written stays, and it is said.
  await app.page.keyboard.type('!')
  await writeElsewhere(app, { from: 'của tôi', to: 'của họ' })
  await frame.told(/Ghi chú này vừa được sửa ở nơi khác/)
  await expect(notes.body()).toHaveText('Mở đầu giữa cuối của tôi!')
  await frame.saved()
  expect(await keptBody(app)).toBe('Mở đầu giữa cuối của tôi!')
})

test('letters may be composed: nothing fires, nothing is lost', async ({ app, screens }) => {
  const { frame, reader, inspector } = screens
  const notes = createNotes({ app, say: screens.say })
  await notes.begin()
  await app.page.keyboard.type('Gõ')
  await app.page.keyboard.press('Enter')
  await compose(app, ['d', 'đ', 'đâ', 'đất'])
  await app.page.keyboard.type(' ')
  await compose(app, ['v', 'vư', 'vườn'])
  await expect(notes.body()).toHaveText('đất vườn')
  expect(await pressWhileComposing(app, ' đai', [...commandKeys, { key: 'j', code: 'KeyJ', ctrl: true }])).toEqual([])
  await expect(notes.body()).toHaveText('đất vườn đai')
  await frame.saved()
  expect(await keptBody(app)).toBe('đất vườn đai')
  // Nobody writes under a hand that composes.
  const session = await app.page.context().newCDPSession(app.page)
  await session.send('Input.imeSetComposition', { text: ' lú', selectionStart: 3, selectionEnd: 3 })
  await writeElsewhere(app, { from: 'đất', to: 'Đất' })
  await session.send('Input.imeSetComposition', { text: ' lúa', selectionStart: 4, selectionEnd: 4 })
  await session.send('Input.insertText', { text: ' lúa' })
  await session.detach()
  await expect(notes.body()).toHaveText('Đất vườn đai lúa')

  await screens.library.show()
  await screens.library.open(title)
  await reader.select(promise)
  await reader.note()
  await expect(inspector.noteField()).toBeFocused()
  await compose(app, ['h', 'ho', 'hỏi'])
  expect(await pressWhileComposing(app, ' lại', commandKeys)).toEqual([])
  await expect(inspector.noteField()).toHaveText('hỏi lại')
  await app.page.keyboard.press('Escape')
  await expect(inspector.noteField()).toBeHidden()
  await expect(inspector.passage(promise)).toContainText('hỏi lại')
  await expect(reader.text()).toBeFocused()
})
