import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import type { App } from '../fixtures/app'
import { clean } from '../fixtures/findings'
import type { Details } from '../screens/details'
import { material } from '../screens/material'
import { expect, test } from '../screens/test'

const title = 'Chợ nổi Vàm Sậy tìm cách giữ ghe ở lại'
const moved = 'dời chợ lên bờ, dựng nhà lồng và bán như chợ huyện'
const asked = `Một số hộ đề nghị ${moved}, nhưng phần đông không chịu.`
const mooring = 'Xã định miễn phí neo đậu cho ghe trong hai năm và xin tỉnh nạo vét luồng lạch quanh chợ.'
const told = 'Cuối buổi, có người lại bàn dựng nhà lồng trên bờ và bán như chợ huyện, rồi thôi.'
const text = [
  title,
  'Sau ba mùa nước, số ghe về chợ nổi Vàm Sậy còn chưa đến một nửa. Xã Tân Lộc họp với bà con để bàn cách giữ chợ.',
  'Mỗi sáng từ bốn giờ, bà Tư Mận đã chèo xuồng ra đầu vàm bán bún nước lèo cho khách thương hồ. Bà kể có hôm bán hết nồi bún mà mặt trời chưa lên quá ngọn dừa.',
  'Theo ông Lê Văn Thuần, phó chủ tịch xã, đường bộ mở tới tận rẫy nên thương lái cho xe tải vào chở thằng về phố, không cần ghe nữa.',
  mooring,
  asked,
  '“Chợ lên bờ thì còn gì là chợ nổi”, ông Sáu Bền, người có ba mươi năm đi ghe hàng bông, nói.',
  'PV Lan Hạ',
].join('\n\n')

const wrong = 'thương lái cho xe tải vào chở thằng về phố'
const right = 'thương lái cho xe tải vào chở thẳng về phố'
const free = 'miễn phí neo đậu cho ghe trong hai năm'
const saying = 'Chợ lên bờ thì còn gì là chợ nổi'
const suggested = 'dựng nhà lồng trên bờ và bán như chợ huyện'
const place = `có người lại bàn ${suggested}`
const note = 'Ai đề nghị, và ai không chịu?'

function written(app: App): string {
  const path = join(app.scratch, 'cho-noi.txt')
  writeFileSync(path, text)
  return path
}

/** A letter mended inside the first passage, a paragraph put in before the second, that of the third taken out. */
async function correctText(details: Details): Promise<void> {
  await details.open()
  await details.correct()
  await details.replace('chở thằng', 'chở thẳng')
  await details.replace(mooring, `Cuộc họp kéo dài đến trưa, ghe xuồng đậu kín bến xã.\n\n${mooring}`)
  await details.replace(`${asked}\n`, '')
  await details.replace('PV Lan Hạ', `${told}\n\nPV Lan Hạ`)
  await details.save()
}

