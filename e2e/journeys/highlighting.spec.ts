import type { Locator } from '@playwright/test'
import { heard } from '../fixtures/heard'
import { endsOf } from '../screens/letters'
import { material } from '../screens/material'
import { expect, test } from '../screens/test'

test.use({ importing: material('doi-thoai-thu-hoi-dat.txt') })

const title = 'Đối thoại với dân về thu hồi đất ở Bình Lạc: nói đủ điều, giữ đúng lời'

test('a hand may select in any way: over blocks, backwards, by clicks, onto what is no text', async ({
  app,
  screens,
}) => {
  const { reader, inspector, library } = screens
  const words = {
    two: 'Trong chín điều ấy, sáu điều đã làm xong và ba điều còn dở dang. Cùng dự có đại diện các phòng chuyên môn của huyện',
    three:
      'Huyện cũng nhận lỗi vì bảng giá dán ở trụ sở xã hồi tháng sáu thiếu phần cây ăn quả lâu năm, khiến nhiều nhà tính nhầm số tiền được nhận. Chủ tịch huyện Đào Hữu Nghĩa trả lời câu hỏi của người dân Buổi gặp kéo dài đến quá trưa.',
    word: 'thưởng',
    block:
      'Phần lớn ý kiến xoay quanh giá đất vườn liền nhà, thời điểm bàn giao và việc trẻ nhỏ phải đi học xa trong lúc khu tái định cư (TĐC) chưa có trường.',
    ontoPicture: 'cán bộ địa chính xã và những người có uy tín ở bốn thôn ven sông.',
  }
  await reader.select('Trong chín điều ấy', 'các phòng chuyên môn của huyện')
  await reader.highlight()
  await reader.selectBackwards('Huyện cũng nhận lỗi', 'kéo dài đến quá trưa.')
  await reader.highlight()
  await reader.doubleClick('thưởng')
  await reader.highlight()
  await reader.tripleClick('Phần lớn ý kiến')
  await reader.highlight()
  await reader.selectOnto('cán bộ địa chính xã', reader.noise().nth(1))
  await reader.highlight()
  const expected = [words.two, words.ontoPicture, words.block, words.word, words.three].map((quote) => ({
    quote,
    themes: [],
  }))
  await expect.poll(inspector.passages).toEqual(expected)

  await app.restart()
  await library.open(title)
  await expect.poll(inspector.passages).toEqual(expected)

  // A click on a passage in the inspector brings it into view and makes it the current one.
  await inspector.jumpTo(words.three)
  await expect(reader.text().getByText('Huyện cũng nhận lỗi vì bảng giá')).toBeInViewport()
  await expect(inspector.passage(words.three).locator('[aria-current=true]')).toBeVisible()
  // And a click in the text makes its passage current in the inspector.
  await inspector.jumpTo(words.two)
  await reader.click('các phòng chuyên môn')
  await expect(inspector.passage(words.two).locator('[aria-current=true]')).toBeVisible()
  await expect(inspector.passage(words.three).locator('[aria-current=true]')).toBeHidden()
})

test('a hand that leaves the text stays in the line it left, whatever lies there', async ({ app, screens }) => {
  const { reader, inspector, themes, frame, library } = screens
  const quotes = async (): Promise<readonly string[]> => (await inspector.passages()).map(({ quote }) => quote)
  const besideOf = async (words: string, side: Locator): Promise<void> => {
    const [line] = await endsOf(reader.text(), [words])
    const box = await side.boundingBox()
    if (!line || !box) throw new Error('neither the line nor what is beside it is on the screen')
    const { mouse } = app.page
    await mouse.move(line.first.x, line.first.y)
    await mouse.down()
    await mouse.move(box.x + box.width / 2, line.first.y, { steps: 8 })
    await mouse.up()
    await reader.highlight()
  }
  await besideOf('Trong chín điều', inspector.region())
  await expect.poll(async () => (await quotes()).length).toBe(1)
  const [toTheRight = ''] = await quotes()
  expect(toTheRight.startsWith('Trong chín điều')).toBe(true)
  expect(toTheRight.length).toBeLessThan(100)
  await frame.press('Escape')
  await besideOf('ba điều còn dở dang', themes.sidebar())
  await expect.poll(async () => (await quotes()).length).toBe(2)
  for (const quote of await quotes()) expect(quote.length).toBeLessThan(100)
  const before = await quotes()

  await app.restart()
  await library.open(title)
  await expect.poll(quotes).toEqual(before)
})

