import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findings } from '../fixtures/findings'
import { bringForeignLock } from '../fixtures/foreign-lock'
import { material } from '../screens/material'
import { expect, test } from '../screens/test'

const poem = 'Mùa nước'
const saved = { quote: 'mẹ gom mái chèo', themes: [] }
const late = { quote: 'cha buộc con thuyền', themes: [] }

test.beforeEach(async ({ screens }) => {
  const { library, reader, frame } = screens
  await library.import(material('tho-mua-nuoc.txt'))
  await reader.select('mẹ gom mái chèo')
  await reader.highlight()
  await frame.saved()
})

test('a library that another computer takes is told at once, keeps what is done then, and is taken back', async ({
  app,
  screens,
}) => {
  const { reader, inspector, frame, library, safety } = screens
  bringForeignLock(app)
  await expect(safety.takenOver()).toContainText(/Một máy khác đã giành thư viện này: sotay \(77\) @ máy-ở-nhà/)
  await expect(safety.takenOver()).toContainText('Mọi việc đã làm đều đã được lưu.')
  await reader.select('cha buộc con thuyền')
  await reader.highlight()
  await expect(app.page.getByRole('status')).toHaveText('Chưa lưu được 1 thay đổi: thư viện đang mở ở nơi khác')
  await expect(safety.takenOver()).toContainText('1 thay đổi chưa được lưu: chúng vẫn ở trên màn hình')
  await expect.poll(inspector.passages).toEqual([saved, late])
  expect(await findings(app)).toEqual([])
  const copy = join(app.scratch, 'chưa lưu.md')
  await app.native.answer([copy])
  await frame.button('Lưu một bản…').click()
  await frame.told(`Đã lưu một bản vào ${copy}.`)
  expect(readFileSync(copy, 'utf8')).toContain('> cha buộc con thuyền')

  await frame.button('Lấy lại thư viện').click()
  await frame.saved()
  await expect(safety.takenOver()).toBeHidden()
  await app.restart()
  await library.open(poem)
  await expect.poll(inspector.passages).toEqual([saved, late])
})

test('what was not saved then survives a crash, waits while the library is only read, and is brought in', async ({
  app,
  screens,
}) => {
  const { reader, inspector, frame, library, safety } = screens
  const foreign = bringForeignLock(app)
  await safety.takenOver().waitFor()
  await reader.select('cha buộc con thuyền')
  await reader.highlight()
  await expect(safety.takenOver()).toContainText('1 thay đổi chưa được lưu')
  await frame.button('Mở chỉ đọc').click()
  await expect(app.page.getByRole('status')).toHaveText('Chỉ đọc')
  await expect.poll(inspector.passages).toEqual([saved])
  await expect(safety.aside()).toContainText(/1 thay đổi chưa lưu được.*được giữ trên máy này.*mở để ghi/)
  foreign.goes()
  await app.crashAndRestart()
  await expect(safety.aside()).toContainText('1 thay đổi chưa lưu được vào thư viện.')
  await frame.button('Xem…').click()
  await expect(app.page.getByRole('dialog').getByRole('listitem')).toHaveText([/^đánh dấu một đoạn/])
  expect(await findings(app)).toEqual([])
  await frame.press('Escape')
  await safety.aside().getByRole('button', { name: 'Đưa vào thư viện' }).click()
  await frame.saved()
  await expect(safety.aside()).toBeHidden()
  await app.restart()
  await library.open(poem)
  await expect.poll(inspector.passages).toEqual([saved, late])
  await expect(safety.aside()).toBeHidden()
})
