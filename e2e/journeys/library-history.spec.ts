import { material } from '../screens/material'
import { expect, test } from '../screens/test'

const poem = 'Mùa nước'

test('every step is named, gone back to and forward to, and all that after a restart and a crash', async ({
  app,
  screens,
}) => {
  const { library, reader, inspector, frame, safety } = screens
  await library.import(material('tho-mua-nuoc.txt'))
  await reader.select('mẹ gom mái chèo')
  await reader.highlight()
  await reader.select('cha buộc con thuyền')
  await reader.tagWith('Sông nước')
  await reader.select('đêm nằm nghe sóng')
  await reader.tagWith('Đêm')
  await frame.saved()
  await app.restart()
  await library.open(poem)
  await safety.openHistory()
  const steps = ['đánh dấu một đoạn với Đêm', 'đánh dấu một đoạn với Sông nước', 'đánh dấu một đoạn', 'nhập 1 bài']
  const start = 'Trước việc đầu tiên ở đây'
  const linesWith = (here: number) =>
    [...steps, start].map((what, nth) => ({ what, state: nth === here ? 'here' : nth < here ? 'undone' : 'done' }))
  await expect.poll(safety.history).toEqual(linesWith(0))

  await safety.goTo('đánh dấu một đoạn với Sông nước')
  await expect.poll(safety.history).toEqual(linesWith(1))
  await expect.poll(inspector.passages).toHaveLength(2)
  // The step before has the shortest name, which the others begin with.
  await safety.goTo('nhập 1 bài')
  await expect.poll(safety.history).toEqual(linesWith(3))
  await expect.poll(inspector.passages).toEqual([])

  await app.crashAndRestart()
  await library.open(poem)
  await safety.openHistory()
  await expect.poll(safety.history).toEqual(linesWith(3))
  await safety.goTo('đánh dấu một đoạn với Đêm')
  await expect.poll(safety.history).toEqual(linesWith(0))
  await expect.poll(inspector.passages).toHaveLength(3)

  await safety.goTo(start)
  await expect.poll(safety.history).toEqual(linesWith(4))
  await expect(library.articles()).toHaveCount(0)
  await app.page.keyboard.press('Escape')
  await frame.press('ControlOrMeta+Shift+H')
  await expect.poll(safety.history).toEqual(linesWith(4))
  await frame.redoes('nhập 1 bài')
  await expect.poll(safety.history).toEqual(linesWith(3))
  await expect(library.articles()).toHaveCount(1)
})

test('what was said to be saved is there when the app is killed right then', async ({ app, screens }) => {
  const { library, reader, inspector, frame } = screens
  await library.import(material('tho-mua-nuoc.txt'))
  await reader.select('mẹ gom mái chèo')
  await reader.tagWith('Mẹ')
  await frame.saved()
  await app.crashAndRestart()
  await library.open(poem)
  await expect.poll(inspector.passages).toEqual([{ quote: 'mẹ gom mái chèo', themes: ['Mẹ'] }])
  await frame.undoes('đánh dấu một đoạn với Mẹ')
  await expect.poll(inspector.passages).toEqual([])
})
