import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { App } from '../fixtures/app'
import { material } from '../screens/material'
import { expect, test } from '../screens/test'

const poem = 'Mùa nước'

/** The one document of annotations in the library, once it shows what `holds` says. */
async function annotationsDocument(app: App, holds: string): Promise<string> {
  const folder = join(app.libraryFolder, 'annotations')
  let path = ''
  await expect
    .poll(() => {
      if (!existsSync(folder)) return ''
      const [file] = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(({ name }) =>
        /^[0-9a-f-]{36}\.json$/.test(name),
      )
      path = file ? join(file.parentPath, file.name) : ''
      return path === '' ? '' : readFileSync(path, 'utf8')
    })
    .toContain(holds)
  return path
}

test('a backup is compared, restored as one step, and the restore undone', async ({ app, screens }) => {
  const { library, reader, inspector, frame, safety, themes } = screens
  await library.import(material('tho-mua-nuoc.txt'))
  await reader.select('mẹ gom mái chèo')
  await reader.tagWith('Mẹ')
  await frame.saved()
  let dialog = await safety.open('backups')
  await expect(dialog).toContainText('Chưa có bản sao lưu nào.')
  await frame.button('Sao lưu bây giờ').click()
  await frame.told('Đã sao lưu.')
  await expect(dialog.getByRole('listitem')).toHaveText([/hôm nay.*theo yêu cầu/])
  await frame.button('Sao lưu bây giờ').click()
  await frame.told('Từ bản sao lưu mới nhất đến giờ chưa có gì thay đổi.')
  await dialog.getByRole('button', { name: /^Khôi phục bản/ }).click()
  await expect(app.page.getByRole('dialog')).toContainText('không có gì để khôi phục')
  await app.page.keyboard.press('Escape')

  await inspector.remove('mẹ gom mái chèo')
  await reader.select('cha buộc con thuyền')
  await reader.tagWith('Cha')
  await frame.saved()
  dialog = await safety.open('backups')
  await dialog.getByRole('button', { name: /^Khôi phục bản/ }).click()
  expect((await safety.differences()).toSorted()).toEqual([
    'bỏ đi chủ đề Cha',
    'bỏ đi đoạn đánh dấu cha buộc con thuyền',
    'thêm vào đoạn đánh dấu mẹ gom mái chèo',
  ])
  await frame.button('Khôi phục').click()
  await frame.told(/^Đã khôi phục thư viện về lúc/)
  await expect.poll(inspector.passages).toEqual([{ quote: 'mẹ gom mái chèo', themes: ['Mẹ'] }])
  await expect(themes.item('Mẹ')).toBeVisible()
  await expect(themes.item('Cha')).toBeHidden()
  await app.restart()
  await library.open(poem)
  await expect.poll(inspector.passages).toEqual([{ quote: 'mẹ gom mái chèo', themes: ['Mẹ'] }])
  await app.page.getByRole('button', { name: /^Hoàn tác: khôi phục bản sao lưu/ }).click()
  await expect.poll(inspector.passages).toEqual([{ quote: 'cha buộc con thuyền', themes: ['Cha'] }])
})

test('what another program writes into the library is seen without asking', async ({ app, screens }) => {
  const { library, reader, inspector, frame } = screens
  await library.import(material('tho-mua-nuoc.txt'))
  await reader.select('mẹ gom mái chèo')
  await reader.highlight()
  await frame.saved()
  const path = await annotationsDocument(app, 'mẹ gom mái chèo')
  const document = JSON.parse(readFileSync(path, 'utf8'))
  const [annotation] = document.annotations
  writeFileSync(path, JSON.stringify({ ...document, annotations: [{ ...annotation, note: 'viết ở máy khác' }] }))
  await expect(inspector.passage('mẹ gom mái chèo')).toContainText('viết ở máy khác')
  await frame.told('Một chương trình khác vừa sửa bài này; Sổ Tay đã đọc lại từ đĩa.')
  // And work goes on upon what is there now.
  await reader.select('cha buộc con thuyền')
  await reader.highlight()
  await frame.saved()
  await app.restart()
  await library.open(poem)
  await expect(inspector.passage('mẹ gom mái chèo')).toContainText('viết ở máy khác')
  await expect.poll(inspector.passages).toHaveLength(2)
})

