import { moveToSmallDisk, type SmallDisk } from '../fixtures/small-disk'
import { material } from '../screens/material'
import { expect, test as withScreens } from '../screens/test'

const poem = 'Mùa nước'

/** An article with one saved passage, in a library on a disk that can really be full. */
const test = withScreens.extend<{ readonly disk: SmallDisk }>({
  disk: async ({ app, screens }, use) => {
    const { library, reader, frame } = screens
    await library.import(material('tho-mua-nuoc.txt'))
    await reader.select('mẹ gom mái chèo')
    await reader.highlight()
    await frame.saved()
    const disk = await moveToSmallDisk(app)
    try {
      await app.restart()
      await library.open(poem)
      await use(disk)
      await app.quit()
    } finally {
      disk.unmount()
    }
  },
})

const saved = { quote: 'mẹ gom mái chèo', themes: [] }

test('what a full disk refuses stays on the screen in order, and is saved by itself when there is room', async ({
  app,
  screens,
  disk,
}) => {
  const { reader, inspector, frame, safety, library } = screens
  disk.fill()
  await reader.select('cha buộc con thuyền')
  await reader.tagWith('Sông nước')
  await safety.unsaved(1)
  await reader.select('đêm nằm nghe sóng')
  await reader.tagWith('Đêm')
  await safety.unsaved(2)
  await expect(app.page.getByRole('region', { name: 'Những thay đổi chưa lưu' })).toContainText(
    /Ổ đĩa đã đầy.*mọi việc đã lưu trước đó vẫn an toàn.*giải phóng chỗ trống/,
  )
  const all = [
    saved,
    { quote: 'cha buộc con thuyền', themes: ['Sông nước'] },
    { quote: 'đêm nằm nghe sóng', themes: ['Đêm'] },
  ]
  await expect.poll(inspector.passages).toEqual(all)

  // What was never saved can be taken back, and put back, like everything else.
  await frame.undoes('đánh dấu một đoạn với Đêm')
  await safety.unsaved(1)
  await expect.poll(inspector.passages).toEqual(all.slice(0, 2))
  await frame.redoes('đánh dấu một đoạn với Đêm')
  await safety.unsaved(2)
  await safety.openHistory()
  await expect.poll(safety.history).toEqual([
    { what: 'đánh dấu một đoạn với Đêm', state: 'here' },
    { what: 'đánh dấu một đoạn với Sông nước', state: 'unsaved' },
    { what: 'đánh dấu một đoạn', state: 'done' },
    { what: 'nhập 1 bài', state: 'done' },
    { what: 'Trước việc đầu tiên ở đây', state: 'done' },
  ])

  disk.makeRoom()
  await frame.saved()
  await expect(safety.tryAgain()).toBeHidden()
  await app.crashAndRestart()
  await library.open(poem)
  await expect.poll(inspector.passages).toEqual(all)
  await frame.undoes('đánh dấu một đoạn với Đêm')
  await frame.undoes('đánh dấu một đoạn với Sông nước')
  await expect.poll(inspector.passages).toEqual([saved])
})

test('a window with something unsaved asks before it closes, and closes once all is saved', async ({
  app,
  screens,
  disk,
}) => {
  const { reader, inspector, safety, library, frame } = screens
  const close = () => app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  disk.fill()
  await reader.select('cha buộc con thuyền')
  await reader.highlight()
  await safety.unsaved(1)
  await close()
  await expect(safety.leaving()).toContainText(
    /1 việc sau chưa vào được thư viện \(ổ đĩa đã đầy\)\. Chúng được giữ trên máy này/,
  )
  await expect(safety.leaving().getByRole('listitem')).toHaveText(['đánh dấu một đoạn'])
  await frame.button('Để cửa sổ mở').click()
  await expect(safety.leaving()).toBeHidden()
  await expect.poll(inspector.passages).toHaveLength(2)
  await close()
  await safety.leaving().waitFor()
  disk.makeRoom()
  await app.endsAfter(() => safety.leaving().getByRole('button', { name: 'Thử lưu lại' }).click())
  await app.restart()
  await library.open(poem)
  await expect.poll(inspector.passages).toEqual([saved, { quote: 'cha buộc con thuyền', themes: [] }])
})

