import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { dropFiles, pasteText } from '../screens/by-hand'
import { material, realArticles } from '../screens/material'
import { expect, test } from '../screens/test'

const titles = {
  land: 'Đối thoại với dân về thu hồi đất ở Bình Lạc: nói đủ điều, giữ đúng lời',
  counter: 'Xã ven biển Hải Triều rút ngắn giờ chờ ở bộ phận một cửa',
  forest: 'Mường Khai và Trường Khê trao đổi kinh nghiệm giữ rừng đầu nguồn',
  market: 'Chợ phiên bên sông: ngày họp, ngày tan',
  poem: 'Mùa nước',
}

test('articles chosen in the file dialog are read, listed and kept', async ({ app, screens }) => {
  const { library, reader, frame } = screens
  await expect(app.page.getByRole('heading', { name: 'Bắt đầu bằng một bài báo' })).toBeVisible()
  await app.native.answer('cancel')
  await frame.button('Chọn tệp…').click()
  await expect(app.page.getByRole('heading', { name: 'Bắt đầu bằng một bài báo' })).toBeVisible()

  await library.import(
    material('doi-thoai-thu-hoi-dat.txt', 'mot-cua-xa-ven-bien.txt', 'trao-doi-kinh-nghiem-giu-rung.txt'),
  )
  await frame.told('Đã nhập 3 bài')
  expect([...(await library.titles())].sort()).toEqual([titles.counter, titles.land, titles.forest].sort())

  await app.restart()
  await expect(library.articles()).toHaveCount(3)
  await expect(library.article(titles.land)).toContainText('Baosonghuong.vn')
  await expect(library.article(titles.land)).toContainText('14/8 (không rõ năm)')
  await expect(library.article(titles.forest)).toContainText('9/3 (không rõ năm)')
  await library.open(titles.land)
  await expect(reader.article(titles.land).getByRole('heading', { level: 1 })).toHaveText(titles.land)
  await expect(reader.article(titles.land).getByRole('heading', { name: 'Nỗi lo lớn nhất là nơi ở mới' })).toBeVisible()
  const related = reader.noise().last()
  await expect(reader.text()).not.toContainText('Sau đợt rà soát cuối tháng bảy')
  await related.click()
  await expect(reader.text()).toContainText('Sau đợt rà soát cuối tháng bảy')
  await related.click()
  await expect(reader.text()).not.toContainText('Sau đợt rà soát cuối tháng bảy')
})

test('the real articles go the same way', async ({ app, screens }) => {
  const real = realArticles()
  test.skip(real.length === 0, 'the real articles are not on this machine')
  const { library, reader, frame } = screens
  await library.import(real)
  await frame.told('Đã nhập 3 bài')
  const shown = await library.titles()
  expect(shown).toHaveLength(3)
  await app.restart()
  expect(await library.titles()).toEqual(shown)
  for (const title of shown) {
    await library.open(title)
    const drawn = await reader.text().evaluate((text) => (text as HTMLElement).innerText)
    expect(drawn.length).toBeGreaterThan(1000)
    // Every line that is drawn is a line of one of the files, letter by letter.
    const sources = real.map((path) => readFileSync(path, 'utf8').normalize('NFC').replaceAll('\r\n', '\n'))
    const lines = await reader.text().evaluate((text) =>
      [...text.querySelectorAll('[data-start]')].map((block) => {
        const copy = block.cloneNode(true) as Element
        for (const decor of copy.querySelectorAll('[data-decor]')) decor.remove()
        return copy.textContent ?? ''
      }),
    )
    const source = sources.find((one) => one.includes(title)) ?? ''
    for (const line of lines) expect(source).toContain(line)
    await library.show()
  }
})

test.describe('started with a folder', () => {
  test.use({ importing: [resolve('e2e/material/articles')] })

  test('everything in it is imported once', async ({ app, screens }) => {
    const { library, reader, frame } = screens
    const all = readdirSync(resolve('e2e/material/articles')).length
    await frame.told(`Đã nhập ${all} bài`)
    await expect(library.articles()).toHaveCount(all)
    await app.restart({ importing: material('tho-mua-nuoc.txt') })
    await expect(library.report()).toContainText('1 bài đã có sẵn')
    await expect(library.report()).toContainText(`trùng với “${titles.poem}”`)
    await library.report().getByRole('button', { name: 'Đóng' }).last().click()
    await expect(library.articles()).toHaveCount(all)

    // Markdown keeps its emphasis, its details come from the front matter.
    await library.open(titles.market)
    await expect(reader.article(titles.market)).toContainText('Báo Sông Hương')
    await expect(reader.article(titles.market)).toContainText('15/7/2021')
    await expect(reader.text().getByRole('emphasis').filter({ hasText: 'đò dọc' })).toBeVisible()
  })
})

