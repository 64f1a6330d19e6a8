import type { Details } from '../screens/details'
import { asked, importMarketArticle, mooring, moved, title, told } from '../screens/market-article'
import { expect, test } from '../screens/test'

const wrong = 'thương lái cho xe tải vào chở thằng về phố'
const right = 'thương lái cho xe tải vào chở thẳng về phố'
const free = 'miễn phí neo đậu cho ghe trong hai năm'
const saying = 'Chợ lên bờ thì còn gì là chợ nổi'
const suggested = 'dựng nhà lồng trên bờ và bán như chợ huyện'
const place = `có người lại bàn ${suggested}`
const note = 'Ai đề nghị, và ai không chịu?'

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
  const { library, reader, inspector, details, frame } = screens
  await importMarketArticle(app, screens)
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

test('what is said about an article is corrected by keyboard alone, and kept', async ({ app, screens }) => {
  const { library, reader, details, commands, frame } = screens
  await importMarketArticle(app, screens)
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
