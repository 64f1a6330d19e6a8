import type { App } from '../fixtures/app'
import { endsOf } from '../screens/letters'
import { material } from '../screens/material'
import type { Reader } from '../screens/reader'
import { expect, test } from '../screens/test'

const title = 'Đối thoại với dân về thu hồi đất ở Bình Lạc: nói đủ điều, giữ đúng lời'
const promise = 'đọc lại những điều đã hứa hồi tháng trước'
const next = 'Trong chín điều ấy, sáu điều đã làm xong và ba điều còn dở dang.'
const opening =
  'Chủ tịch huyện Trường Khê Đào Hữu Nghĩa mở đầu buổi gặp bằng việc đọc lại những điều đã hứa hồi tháng trước.'

test.use({ importing: material('doi-thoai-thu-hoi-dat.txt') })

/** Drag the grip at one end of the current passage to the middle of a word. */
async function dragGrip(app: App, reader: Reader, side: 'start' | 'end', word: string): Promise<void> {
  const grip = await app.page.locator(`[data-side="${side}"][title]`).boundingBox()
  const [to] = await endsOf(reader.text(), [word])
  if (!grip || !to) throw new Error('no grip to drag')
  const { mouse } = app.page
  await mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2)
  await mouse.down()
  await mouse.move(to.first.x, to.first.y, { steps: 5 })
  await mouse.move(side === 'end' ? to.last.x : to.first.x, to.first.y, { steps: 3 })
  await mouse.up()
}

test('a passage is made longer and shorter by its grips and by keys, by words and by sentences', async ({
  app,
  screens,
}) => {
  const { reader, inspector, frame, library } = screens
  const quotes = async (): Promise<readonly string[]> => (await inspector.passages()).map(({ quote }) => quote)
  await reader.select(promise)
  await reader.highlight()
  await reader.click('những điều')
  const shapes = [promise]
  const shaped = async (quote: string): Promise<void> => {
    await expect.poll(quotes).toEqual([quote])
    shapes.push(quote)
  }
  await dragGrip(app, reader, 'end', 'điều đã')
  await shaped('đọc lại những điều đã')
  await dragGrip(app, reader, 'start', 'bằng việc')
  await shaped('bằng việc đọc lại những điều đã')

  await reader.text().focus()
  await frame.press('Alt+ArrowRight')
  await shaped('bằng việc đọc lại những điều đã hứa')
  await frame.press('Alt+Shift+ArrowRight')
  await shaped('việc đọc lại những điều đã hứa')
  await frame.press('Alt+Shift+ArrowLeft')
  await shaped('bằng việc đọc lại những điều đã hứa')
  await frame.press('Alt+ArrowLeft')
  await shaped('bằng việc đọc lại những điều đã')
  await frame.press('Alt+ArrowDown')
  await shaped(`bằng việc ${promise}.`)
  await frame.press('Alt+ArrowDown')
  await shaped(`bằng việc ${promise}. ${next}`)
  await frame.press('Alt+ArrowUp')
  await shaped(`bằng việc ${promise}.`)

  for (const quote of shapes.slice(0, -1).toReversed()) {
    await frame.press('ControlOrMeta+Z')
    await expect.poll(quotes).toEqual([quote])
  }
  for (const quote of shapes.slice(1)) {
    await frame.press('ControlOrMeta+Shift+Z')
    await expect.poll(quotes).toEqual([quote])
  }
  await app.restart()
  await library.open(title)
  await expect.poll(quotes).toEqual([shapes.at(-1)])
})

test('a selection that ends on a grip of the current passage ends in the text below it', async ({ app, screens }) => {
  const { reader, inspector } = screens
  await reader.select(promise)
  await reader.highlight()
  await reader.click('những điều')
  const grip = app.page.locator('[data-side="end"][title]')
  await expect(grip).toBeVisible()
  await reader.selectOnto('Trong chín điều', grip)
  await reader.highlight()
  const between = ' Trong chín điều'
  const quotes = async (): Promise<readonly string[]> => (await inspector.passages()).map(({ quote }) => quote)
  await expect.poll(async () => (await quotes()).length).toBe(2)
  for (const quote of await quotes()) expect(quote.length).toBeLessThanOrEqual(promise.length + between.length)
})

test('a passage is split while one reads it by sentences, and put together again, themes and all', async ({
  app,
  screens,
}) => {
  const { reader, inspector, palette, frame, library, say } = screens
  await reader.select(opening, next)
  await reader.tagWith('Lời hứa')
  const whole = [{ quote: `${opening} ${next}`, themes: ['Lời hứa'] }]
  const halves = [
    { quote: opening, themes: ['Lời hứa'] },
    { quote: next, themes: ['Lời hứa'] },
  ]
  await expect.poll(inspector.passages).toEqual(whole)

  // From the passage one goes on to the sentence behind it, and back into it.
  await reader.text().focus()
  await frame.press('ArrowDown', 'ArrowUp', 'ControlOrMeta+Shift+S')
  await expect.poll(inspector.passages).toEqual(halves)
  await frame.undoes('tách một đoạn thành hai')
  await expect.poll(inspector.passages).toEqual(whole)
  await frame.redoes('tách một đoạn thành hai')
  await expect.poll(inspector.passages).toEqual(halves)

  // Both at once get one theme more, in one step.
  for (const { quote } of halves) await inspector.passage(quote).getByRole('checkbox').check()
  const bar = app.page.getByRole('toolbar', { name: say('annotating.pickedToolbar') })
  await bar.getByRole('button', { name: say('annotating.addTheme') }).click()
  await palette.take('Chín điều')
  await palette.close()
  const tagged = halves.map((one) => ({ ...one, themes: ['Lời hứa', 'Chín điều'] }))
  await expect.poll(inspector.passages).toEqual(tagged)
  await frame.undoes('gắn Chín điều cho 2 đoạn')
  await expect.poll(inspector.passages).toEqual(halves)
  await frame.redoes('gắn Chín điều cho 2 đoạn')

  await bar.getByRole('button', { name: say('annotating.mergePicked') }).click()
  const merged = [{ quote: `${opening} ${next}`, themes: ['Lời hứa', 'Chín điều'] }]
  await expect.poll(inspector.passages).toEqual(merged)
  await frame.undoes('gộp 2 đoạn thành một')
  await expect.poll(inspector.passages).toEqual(tagged)
  await frame.redoes('gộp 2 đoạn thành một')
  await app.restart()
  await library.open(title)
  await expect.poll(inspector.passages).toEqual(merged)
})