test('files, folders and text dropped on the window are imported', async ({ app, screens }) => {
  const { library, reader, frame } = screens
  await frame.button('Chọn tệp…').waitFor()
  await dropFiles(app, material('tho-mua-nuoc.txt', 'river-notes.txt'))
  await frame.told('Đã nhập 2 bài')
  await expect(library.articles()).toHaveCount(2)
  const folder = join(app.scratch, 'Bài báo tháng tám')
  mkdirSync(folder)
  const [land = ''] = material('doi-thoai-thu-hoi-dat.txt')
  writeFileSync(join(folder, 'thu hồi đất.txt'), readFileSync(land))
  await dropFiles(app, [folder])
  // One clean article opens at once.
  await expect(reader.article(titles.land)).toBeVisible()
  await app.restart()
  await library.show()
  await expect(library.articles()).toHaveCount(3)
})

test('text pasted outside a field is offered for import first', async ({ app, screens }) => {
  const { library, reader, frame } = screens
  const text =
    'Bản Nà Lạn đón điện lưới\nTối qua, cả bản Nà Lạn thức khuya hơn mọi ngày vì lần đầu có điện lưới quốc gia.'
  await frame.button('Chọn tệp…').waitFor()
  await pasteText(app, text)
  const dialog = frame.dialog('Dán bài báo')
  await expect(dialog.getByRole('textbox', { name: 'Nội dung bài báo' })).toHaveValue(text)
  await dialog.getByRole('button', { name: 'Nhập bài này' }).dblclick()
  await expect(reader.article('Bản Nà Lạn đón điện lưới')).toBeVisible()
  await expect(dialog).toBeHidden()
  await library.show()
  await expect(library.articles()).toHaveCount(1)

  // Inside a field a paste is the field's own.
  await library.filter().focus()
  await pasteText(app, 'nà lạn')
  await expect(library.filter()).toHaveValue('nà lạn')
  await expect(dialog).toBeHidden()
  await app.restart()
  await expect(library.article('Bản Nà Lạn đón điện lưới')).toBeVisible()
})

test('what cannot be imported is named with its reason, and the rest is imported', async ({ app, screens }) => {
  const { library, reader, frame } = screens
  const put = (name: string, bytes: string | Uint8Array): string => {
    const path = join(app.scratch, name)
    writeFileSync(path, bytes)
    return path
  }
  const [poem = ''] = material('tho-mua-nuoc.txt')
  const again = put('Bản chép lại.txt', readFileSync(poem))
  await library.import([
    put('Trang trắng.txt', '   \n\n'),
    put(
      'Ảnh.txt',
      Uint8Array.from({ length: 600 }, (_, index) => index % 7),
    ),
    put('Bảng tính.xlsx', 'PK'),
    join(app.scratch, 'Không có.txt'),
    poem,
    again,
  ])
  const report = library.report()
  await expect(report).toContainText('4 tệp không nhập được')
  const line = (name: string) => report.getByRole('listitem').filter({ hasText: name })
  await expect(line('Trang trắng.txt')).toContainText('Tệp trống, không có chữ nào.')
  await expect(line('Ảnh.txt')).toContainText('Đây không phải tệp văn bản.')
  await expect(line('Bảng tính.xlsx')).toContainText('Sổ Tay chưa đọc được loại tệp này.')
  await expect(line('Không có.txt')).toContainText('Không thấy tệp này.')
  await expect(line(basename(again))).toContainText(`trùng với “${titles.poem}”`)
  await expect(report).toContainText('Đã nhập 1 bài')
  await report.getByRole('button', { name: titles.poem, exact: true }).click()
  await expect(reader.article(titles.poem)).toBeVisible()

  // One batch is one step: undoing it takes the article away, redoing brings it back.
  await frame.undoes('nhập 1 bài')
  await expect(app.page.getByRole('heading', { name: 'Bắt đầu bằng một bài báo' })).toBeVisible()
  await frame.redoes('nhập 1 bài')
  await app.restart()
  await expect(library.article(titles.poem)).toBeVisible()
})

test('two clicks on import open one dialog and import once', async ({ app, screens }) => {
  const { library, frame } = screens
  // A second dialog would find no answer, which fails the test.
  await app.native.answer(material('tho-mua-nuoc.txt', 'river-notes.txt'))
  await frame.button('Chọn tệp…').dblclick()
  await expect(library.articles()).toHaveCount(2)
  await app.restart()
  await expect(library.articles()).toHaveCount(2)
})