test('a corrected text finds its passages again, and the one it no longer has waits until it is placed', async ({
  app,
  screens,
}) => {
  const { library, reader, inspector, details, frame, say } = screens
  await frame.button(say('empty.choose')).waitFor()
  await library.import([written(app)])
  await expect(reader.article(title)).toBeVisible()
  for (const [quote, theme] of [
    [wrong, 'Đường bộ'],
    [free, 'Hỗ trợ'],
    [moved, 'Dời chợ'],
    [saying, 'Giữ chợ'],
  ] as const) {
    await reader.select(quote)
    await reader.tagWith(theme)
  }
  await inspector.editNote(moved)
  await inspector.noteField().fill(note)
  await frame.press('ControlOrMeta+Enter')
  await expect(inspector.passage(moved)).toContainText(note)

  await correctText(details)
  const found = [
    { quote: right, themes: ['Đường bộ'] },
    { quote: free, themes: ['Hỗ trợ'] },
    { quote: saying, themes: ['Giữ chợ'] },
  ]
  const waits = async (): Promise<void> => {
    await expect.poll(inspector.passages).toEqual(found)
    await expect(details.tray(1)).toBeVisible()
    await expect(details.lost(moved)).toContainText('Dời chợ')
    await expect(details.lost(moved)).toContainText(note)
    await expect(details.lost(moved)).toContainText(suggested)
  }
  await frame.told('Đã lưu văn bản mới. Tìm lại được 3/4 đoạn; đoạn chưa có chỗ đang chờ bạn đặt lại.')
  await waits()
  await expect(reader.text().locator('mark')).toHaveText([right, free, saying])
  await app.restart()
  await library.open(title)
  await waits()

  // By hand, where the reader says; taken back it waits again with all it had.
  await reader.select(place)
  await details.lost(moved).getByRole('button', { name: 'Đặt vào chỗ đang chọn' }).click()
  const placed = [...found, { quote: place, themes: ['Dời chợ'] }]
  await expect.poll(inspector.passages).toEqual(placed)
  await expect(inspector.passage(place)).toContainText(note)
  await expect(details.tray(1)).toBeHidden()
  await frame.undoes('đặt lại chỗ một đoạn')
  await waits()
  await frame.redoes('đặt lại chỗ một đoạn')
  await expect.poll(inspector.passages).toEqual(placed)
  await app.restart()
  await library.open(title)
  await expect.poll(inspector.passages).toEqual(placed)
  await expect(inspector.passage(place)).toContainText(note)
  await expect(reader.text().locator('mark')).toHaveText([right, free, saying, place])

  // Back to the text as it was imported: every passage in its old place.
  await frame.undoes('đặt lại chỗ một đoạn')
  await frame.undoes(`sửa văn bản bài ${title}`)
  await expect(reader.text().locator('mark')).toHaveText([wrong, free, moved, saying])
  await expect(details.tray(1)).toBeHidden()
})

test('a correction that is not saved yet keeps the window from closing until its writer lets it go', async ({
  app,
  screens,
}) => {
  const { library, reader, details, frame, say } = screens
  await frame.button(say('empty.choose')).waitFor()
  await library.import([written(app)])
  await expect(reader.article(title)).toBeVisible()
  await details.open()
  await details.correct()
  await details.replace('chở thằng', 'chở thẳng')
  const close = (): Promise<void> =>
    app.electron.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.close()
    })
  await close()
  await expect(details.dialog().getByRole('alert')).toHaveText(say('details.reviseLeave'))
  await details
    .dialog()
    .getByRole('button', { name: say('details.reviseGoOn') })
    .press('Enter')
  await expect(details.text()).toHaveValue(/chở thẳng về phố/)
  await close()
  await details
    .dialog()
    .getByRole('button', { name: say('details.reviseDrop') })
    .click()
  await expect(details.dialog()).toBeHidden()
  await app.endsAfter(close)
})

/** The files in which it is kept what is typed in dialogs. */
function draftFiles({ profile }: App): readonly string[] {
  const folder = join(profile, 'drafts')
  if (!existsSync(folder)) return []
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => name.endsWith('.json')).map((name) => join(folder, name))
}

function draftsOf(app: App): string {
  return draftFiles(app)
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n')
}

test('a correction that is being written when the app dies is there again, until it is saved or given up', async ({
  app,
  screens,
}) => {
  const { library, reader, details, frame, say } = screens
  await frame.button(say('empty.choose')).waitFor()
  await library.import([written(app)])
  await expect(reader.article(title)).toBeVisible()
  const correctAgain = async (): Promise<void> => {
    await library.open(title)
    await details.open()
    await details.correct()
  }
  const kept = (): Locator => details.dialog().getByText(say('details.reviseKept'))
  await details.open()
  await details.correct()
  await expect(kept()).toBeHidden()
  await details.replace('chở thằng', 'chở thẳng')
  await expect.poll(() => draftsOf(app)).toContain('chở thẳng về phố')
  await app.crashAndRestart()
  await correctAgain()
  await expect(kept()).toBeVisible()
  await clean(app, 'a correction begun before')
  await expect(details.text()).toHaveValue(/chở thẳng về phố/)
  await details.replace('PV Lan Hạ', `${told}\n\nPV Lan Hạ`)
  await details.save()
  await expect(reader.article(title)).toContainText(told)
  await expect.poll(() => draftFiles(app)).toEqual([])

  // Saved, it is offered no more; given up, neither.
  await app.restart()
  await correctAgain()
  await expect(kept()).toBeHidden()
  await details.replace(told, 'Cuối buổi trời mưa.')
  await expect.poll(() => draftsOf(app)).toContain('trời mưa')
  await app.crashAndRestart()
  await correctAgain()
  await expect(details.text()).toHaveValue(/trời mưa/)
  await frame.press('Escape')
  await details
    .dialog()
    .getByRole('button', { name: say('details.reviseDrop') })
    .press('Enter')
  await expect(details.dialog()).toBeHidden()
  await expect.poll(() => draftFiles(app)).toEqual([])
  await details.correct()
  await expect(details.text()).toHaveValue(new RegExp(told))
})

