import { dropFiles } from '../screens/by-hand'
import { material } from '../screens/material'
import { createNotes } from '../screens/notes'
import { expect, test } from '../screens/test'

test.use({ importing: material('doi-thoai-thu-hoi-dat.txt') })

// A single article that was imported is opened: a note is begun after that.
test.beforeEach(({ screens }) => screens.reader.text().waitFor())

const title = 'Đối thoại với dân về thu hồi đất ở Bình Lạc: nói đủ điều, giữ đúng lời'
const promise = 'đọc lại những điều đã hứa hồi tháng trước'
const source = `${title}, Baosonghuong.vn, 14/8 (không rõ năm)`

test('notes about an article and a theme stand beside them, take passages, and outlive them', async ({
  app,
  screens,
}) => {
  const { reader, inspector, frame, themes, library, say } = screens
  const notes = createNotes({ app, say })
  await reader.select(promise)
  await reader.tagWith('Lời hứa')
  await notes.fold('Ghi chú cho bài').click()
  await expect(notes.sectionBody('Ghi chú cho bài')).toBeFocused()
  await app.page.keyboard.type('Bài này *rất* rõ. ')
  await inspector
    .passage(promise)
    .getByRole('button', { name: say('annotating.goTo', { quote: promise }) })
    .dragTo(notes.sectionBody('Ghi chú cho bài'))
  await expect(notes.sectionBody('Ghi chú cho bài')).toContainText(`“${promise}”`)
  await app.page.keyboard.press('ControlOrMeta+Enter')
  await expect(notes.section('Ghi chú cho bài').getByRole('emphasis')).toHaveText('rất')
  await expect(notes.section('Ghi chú cho bài').getByRole('button', { name: source })).toBeVisible()
  await expect(notes.section('Ghi chú cho bài').getByRole('button', { name: 'Sửa' })).toBeFocused()
  await expect(inspector.passage(promise)).toContainText('Dùng trong 1 ghi chú')

  await themes.open('Lời hứa')
  const quote = themes.view('Lời hứa').getByTitle('Mở trong bài')
  // Onto the folded part too: it opens and the passage stands at its end.
  await quote.dragTo(notes.fold('Ghi chú về chủ đề'))
  await expect(notes.section('Ghi chú về chủ đề').getByRole('button', { name: source })).toBeVisible()
  await frame.saved()
  await notes.open()
  expect((await notes.titles()).toSorted()).toEqual([`Về bài ${title}`, 'Về chủ đề Lời hứa'])

  await app.restart()
  await notes.open()
  await expect(notes.list()).not.toContainText('đã xóa')
  await library.show()
  await library.open(title)
  await expect(notes.fold('Ghi chú cho bài')).toHaveAttribute('aria-expanded', 'true')
  await library.show()
  await library.askToRemove(title)
  await frame
    .dialog(say('list.removeTitle'))
    .getByRole('button', { name: say('common.delete') })
    .click()
  await themes.menu('Lời hứa', say('action.remove-theme'))
  await frame.dialog('Xóa chủ đề “Lời hứa”?').getByRole('button', { name: 'Xóa', exact: true }).click()
  await notes.open()
  await expect(notes.list()).toContainText(`Về bài đã xóa “${title}”`)
  await expect(notes.list()).toContainText('Về chủ đề đã xóa “Lời hứa”')
})

test('a note kept beside takes passages while one reads; a file dropped on it goes to the library', async ({
  app,
  screens,
}) => {
  const { reader, inspector, library, frame, say } = screens
  const notes = createNotes({ app, say })
  await reader.select(promise)
  await reader.highlight()
  await notes.begin()
  await app.page.keyboard.type('Dàn ý\nMở đầu')
  await frame.saved()
  await dropFiles(app, material('tho-mua-nuoc.txt'))
  await expect(reader.article('Mùa nước')).toBeVisible()
  await notes.open()
  await notes.openNote('Dàn ý')
  await expect(notes.body()).toHaveText('Mở đầu')
  await frame.button(say('notes.menu', { title: 'Dàn ý' })).click()
  await app.page.getByRole('menuitem', { name: 'Để cạnh bài đang đọc' }).click()
  await library.show()
  await library.open(title)
  const beside = notes.section('Dàn ý')
  await expect(beside).toContainText('Mở đầu')
  await inspector
    .passage(promise)
    .getByRole('button', { name: say('annotating.goTo', { quote: promise }) })
    .dragTo(beside.getByText('Mở đầu'))
  await expect(beside.getByRole('button', { name: source })).toBeVisible()
  await frame.saved()
  // By keys and the clipboard too.
  await frame.choose(
    inspector.passage(promise).getByRole('button', { name: say('annotating.menu') }),
    say('action.link-passage'),
  )
  await beside.getByRole('button', { name: 'Sửa' }).click()
  await app.page.keyboard.press('ControlOrMeta+V')
  await expect(notes.sectionBody('Dàn ý')).toHaveText(new RegExp(`“${promise}”.*“${promise}”`, 's'))
})