test('themes, notes and deletions are done, undone, redone one by one, and kept', async ({ app, screens }) => {
  const { reader, inspector, palette, frame, library, themes } = screens
  const promise = 'đọc lại những điều đã hứa hồi tháng trước'
  const lost = 'dự án lấy 18,4 héc-ta đất lúa'
  const states: unknown[] = [[]]
  const note = () => inspector.region().getByRole('emphasis')
  const look = async () => ({ passages: await inspector.passages(), noted: await note().count() })
  const done = async (): Promise<void> => {
    await frame.saved()
    states.push(await look())
  }
  states[0] = await look()

  await reader.select(promise)
  await reader.tagWith('Đất đai / Bồi thường')
  await done()
  await inspector.addTheme(promise)
  await palette.take('Lời hứa')
  await palette.close()
  await done()
  // Typed without accents a theme is found, not made again.
  await reader.select(lost)
  await reader.toolbar().getByRole('button', { name: 'Chủ đề', exact: true }).click()
  await app.page.keyboard.insertText('boi thuong')
  expect((await palette.offered())[0]).toContain('Bồi thường')
  await app.page.keyboard.press('Enter')
  await palette.close()
  await done()
  expect(await themes.names()).toEqual(['Đất đai', 'Bồi thường', 'Lời hứa'])

  await inspector.editNote(lost)
  await inspector.noteField().fill('So với **công bố** tháng trước, xem *phụ lục*:\n\n- đất lúa\n- đất ở')
  await frame.button('Xem trước').click()
  await expect(inspector.region().getByRole('strong')).toHaveText('công bố')
  await expect(inspector.passage(lost).getByRole('list').getByRole('listitem')).toHaveCount(2)
  await frame.button('Viết').click()
  await expect(inspector.noteField()).toBeFocused()
  await app.page.keyboard.press('ControlOrMeta+Enter')
  await expect(inspector.noteField()).toBeHidden()
  await expect(inspector.region().getByRole('strong')).toHaveText('công bố')
  await done()
  await inspector.removeTheme(promise, 'Lời hứa')
  await done()
  await inspector.remove(lost)
  await done()

  const steps = [
    'đánh dấu một đoạn với Bồi thường',
    'gắn Lời hứa cho 1 đoạn',
    'đánh dấu một đoạn với Bồi thường',
    'sửa ghi chú',
    'gỡ Lời hứa khỏi 1 đoạn',
    'xóa 1 đoạn đánh dấu',
  ]
  // By keys ...
  for (const [at, what] of [...steps.entries()].reverse()) {
    await app.page.keyboard.press('ControlOrMeta+Z')
    await frame.told(`Đã hoàn tác: ${what}`)
    await expect.poll(look).toEqual(states[at])
  }
  for (const [at, what] of steps.entries()) {
    await app.page.keyboard.press(at % 2 === 0 ? 'ControlOrMeta+Y' : 'ControlOrMeta+Shift+Z')
    await frame.told(`Đã làm lại: ${what}`)
    await expect.poll(look).toEqual(states[at + 1])
  }
  // ... and by buttons, whose names say what will be undone.
  for (const [at, what] of [...steps.entries()].reverse()) {
    await frame.undoes(what)
    await expect.poll(look).toEqual(states[at])
  }
  for (const [at, what] of [...steps.entries()].slice(0, 5)) {
    await frame.redoes(what)
    await expect.poll(look).toEqual(states[at + 1])
  }

  await app.restart()
  await library.open(title)
  await expect.poll(look).toEqual(states[5])
  await inspector.jumpTo(promise)
  await app.crashAndRestart()
  await library.open(title)
  await expect.poll(look).toEqual(states[5])
})

