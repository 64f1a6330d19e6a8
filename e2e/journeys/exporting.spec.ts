import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { material } from '../screens/material'
import { expect, test } from '../screens/test'

test.use({ importing: material('doi-thoai-thu-hoi-dat.txt') })

const title = 'Đối thoại với dân về thu hồi đất ở Bình Lạc: nói đủ điều, giữ đúng lời'
const file = 'Đối thoại với dân về thu hồi đất ở Bình Lạc - nói đủ điều, giữ đúng lời.md'
const promise = 'Trong chín điều ấy, sáu điều đã làm xong và ba điều còn dở dang. Cùng dự có đại diện các phòng'
const golden = resolve('e2e/golden', file)

/** Ids are made anew in every run: each gets a name by the order it first stands in. Nothing else is touched. */
function withStableIds(text: string): string {
  const names = new Map<string, string>()
  const nameOf = (kind: string, id: string): string => {
    const key = id.slice(0, 8)
    const name = names.get(key) ?? `<${kind} ${names.size + 1}>`
    names.set(key, name)
    return name
  }
  return text
    .replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => nameOf('id', id))
    .replace(/(?<=\^p-)[0-9a-f]{8}/g, (id) => nameOf('passage', id))
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
}

test('an article is marked, kept, and exported exactly as shown', async ({ app, screens }) => {
  const { reader, inspector, frame, library, exporting } = screens
  await reader.select('Trong chín điều ấy', 'Cùng dự có đại diện các phòng')
  await reader.tagWith('Đất đai / Bồi thường', 'Lời hứa')
  await inspector.editNote(promise)
  await inspector.noteField().fill('Ba điều **dở dang** là gì?\n\n- hỏi *xã*\n- hỏi huyện')
  await frame.press('ControlOrMeta+Enter')
  await reader.select('sáu điều đã làm xong')
  await reader.highlight()
  await reader.select('nếu hạ tầng chậm thì ngày bàn giao phải lùi lại tương ứng')
  await reader.tagWith('loi hua')
  await frame.saved()

  await app.restart()
  await library.open(title)
  await expect.poll(inspector.passages).toEqual([
    { quote: promise, themes: ['Bồi thường', 'Lời hứa'] },
    { quote: 'sáu điều đã làm xong', themes: [] },
    { quote: 'nếu hạ tầng chậm thì ngày bàn giao phải lùi lại tương ứng', themes: ['Lời hứa'] },
  ])

  const folder = join(app.scratch, 'Xuất')
  mkdirSync(folder)
  const path = join(folder, file)
  await exporting.open()
  expect(await exporting.files()).toEqual([file])
  const shown = await exporting.preview(file)
  await exporting.writeTo(folder)
  await expect(exporting.dialog()).toContainText(`Đã ghi 1 tệp vào ${folder}.`)
  await exporting.dialog().getByRole('button', { name: 'Mở thư mục' }).click()
  await expect.poll(() => app.native.handed()).toEqual([{ kind: 'show-item', what: folder }])
  await exporting.close()
  const written = readFileSync(path, 'utf8')
  expect(written).toBe(shown)
  if (process.env.UPDATE_GOLDEN) writeFileSync(golden, withStableIds(written))
  expect(withStableIds(written)).toBe(readFileSync(golden, 'utf8'))
  expect(filesBelow(folder)).toEqual([file])

  // Once more: the file is right already and is left alone.
  const before = statSync(path).mtimeMs
  await exporting.open()
  await exporting.writeTo(folder)
  await expect(exporting.dialog()).toContainText('1 tệp đã đúng sẵn, không đụng tới.')
  await exporting.close()
  expect(statSync(path).mtimeMs).toBe(before)

  // Edited since: asked first, by name; replaced only when told.
  const edited = `${written}\nDòng tôi tự thêm.\n`
  writeFileSync(path, edited)
  await exporting.open()
  await exporting.writeTo(folder)
  await expect(exporting.conflicts()).toContainText(file)
  await exporting.conflicts().getByRole('button', { name: 'Thôi' }).click()
  expect(readFileSync(path, 'utf8')).toBe(edited)
  const other = join(app.scratch, 'Chỗ khác')
  mkdirSync(other)
  await exporting.open()
  await exporting.writeTo(folder)
  await app.native.answer([other])
  await exporting.conflicts().getByRole('button', { name: 'Chọn thư mục khác' }).click()
  await expect(exporting.dialog()).toContainText(`Đã ghi 1 tệp vào ${other}.`)
  await exporting.close()
  expect(readFileSync(join(other, file), 'utf8')).toBe(written)
  expect(readFileSync(path, 'utf8')).toBe(edited)
  await exporting.open()
  await exporting.writeTo(folder)
  await exporting.conflicts().getByRole('button', { name: 'Thay các tệp này' }).dblclick()
  await expect(exporting.dialog()).toContainText(`Đã ghi 1 tệp vào ${folder}.`)
  expect(readFileSync(path, 'utf8')).toBe(written)
})

