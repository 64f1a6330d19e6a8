import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dropHtml, pasteHtml } from '../screens/by-hand'
import { expect, test } from '../screens/test'

const title = 'Bến đò cũ thành chợ nổi lúc trời chưa sáng'
const html = `<html><head><base href="https://baosonghuong.example/xa-hoi/cho-noi.html"></head><body>
<nav class="menu"><a href="https://baosonghuong.example/">Trang chủ</a> <a href="https://baosonghuong.example/x">Xã hội</a></nav>
<h1>${title}</h1>
<p>Từ <b>tháng ba</b>, bến đò cũ họp chợ <a href="https://baosonghuong.example/cho">mỗi sáng</a>, ghe từ năm xã về đậu kín một khúc sông.</p>
<h2>Ai cũng bán được</h2>
<ul><li>Rau của nhà trồng</li><li>Cá <em>đồng</em></li></ul>
<blockquote>Có chợ là có người, có người là bến sống lại</blockquote>
<figure><img src="https://xau.example/dem.gif" onerror="document.title='run'"><figcaption>Chợ lúc năm giờ sáng</figcaption></figure>
<script>document.title = 'run'</script><span style="display:none">ẩn</span></body></html>`
const plain = `${title}\n\nTừ tháng ba, bến đò cũ họp chợ mỗi sáng, ghe từ năm xã về đậu kín một khúc sông.\n\nChợ lúc năm giờ sáng`

test('what was copied from a page is shown as it will be, and keeps its headings, lists, quotations, links and captions', async ({
  app,
  screens,
}) => {
  const { reader, frame, say } = screens
  await frame.button('Chọn tệp…').waitFor()
  await pasteHtml(app, html, plain)
  const dialog = frame.dialog('Dán bài báo')
  const preview = dialog.getByRole('region', { name: say('importing.pastePreview') })
  await expect(preview.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(preview.getByRole('heading', { name: 'Ai cũng bán được' })).toBeVisible()
  await expect(preview).not.toContainText('ẩn')
  await expect(preview.locator('img, script, a')).toHaveCount(0)
  await expect(dialog.getByRole('textbox', { name: say('importing.pasteUrl') })).toHaveValue(
    'https://baosonghuong.example/xa-hoi/cho-noi.html',
  )
  await dialog.getByRole('button', { name: 'Nhập bài này' }).click()
  await expect(reader.article(title)).toBeVisible()
  await app.restart()
  await screens.library.open(title)
  const text = reader.text()
  await expect(text.getByRole('heading', { name: 'Ai cũng bán được' })).toBeVisible()
  await expect(text.locator('[data-role="list-item"]')).toHaveText(['Rau của nhà trồng', 'Cá đồng'])
  await expect(text.locator('[data-role="quote"]')).toHaveText('Có chợ là có người, có người là bến sống lại')
  await expect(text.locator('[data-role="caption"]')).toHaveText('Chợ lúc năm giờ sáng')
  await expect(text.getByRole('strong')).toHaveText('tháng ba')
  await expect(text.getByRole('emphasis')).toHaveText('đồng')
  await expect(text.locator('[data-href]')).toHaveText('mỗi sáng')
  expect(await app.page.title()).not.toBe('run')

  // The page is kept as it was copied, letter by letter.
  const originals = join(app.libraryFolder, 'originals')
  const kept = readdirSync(originals, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  const [only] = kept
  expect(kept).toHaveLength(1)
  expect(readFileSync(join(only?.parentPath ?? '', only?.name ?? ''), 'utf8')).toContain(`<h1>${title}</h1>`)

  // Pasted again, it is known before it is imported.
  await screens.library.show()
  await pasteHtml(app, html, plain)
  const again = frame.dialog('Dán bài báo')
  await expect(again).toContainText(say('importing.pasteDuplicate'))
  await again.getByRole('button', { name: 'Nhập bài này' }).click()
  await expect(screens.library.report()).toContainText('1 bài đã có sẵn')
})

test('plain text can be chosen instead, and a paste into the open dialog is formatted too', async ({
  app,
  screens,
}) => {
  const { reader, frame, commands, say } = screens
  await frame.button('Chọn tệp…').waitFor()
  await pasteHtml(app, html, plain)
  const dialog = frame.dialog('Dán bài báo')
  await dialog.getByRole('radio', { name: say('importing.pasteAsText') }).click()
  await expect(dialog.getByRole('textbox', { name: say('importing.pasteLabel') })).toHaveValue(plain)
  await dialog.getByRole('textbox', { name: say('importing.pasteUrl') }).fill('https://bao.example/cho')
  await dialog.getByRole('button', { name: 'Nhập bài này' }).click()
  await expect(reader.article(title)).toContainText('bao.example')
  await expect(reader.text().getByRole('strong')).toHaveCount(0)

  await commands.open()
  await commands.take(say('action.paste-article'))
  const field = dialog.getByRole('textbox', { name: say('importing.pasteLabel') })
  await field.focus()
  await pasteHtml(app, '<p>Chợ <b>phiên</b> mở lại sau ba năm.</p>', 'Chợ phiên mở lại sau ba năm.')
  await expect(dialog.getByRole('region', { name: say('importing.pastePreview') })).toContainText('Chợ phiên mở lại')
  await dialog.getByRole('button', { name: 'Nhập bài này' }).press('Enter')
  await expect(reader.text().getByRole('strong')).toHaveText('phiên')
  await app.restart()
  await screens.library.show()
  await expect(screens.library.articles()).toHaveCount(2)
})

test('a selection dragged here from a browser is shown first, too', async ({ app, screens }) => {
  const { reader, frame } = screens
  await frame.button('Chọn tệp…').waitFor()
  await dropHtml(app, html, plain)
  const dialog = frame.dialog('Dán bài báo')
  await dialog.getByRole('button', { name: 'Nhập bài này' }).click()
  await expect(reader.text().getByRole('heading', { name: 'Ai cũng bán được' })).toBeVisible()
})

test('a page made to do harm is read, or is not, and the window lives', async ({ app, screens }) => {
  const { reader, frame } = screens
  await frame.button('Chọn tệp…').waitFor()
  const deep = `${'<div>'.repeat(100_000)}<p>Chợ họp ở bến từ sáng sớm.</p>`
  const long = `<p>${'chữ '.repeat(400_000)}</p>`
  for (const [html, shown] of [
    [deep, 'Chợ họp ở bến từ sáng sớm.'],
    [long, 'chữ chữ'],
  ] as const) {
    await dropHtml(app, html, '')
    const dialog = frame.dialog('Dán bài báo')
    await expect(dialog.getByRole('region')).toContainText(shown, { timeout: 20_000 })
    await dialog.getByRole('button', { name: 'Thôi' }).click()
    await expect(dialog).toBeHidden()
  }
  await dropHtml(app, deep, '')
  await frame.dialog('Dán bài báo').getByRole('button', { name: 'Nhập bài này' }).click()
  await expect(reader.text()).toContainText('Chợ họp ở bến từ sáng sớm.', { timeout: 20_000 })
})
