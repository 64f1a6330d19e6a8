import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { docxParts, zip } from '../material/formats/writers.mjs'
import { expect, test } from '../screens/test'

const title = 'Nước về đồng Bãi Sậy'
const first =
  'Đêm qua, cống Bãi Sậy mở cửa lấy nước, sáng ra cả cánh đồng đã loáng bạc, người đi thăm ruộng đông như ngày hội.'
const second = 'Ông Khuất Văn Đạt, tổ trưởng thủy nông, bảo rằng năm nay được nước sớm mười hai ngày so với mọi vụ.'

/** The same three lines as letters of an ABC font, which other fonts show as Western ones. */
const masked = [
  'N\u00adíc vÒ ®ång B·i SËy',
  '§ªm qua, cèng B·i SËy më cöa lÊy n\u00adíc, s¸ng ra c¶ c¸nh ®ång ®· lo¸ng b¹c, ng\u00adêi ®i th¨m ruéng ®«ng nh\u00ad ngµy héi.',
  '¤ng KhuÊt V¨n §¹t, tæ tr\u00adëng thñy n«ng, b¶o r»ng n¨m nay ®\u00adîc n\u00adíc sím m\u00adêi hai ngµy so víi mäi vô.',
] as const

test('a Word file in a font from before Unicode is read as it was seen, and can be read otherwise without loss', async ({
  app,
  screens,
}) => {
  const { library, reader, inspector, settings, frame, say } = screens
  const file = join(app.scratch, 'bai-say.docx')
  const [head, ...paragraphs] = masked
  const parts = docxParts([{ text: head, style: 'Title' }, ...paragraphs.map((text) => ({ text }))], '', '', {
    font: '.VnTime',
  })
  writeFileSync(file, zip(parts))
  await library.import([file])
  await expect(reader.article(title)).toBeVisible()
  await expect(reader.text()).toContainText(first)
  await expect(reader.text()).toContainText(second)
  await reader.select('được nước sớm mười hai ngày')
  await reader.highlight()
  const marked = [{ quote: 'được nước sớm mười hai ngày', themes: [] }]
  await expect.poll(inspector.passages).toEqual(marked)

  const details = (): Promise<void> => app.page.getByRole('tab', { name: say('details.tab'), exact: true }).click()
  const encoding = app.page.getByRole('button', { name: new RegExp(`${say('details.encoding')}$`) })
  await details()
  await expect(encoding).toContainText('tcvn3')
  await settings.choose(say('details.encoding'), 'utf-8')
  await expect(reader.text()).toContainText(masked[1].slice(0, 30))
  await expect(encoding).toContainText('utf-8')
  await settings.choose(say('details.encoding'), 'tcvn3')
  await expect(reader.text()).toContainText(second)
  await frame.saved()

  await app.restart()
  await library.open(title)
  await expect(reader.text()).toContainText(second)
  // The desk is found as it was left: the details are in front.
  await app.page.getByRole('tab', { name: say('annotating.inspector') }).click()
  await expect.poll(inspector.passages).toEqual(marked)
})