test('whoever closes all the same is offered next time what was not saved, and can give it up', async ({
  app,
  screens,
  disk,
}) => {
  const { reader, inspector, safety, library, frame } = screens
  disk.fill()
  await reader.select('cha buộc con thuyền')
  await reader.highlight()
  await safety.unsaved(1)
  await app.electron.evaluate(({ app: running }) => running.quit())
  await expect(safety.leaving()).toContainText('được giữ trên máy này và sẽ được đưa ra lại')
  await app.endsAfter(() => frame.button('Đóng, giữ lại cho lần sau').click())
  disk.makeRoom()
  await app.restart()
  await safety.aside().getByRole('button', { name: 'Xem…' }).click()
  const dialog = app.page.getByRole('dialog', { name: 'Những thay đổi chưa có trong thư viện' })
  await expect(dialog.getByRole('listitem')).toHaveText([/^đánh dấu một đoạn/])
  await dialog.getByRole('button', { name: 'Bỏ những thay đổi này' }).click()
  await expect(safety.aside()).toBeHidden()
  await app.restart()
  await library.open(poem)
  await expect.poll(inspector.passages).toEqual([saved])
  await expect(safety.aside()).toBeHidden()
})

test('what waits for a full disk survives the end of the process, and is the same step when it is brought in', async ({
  app,
  screens,
  disk,
}) => {
  const { reader, inspector, safety, library, frame } = screens
  disk.fill()
  await reader.select('cha buộc con thuyền')
  await reader.tagWith('Sông nước')
  await reader.select('đêm nằm nghe sóng')
  await reader.highlight()
  await safety.unsaved(2)
  await expect(app.page.getByRole('region', { name: 'Những thay đổi chưa lưu' })).toContainText('giữ trên máy này')
  await app.crashAndRestart()
  // There is no room for a lock either: the library can be looked at, and what waits is known.
  await expect(app.page.getByRole('heading', { name: 'Không mở được thư viện để ghi' })).toBeVisible()
  await frame.button('Mở chỉ đọc').click()
  await expect(safety.aside()).toContainText(/2 thay đổi chưa lưu được vào thư viện\..*mở để ghi/)
  disk.makeRoom()
  await app.restart()
  await expect(safety.aside()).toContainText('2 thay đổi')
  // The disk fills again: they are drawn and wait, and the next end of the process does not take them either.
  disk.fill()
  await safety.aside().getByRole('button', { name: 'Đưa vào thư viện' }).click()
  await safety.unsaved(2)
  await app.crashAndRestart()
  disk.makeRoom()
  await frame.button('Thử lại').click()
  await safety.aside().getByRole('button', { name: 'Đưa vào thư viện' }).click()
  await frame.saved()
  await app.crashAndRestart()
  await expect(safety.aside()).toBeHidden()
  await library.open(poem)
  await expect
    .poll(inspector.passages)
    .toEqual([
      saved,
      { quote: 'cha buộc con thuyền', themes: ['Sông nước'] },
      { quote: 'đêm nằm nghe sóng', themes: [] },
    ])
  await frame.undoes('đánh dấu một đoạn')
  await frame.undoes('đánh dấu một đoạn với Sông nước')
  await expect.poll(inspector.passages).toEqual([saved])
})

test('a library that may not be written to is opened to read, says so until it is read, and stays as it is', async ({
  app,
  screens,
  disk,
}) => {
  const { reader, inspector, safety, library } = screens
  await app.quit()
  disk.protect()
  await app.restart()
  await expect(app.page.getByRole('status')).toHaveText('Chỉ đọc')
  await expect(safety.notices()).toContainText(/Không có quyền ghi.*vẫn nguyên.*kiểm tra quyền/)
  await library.open(poem)
  await expect(safety.notices()).toBeVisible()
  await safety.notices().getByRole('button', { name: 'Đã đọc' }).click()
  await expect(safety.notices()).toBeHidden()
  await reader.select('cha buộc con thuyền')
  await expect.poll(inspector.passages).toEqual([saved])
  const backups = await safety.open('backups')
  await expect(backups).toContainText('đang mở chỉ đọc')
  await expect(backups.getByRole('button', { name: 'Sao lưu bây giờ' })).toBeDisabled()
})
