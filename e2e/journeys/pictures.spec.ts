import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { App } from '../fixtures/app'
import { findings } from '../fixtures/findings'
import { png, pngHead } from '../material/formats/png.mjs'
import { pdf } from '../material/formats/writers.mjs'
import { expect, test } from '../screens/test'

const title = 'Cánh đồng Bình Lạc sau mùa nước nổi'
const caption = 'Bà con thôn Đông gặt lúa bên bờ kênh mới đào'
const above =
  'Nước rút khỏi ruộng từ đầu tháng chín, để lại một lớp phù sa dày bằng bàn tay và những bờ thửa phải đắp lại.'
const below = 'Ba đội gặt chia nhau làm từ sáng sớm, xong thửa nào thì rơm được gom ngay về chuồng trâu của thửa ấy.'

/** A page as a browser saves it, with its folder; and what must not be shown, nor asked for. */
function savedPage(folder: string): string {
  const files = join(folder, 'canh-dong_files')
  mkdirSync(files, { recursive: true })
  writeFileSync(join(files, 'gat-lua.png'), png(900, 600))
  writeFileSync(join(files, 'bom.png'), pngHead(50_000, 50_000))
  writeFileSync(join(files, 'cut.png'), png(400, 300).subarray(0, 900))
  writeFileSync(join(folder, 'secret.png'), png(64, 64))
  symlinkSync(join(folder, 'secret.png'), join(files, 'lien-ket.png'))
  const small = png(240, 320, (x, y) => [90, (x * 255) / 240, (y * 255) / 320]).toString('base64')
  const page = join(folder, 'canh-dong.html')
  writeFileSync(
    page,
    `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${title}</title></head><body>
<header class="site-header"><img src="canh-dong_files/gat-lua.png" alt="Biểu trưng của báo"> Trang chủ</header>
<article><h1>${title}</h1><p>${above}</p>
<figure><img src="canh-dong_files/gat-lua.png" alt="Người gặt lúa" onerror="document.title='hỏng'"><figcaption>${caption}</figcaption></figure>
<p>${below}</p><p><img src="data:image/png;base64,${small}" alt=""></p>
<img src="canh-dong_files/bom.png"><img src="canh-dong_files/lien-ket.png"><img src="../secret.png">
<img src="file:///etc/hostname"><img src="https://anh.test/a.png"><img src="data:text/html;base64,PHNjcmlwdD4=">
<p>Vụ sau, xã tính gieo sớm hơn mười ngày để tránh con nước cuối tháng tám, vốn năm nào cũng về trước lịch.</p>
<p><img src="canh-dong_files/cut.png" alt="Tấm ảnh tải dở"></p></article></body></html>`,
  )
  return page
}

const pictures = (app: App) => app.page.getByRole('button', { name: /^Phóng to ảnh/ })

/** The sizes of pictures that were really drawn. */
async function drawn(app: App): Promise<readonly string[]> {
  await pictures(app).last().scrollIntoViewIfNeeded()
  const images = app.page.locator('[data-article-text] img')
  await expect
    .poll(() => images.evaluateAll((all) => all.every((one) => (one as HTMLImageElement).complete)))
    .toBe(true)
  return images.evaluateAll((all) =>
    all.map((one) => `${(one as HTMLImageElement).naturalWidth}×${(one as HTMLImageElement).naturalHeight}`),
  )
}