test('what is said about an article is corrected by keyboard alone, and kept', async ({ app, screens }) => {
  const { library, reader, details, commands, frame, say } = screens
  await frame.button(say('empty.choose')).waitFor()
  await library.import([written(app)])
  await expect(reader.article(title)).toBeVisible()
  const renamed = 'Ghe thương hồ rời chợ nổi Vàm Sậy'
  const said = [
    ['Tiêu đề', renamed],
    ['Nguồn (tên báo)', 'Báo Sông Hậu'],
    ['Tác giả', 'Lan Hạ'],
    ['Ngày đăng', '9/2019'],
    ['Nơi xảy ra', 'xã Tân Lộc'],
    ['Địa chỉ trang', 'https://baosonghau.example/cho-noi'],
    ['Chủ đề của báo', 'Chợ nổi\nĐường bộ'],
  ] as const
  await commands.open()
  await commands.take('Sửa thông tin bài')
  for (const [label, words] of said) {
    await expect(details.field(label)).toBeFocused()
    await frame.press('ControlOrMeta+A')
    await app.page.keyboard.insertText(words)
    await frame.press('Tab')
  }
  await expect(reader.article(renamed)).toContainText('Báo Sông Hậu')
  await expect(reader.article(renamed)).toContainText('9/2019')

  // What is no date is refused in words, and Escape brings back what was there.
  const date = details.field('Ngày đăng')
  await frame.press('Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab')
  await expect(date).toBeFocused()
  await frame.press('ControlOrMeta+A')
  await app.page.keyboard.insertText('31/2/2019')
  await frame.press('Tab')
  await expect(date).toHaveAccessibleDescription(/^Không đọc được ngày này/)
  await expect(reader.article(renamed)).toContainText('9/2019')
  await frame.press('Shift+Tab', 'Escape')
  await expect(date).toHaveValue('9/2019')
  await expect(date).toHaveAccessibleDescription(/^Như 24\/11\/2020/)

  await app.restart()
  await library.open(renamed)
  await details.open()
  for (const [label, words] of said) await expect(details.field(label)).toHaveValue(words)
})