test('themes and the whole notebook are exported, each file as it was shown', async ({ app, screens }) => {
  const { reader, exporting, themes, frame } = screens
  await reader.select('tính cho đúng')
  await reader.tagWith('Đất đai / Bồi thường', 'Lời hứa')
  await frame.saved()
  const writes = async (name: string, expected: readonly string[], isWhole = true): Promise<void> => {
    const folder = join(app.scratch, name)
    mkdirSync(folder)
    const shown = new Map<string, string>()
    for (const path of await exporting.files()) shown.set(path, await exporting.preview(path))
    expect([...shown.keys()].sort()).toEqual([...expected].sort())
    // A second dialog would find no answer, which fails the test.
    await app.native.answer([folder])
    const write = exporting.dialog().getByRole('button', { name: 'Chọn thư mục và ghi…' })
    if (isWhole) await write.dblclick()
    else await write.click()
    await expect(exporting.dialog()).toContainText(`vào ${folder}.`)
    await exporting.close()
    expect(filesBelow(folder)).toEqual([...expected].sort())
    for (const [path, text] of shown) expect(readFileSync(join(folder, path), 'utf8')).toBe(text)
  }
  await exporting.open()
  await exporting.choose('Mọi chủ đề, mỗi chủ đề một tệp')
  await writes('Chủ đề', ['Đất đai.md', 'Đất đai/Bồi thường.md', 'Lời hứa.md'])
  await exporting.open()
  await exporting.choose('Toàn bộ sổ tay')
  await writes('Tất cả', [
    'Mục lục.md',
    `articles/${file}`,
    'themes/Đất đai.md',
    'themes/Đất đai/Bồi thường.md',
    'themes/Lời hứa.md',
  ])
  await themes.menu('Lời hứa', 'Xuất chủ đề này…')
  await writes('Một chủ đề', ['Lời hứa.md'], false)
  // Thought better of it: nothing is written and nothing is said.
  await exporting.open()
  await app.native.answer('cancel')
  await exporting.dialog().getByRole('button', { name: 'Chọn thư mục và ghi…' }).click()
  await expect(exporting.dialog().getByRole('button', { name: 'Chọn thư mục và ghi…' })).toBeEnabled()
  await frame.press('Escape')
  await expect(exporting.dialog()).toBeHidden()
})

test.describe('in English', () => {
  test.use({ language: 'en' })

  test('the words around the quotations are English', async ({ screens }) => {
    const { reader, exporting } = screens
    await reader.select('tính cho đúng')
    await reader.tagWith('Promises')
    await exporting.open()
    const [path = ''] = await exporting.files()
    const text = await exporting.preview(path)
    expect(text).toContain('- Source: ')
    expect(text).toContain('- Theme: #promises (Promises)')
    expect(text).not.toContain('Nguồn')
  })
})
