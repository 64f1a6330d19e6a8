import { readFileSync } from 'node:fs'
import { material } from '../screens/material'
import { expect, test } from '../screens/test'

const dam = 'Đập tràn Khe Vực: mười tháng từ bản vẽ đến giọt nước đầu tiên'

test.use({ importing: material('nhat-ky-dap-tran.md') })

test('an article is printed with its highlights and notes and nothing around it', async ({ app, screens }) => {
  const { reader, inspector, frame } = screens
  await reader.select('Cả thôn góp', '412 ngày công')
  await reader.tagWith('Góp công')
  await reader.select('trẻ con chạy theo dòng nước')
  await reader.note()
  await expect(inspector.noteField()).toBeFocused()
  await app.page.keyboard.insertText('Hình ảnh để mở bài\n\n7. hỏi trưởng thôn')
  await frame.press('ControlOrMeta+Enter')
  await frame.saved()
  const file = `${app.scratch}/bai.pdf`
  await app.electron.evaluate(async ({ BrowserWindow }, file) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const pdf = await contents?.printToPDF({ printBackground: false, preferCSSPageSize: true })
    process.getBuiltinModule('node:fs').writeFileSync(file, pdf ?? '')
  }, file)
  const { words, underlines } = await readPdf(file)
  for (const said of [
    dam,
    'Việc còn lại',
    'một trăm trang trắng',
    'Chủ đề trong bài',
    'Góp công',
    'Hình ảnh để mở bài',
  ])
    expect(words).toContain(said)
  for (const chrome of ['Đã lưu', 'Thư viện:', 'Nhập', 'Đoạn đánh dấu', 'Gắn chủ đề', 'Bắt đầu đoạn'])
    expect(words).not.toContain(chrome)
  // The marks' colours are on the paper though the printer was told to leave backgrounds out.
  expect(underlines).toBe(4)
  // A number behind each passage leads to its themes and its note at the end.
  expect(words).toMatch(
    /412 ngày công ?1\b.*dòng nước ?2\b.*Chủ đề trong bài.*\b1 Góp công “Cả thôn.*\b2 “trẻ con.*Hình ảnh/,
  )
  // A list in a note is one on paper too.
  expect(words).toMatch(/Hình ảnh để mở bài ?7\. ?hỏi trưởng thôn/)
})

/** The words of a PDF, and how many areas of its pages are filled with a pattern, as underlines are: one for each line. */
async function readPdf(file: string) {
  const { getDocument, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise
  const words: string[] = []
  let underlines = 0
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    words.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''))
    const { fnArray } = await page.getOperatorList()
    underlines += fnArray.filter((op) => op === OPS.setFillColorN).length
  }
  return { words: words.join(' ').replace(/\s+/g, ' ').normalize('NFC'), underlines }
}