test.describe('several articles', () => {
  const files = material('doi-thoai-thu-hoi-dat.txt', 'mot-cua-xa-ven-bien.txt', 'trao-doi-kinh-nghiem-giu-rung.txt')
  test.use({ importing: files })

  test('are not asked about when one alone is picked: its own details open', async ({ screens }) => {
    const { library, details, frame } = screens
    await expect(library.articles()).toHaveCount(3)
    const [only = ''] = await library.titles()
    await library.article(only).getByRole('checkbox').check()
    await frame.button('Sửa thông tin…').press('Enter')
    await expect(details.field('Tiêu đề')).toBeFocused()
    await expect(details.field('Tiêu đề')).toHaveValue(only)
    await library.show()
    await expect(library.article(only).getByRole('checkbox')).toBeChecked()
  })

  test('have a form that drops what was filled in only when the person says so', async ({ app, screens }) => {
    const { library, frame, say } = screens
    await expect(library.articles()).toHaveCount(3)
    const before = await library.articles().allTextContents()
    for (const one of await library.titles()) await library.article(one).getByRole('checkbox').check()
    await frame.button('Sửa thông tin…').press('Enter')
    const dialog = frame.dialog('Sửa thông tin 3 bài')
    const source = dialog.getByRole('textbox', { name: 'Nguồn (tên báo)' })
    await expect(source).toBeFocused()

    // Nothing filled in: Escape closes at once.
    await frame.press('Escape')
    await expect(dialog).toBeHidden()
    await frame.button('Sửa thông tin…').press('Enter')
    await source.fill('Báo Sông Hậu')
    const question = dialog.getByRole('alert')
    for (const leave of [
      () => frame.press('Escape'),
      () => app.page.mouse.click(4, 300),
      () => app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()),
    ]) {
      await leave()
      await expect(question).toHaveText(say('list.editLeave'))
      await expect(dialog.getByRole('button', { name: say('list.editGoOn') })).toBeFocused()
      await frame.press('Escape')
      await expect(question).toBeHidden()
      await expect(source).toBeFocused()
      await expect(source).toHaveValue('Báo Sông Hậu')
    }
    await frame.press('Escape')
    await dialog.getByRole('button', { name: say('list.editDrop') }).press('Enter')
    await expect(dialog).toBeHidden()
    await expect(library.articles()).toHaveText(before)
  })

  test('have a form that holds what was filled in when the app died', async ({ app, screens }) => {
    const { library, frame, say } = screens
    const openForm = async (): Promise<void> => {
      await expect(library.articles()).toHaveCount(3)
      for (const one of await library.titles()) await library.article(one).getByRole('checkbox').check()
      await frame.button(say('list.editPicked')).press('Enter')
    }
    const dialog = (): Locator => frame.dialog('Sửa thông tin 3 bài')
    const place = (): Locator => dialog().getByRole('textbox', { name: say('details.place') })
    const kept = (): Locator => dialog().getByText(say('list.editKept', { count: 3 }))
    await openForm()
    await expect(kept()).toBeHidden()
    await place().fill('Trường Khê')
    await expect.poll(() => draftsOf(app)).toContain('Trường Khê')
    await app.crashAndRestart()
    await openForm()
    await expect(kept()).toBeVisible()
    await clean(app, 'details filled in before')
    await expect(place()).toHaveValue('Trường Khê')
    await place().press('Enter')
    await expect(dialog()).toBeHidden()
    await expect.poll(() => draftFiles(app)).toEqual([])
    await frame.button(say('list.editPicked')).press('Enter')
    await expect(place()).toHaveValue('')
    await expect(kept()).toBeHidden()
  })

  test('are corrected as one step, which one undo takes back', async ({ app, screens }) => {
    const { library, details, frame } = screens
    await expect(library.articles()).toHaveCount(3)
    const titles = await library.titles()
    const before = await library.articles().allTextContents()
    for (const one of titles) await library.article(one).getByRole('checkbox').check()
    await frame.button('Sửa thông tin…').click()
    const dialog = frame.dialog('Sửa thông tin 3 bài')
    const field = (label: string): Locator => dialog.getByRole('textbox', { name: label, exact: true })
    const save = dialog.getByRole('button', { name: 'Lưu', exact: true })
    await expect(field('Nguồn (tên báo)')).toBeFocused()
    await expect(save).toBeDisabled()
    await field('Ngày đăng').fill('31/2/2021')
    await expect(field('Ngày đăng')).toHaveAccessibleDescription(/Không đọc được ngày này/)
    await expect(save).toBeDisabled()
    await field('Ngày đăng').fill('2/2021')
    await field('Nơi xảy ra').fill('Trường Khê')
    await field('Thêm chủ đề của báo').fill('Nông thôn\nĐất đai')
    await field('Nguồn (tên báo)').fill('Báo Sông Hậu')
    await field('Nguồn (tên báo)').press('Enter')
    await expect(dialog).toBeHidden()
    const corrected = async (): Promise<void> => {
      for (const one of titles) {
        await expect(library.article(one)).toContainText('Báo Sông Hậu')
        await expect(library.article(one)).toContainText('2/2021')
      }
    }
    await corrected()
    await app.restart()
    await corrected()
    await library.open(titles[1] ?? '')
    await details.open()
    await expect(details.field('Nơi xảy ra')).toHaveValue('Trường Khê')
    await expect(details.field('Chủ đề của báo')).toHaveValue(/Nông thôn\nĐất đai$/)
    await library.show()
    await frame.undoes('sửa thông tin 3 bài')
    await expect(library.articles()).toHaveText(before)
    await app.restart()
    await expect(library.articles()).toHaveText(before)
  })
})