test('pictures of a saved page are kept, shown at their place, enlarged and printed, and are no letters', async ({
  app,
  screens,
}) => {
  test.setTimeout(120_000)
  const { library, reader, inspector, frame } = screens
  await library.import([savedPage(app.scratch)])
  await expect(reader.article(title)).toBeVisible()
  await expect(pictures(app)).toHaveCount(3)
  expect(await drawn(app)).toEqual(['900×600', '240×320', '400×300'])

  // What is dragged over a picture is the words before and after it, and nothing of the picture.
  await reader.select('để lại một lớp phù sa', caption)
  await reader.highlight()
  const marked = [{ quote: `${above.slice(above.indexOf('để lại'))} ${caption}`, themes: [] }]
  await expect.poll(inspector.passages).toEqual(marked)
  await frame.saved()

  await app.restart()
  await library.open(title)
  expect(await drawn(app)).toEqual(['900×600', '240×320', '400×300'])
  await expect.poll(inspector.passages).toEqual(marked)
  const addresses = await app.page.locator('img').evaluateAll((all) => all.map((one) => (one as HTMLImageElement).src))
  for (const address of addresses) expect(address).toMatch(/^app:\/\/sotay\/picture\/[0-9a-f]{64}$/)
  expect(await findings(app)).toEqual([])

  const first = app.page.getByRole('button', { name: 'Phóng to ảnh: Người gặt lúa' })
  await first.focus()
  await frame.press('Enter')
  const dialog = frame.dialog('Ảnh 1/3')
  await expect(dialog.getByRole('img', { name: 'Người gặt lúa' })).toBeVisible()
  await expect(dialog).toContainText(caption)
  expect(await findings(app)).toEqual([])
  await frame.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(first).toBeFocused()

  const file = join(app.scratch, 'bai.pdf')
  await app.electron.evaluate(async ({ BrowserWindow }, file) => {
    const pdf = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ preferCSSPageSize: true })
    process.getBuiltinModule('node:fs').writeFileSync(file, pdf ?? '')
  }, file)
  expect(
    readFileSync(file)
      .toString('latin1')
      .match(/\/Subtype\s*\/Image/g)?.length,
  ).toBeGreaterThanOrEqual(3)
})

test('a page cannot have anything of the library but pictures', async ({ app, screens }) => {
  const { library, reader } = screens
  await library.import([savedPage(app.scratch)])
  await expect(reader.article(title)).toBeVisible()
  app.trouble.expect(/Failed to load resource/)
  const found = await app.page.evaluate(async () => {
    const shown = document.querySelector<HTMLImageElement>('[data-article-text] img')?.src ?? ''
    const asked = [shown, shown.replace(/.$/, 'x'), `${shown}/..`, 'app://sotay/picture/../library.json']
    return Promise.all(asked.map((address) => fetch(address).then(({ status }) => status, String)))
  })
  expect(found.slice(0, 2)).toEqual([200, 404])
  expect(found.slice(2)).toEqual([404, 404])
})

test('pictures of a PDF are kept and shown before their captions', async ({ app, screens }) => {
  const { library, reader } = screens
  const file = join(app.scratch, 'canh-dong.pdf')
  const pixels = Buffer.from(Array.from({ length: 90 * 60 * 3 }, (_, at) => (at * at) % 251))
  writeFileSync(
    file,
    pdf(
      [
        [
          { text: title, x: 50, y: 80, size: 18 },
          { text: above, x: 50, y: 120, size: 6 },
          { draw: 'q 360 0 0 240 50 442 cm /Anh Do Q' },
          { text: caption, x: 50, y: 420, size: 5 },
          { text: below, x: 50, y: 450, size: 6 },
        ],
      ],
      {
        streams: {
          Anh: {
            head: '/Subtype /Image /Width 90 /Height 60 /BitsPerComponent 8 /ColorSpace /DeviceRGB',
            bytes: pixels,
          },
        },
      },
    ),
  )
  await library.import([file])
  await expect(reader.article(title)).toBeVisible()
  await expect(pictures(app)).toHaveCount(1)
  await app.restart()
  await library.open(title)
  expect(await drawn(app)).toEqual(['90×60'])
  const image = await pictures(app).boundingBox()
  const words = await app.page.getByText(caption).boundingBox()
  expect((image?.y ?? 0) + (image?.height ?? 0)).toBeLessThanOrEqual(words?.y ?? 0)
})

test('a picture that is too large to keep is named', async ({ app, screens }) => {
  const { library, reader, frame } = screens
  await library.import([savedPage(app.scratch)])
  await expect(reader.article(title)).toBeVisible()
  await frame.told('Có 1 ảnh không giữ được vì quá lớn hoặc quá nhiều.')
  await frame.button('Xem kết quả').click()
  await expect(library.report()).toContainText('ảnh quá lớn nên không giữ: bom.png')
})