test('highlights over one another are drawn apart, and a click offers each', async ({ app, screens }) => {
  const { reader, inspector, library } = screens
  const quotes = [
    'không hộ nào bị buộc bàn giao nhà khi khu ở mới chưa đủ điện, nước và đường; nếu hạ tầng chậm',
    'bị buộc bàn giao nhà khi khu ở mới chưa đủ điện, nước và đường',
    'khi khu ở mới chưa đủ điện',
    'khu ở mới chưa đủ điện, nước và đường; nếu hạ tầng chậm thì ngày bàn giao phải lùi lại tương ứng',
  ]
  const themes = ['Bàn giao', 'Cưỡng chế', 'Điều kiện', 'Hạ tầng']
  for (const [at, quote] of quotes.entries()) {
    await reader.select(quote)
    await reader.tagWith(themes[at] ?? '')
  }
  const check = async (): Promise<void> => {
    const lines = await reader.underlines('khu ở mới')
    expect(lines).toHaveLength(4)
    expect(new Set(lines.flatMap(({ colours }) => colours)).size).toBe(4)
    const sorted = [...lines].sort((one, other) => one.up - other.up)
    for (const [at, line] of sorted.entries()) {
      const below = sorted[at - 1]
      if (below) expect(line.up - below.up).toBeGreaterThanOrEqual(line.height)
    }
    expect(await reader.underlines('chưa có trường')).toEqual([])
  }
  await app.page.keyboard.press('Escape')
  await check()

  await reader.click('ở mới chưa')
  await expect(reader.overlapMenu().getByRole('menuitem')).toHaveCount(4)
  await expect(reader.overlapMenu()).toContainText('Cưỡng chế')
  await reader.overlapMenu().getByRole('menuitem', { name: 'Điều kiện' }).click()
  await expect(inspector.passage(quotes[2] ?? '').locator('[aria-current=true]')).toBeVisible()
  await reader.click('ở mới chưa')
  await expect(reader.overlapMenu().getByRole('menuitem').first()).toBeFocused()
  await app.page.keyboard.press('ArrowDown')
  await app.page.keyboard.press('Enter')
  await expect(reader.overlapMenu()).toBeHidden()
  await expect(inspector.passage(quotes[1] ?? '').locator('[aria-current=true]')).toBeVisible()

  await app.restart()
  await library.open(title)
  await check()
})

test('a passage without a theme has a colour of its own', async ({ app, screens }) => {
  const { reader, inspector, frame, library } = screens
  const quote = 'ngày bàn giao phải lùi lại'
  await reader.select(quote)
  await reader.highlight()
  const before = await reader.underlines(quote)
  const choices = inspector.passage(quote).getByRole('radiogroup', { name: 'Màu' }).getByRole('radio')
  await choices.nth(0).focus()
  await app.page.keyboard.press('ArrowRight')
  await frame.saved()
  const after = await reader.underlines(quote)
  expect(after[0]?.colours).not.toEqual(before[0]?.colours)
  await frame.undoes('đổi màu đoạn đánh dấu')
  expect((await reader.underlines(quote))[0]?.colours).toEqual(before[0]?.colours)
  await frame.redoes('đổi màu đoạn đánh dấu')
  await app.restart()
  await library.open(title)
  expect((await reader.underlines(quote))[0]?.colours).toEqual(after[0]?.colours)
})

test('a screen reader says where a highlight starts, and its themes', async ({ app, screens }) => {
  const { reader, say } = screens
  await reader.select('đọc lại những điều đã hứa hồi tháng trước')
  await reader.tagWith('Lời hứa')
  const start = say('reader.markStart', { themes: 'Lời hứa' })
  // However the browser gives the spaces around it.
  const letters = async () => (await heard(app)).replaceAll(' ', '')
  await expect.poll(letters).toContain(`(${start})đọc lại những điều đã hứa`.replaceAll(' ', ''))
})