test('a conflicting copy of a sync tool is told, looked at, merged and undone', async ({ app, screens }) => {
  const { library, reader, inspector, frame, safety } = screens
  await library.import(material('tho-mua-nuoc.txt'))
  await reader.select('mẹ gom mái chèo')
  await reader.highlight()
  await frame.saved()
  const path = await annotationsDocument(app, 'mẹ gom mái chèo')
  const document = JSON.parse(readFileSync(path, 'utf8'))
  const [annotation] = document.annotations
  const theirs = { ...annotation, note: 'ý của máy ở nhà', updatedAt: '2099-01-01T00:00:00.000Z' }
  const copy = path.replace(/\.json$/, '.sync-conflict-20260203-040506-ABCDEFG.json')
  writeFileSync(copy, JSON.stringify({ ...document, annotations: [theirs] }))
  await expect(safety.notices()).toContainText(/bản xung đột.*Cả hai bản đều còn nguyên.*gộp vào hoặc cất đi/)
  await safety.notices().getByRole('button', { name: 'Xem các bản xung đột' }).click()
  await app.page.getByRole('button', { name: /^Xem và gộp/ }).click()
  expect(await safety.differences()).toEqual(['thay đổi đoạn đánh dấu mẹ gom mái chèo'])
  await frame.button('Gộp vào thư viện').click()
  await frame.told(/^Đã gộp\. Bản xung đột được cất ở .*conflicts/)
  await expect(safety.notices()).toBeHidden()
  await app.page.keyboard.press('Escape')
  await expect(inspector.passage('mẹ gom mái chèo')).toContainText('ý của máy ở nhà')
  await frame.undoes('đưa vào 1 mục từ bản xung đột')
  await expect(inspector.passage('mẹ gom mái chèo')).not.toContainText('ý của máy ở nhà')
})

test('the library is checked, and what is wrong is told in words that can be kept', async ({ app, screens }) => {
  const { library, reader, frame, safety } = screens
  await library.import(material('tho-mua-nuoc.txt'))
  await reader.article(poem).waitFor()
  let dialog = await safety.open('verify')
  await expect(dialog.getByRole('status')).toHaveText('Đã đọc mọi tệp: không có gì sai.')
  await app.page.keyboard.press('Escape')
  const folder = join(app.libraryFolder, 'articles')
  await expect.poll(() => existsSync(folder)).toBe(true)
  const [shard = ''] = readdirSync(folder)
  writeFileSync(join(folder, shard, 'ghi nhớ.txt'), 'không phải bài báo')
  dialog = await safety.open('verify')
  await expect(dialog.getByRole('status')).toHaveText('Tìm thấy 1 chỗ cần xem')
  await expect(dialog.getByRole('listitem')).toContainText('Tệp lạ, không phải của thư viện.')
  const report = join(app.scratch, 'báo cáo.txt')
  await app.native.answer('cancel', [report])
  await frame.button('Lưu thành tệp…').click()
  await frame.button('Lưu thành tệp…').click()
  await frame.told(`Đã lưu báo cáo vào ${report}.`)
  expect(readFileSync(report, 'utf8')).toMatch(/ghi nhớ\.txt\n {2}Tệp lạ, không phải của thư viện\.\n {2}stray-file: /)
})

test('a library that is gone is missed, found again, or left for another', async ({ app, screens }) => {
  const { library, reader, frame } = screens
  await library.import(material('tho-mua-nuoc.txt'))
  await reader.article(poem).waitFor()
  await app.quit()
  const elsewhere = `${app.libraryFolder} chuyển chỗ`
  renameSync(app.libraryFolder, elsewhere)
  await app.restart()
  await expect(app.page.getByRole('heading', { name: 'Không thấy thư viện' })).toBeVisible()
  await expect(app.page.getByRole('alert')).toContainText('Sổ Tay chưa tạo và chưa sửa gì.')
  await frame.button('Thử lại').click()
  await expect(app.page.getByRole('heading', { name: 'Không thấy thư viện' })).toBeVisible()
  await app.native.answer('cancel', [elsewhere])
  await frame.button('Chọn thư mục khác…').click()
  await frame.button('Chọn thư mục khác…').click()
  // Wherever the folder stands by now, it is the library one knows, left at this article.
  await reader.article(poem).waitFor()
  await library.show()
  await expect(library.articles()).toHaveCount(1)
  await expect(app.page.getByRole('contentinfo')).toContainText('chuyển chỗ')
  await app.restart()
  await frame.button('Bắt đầu thư viện mới ở đây').click()
  await expect(frame.button('Chọn tệp…')).toBeVisible()
  await library.import(material('river-notes.txt'))
  await expect(app.page.getByRole('article')).toBeVisible()
})

test('a folder that goes away while it is open keeps what is done then on the screen, until it is back', async ({
  app,
  screens,
}) => {
  const { library, reader, inspector, frame, safety } = screens
  app.trouble.expect(/folder-gone|ENOENT/)
  await library.import(material('tho-mua-nuoc.txt'))
  await reader.article(poem).waitFor()
  const elsewhere = `${app.libraryFolder} rút ra`
  renameSync(app.libraryFolder, elsewhere)
  await reader.select('mẹ gom mái chèo')
  await reader.highlight()
  await expect(app.page.getByRole('status')).toHaveText('Chưa lưu được 1 thay đổi: không thấy thư mục thư viện')
  await expect.poll(inspector.passages).toHaveLength(1)
  renameSync(elsewhere, app.libraryFolder)
  await safety.tryAgain().click()
  await frame.saved()
  await app.restart()
  await library.open(poem)
  await expect.poll(inspector.passages).toHaveLength(1)
})
