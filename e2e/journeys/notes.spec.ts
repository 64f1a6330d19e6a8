import { findings } from '../fixtures/findings'
import { keptBody } from '../screens/first-note'
import { material } from '../screens/material'
import { createNotes } from '../screens/notes'
import { expect, test } from '../screens/test'

test.use({ importing: material('doi-thoai-thu-hoi-dat.txt') })

// A single article that was imported is opened: a note is begun after that.
test.beforeEach(({ screens }) => screens.reader.text().waitFor())

const title = 'Đối thoại với dân về thu hồi đất ở Bình Lạc: nói đủ điều, giữ đúng lời'
const promise = 'đọc lại những điều đã hứa hồi tháng trước'
const lost = 'dự án lấy 18,4 héc-ta đất lúa'
const source = `${title}, Baosonghuong.vn, 14/8 (không rõ năm)`

test('a note is written with passages in it, leads to them and back, and is kept', async ({ app, screens }) => {
  const { reader, inspector, frame } = screens
  const notes = createNotes({ app, say: screens.say })
  await reader.select(promise)
  await reader.tagWith('Lời hứa')
  await reader.select(lost)
  await reader.tagWith('Đất đai')

  await notes.open()
  await expect(notes.list()).toContainText('Chưa có ghi chú nào')
  await notes.begin()
  await app.page.keyboard.type('Lời hứa với dân')
  await app.page.keyboard.press('Enter')
  await expect(notes.body()).toBeFocused()
  await app.page.keyboard.type('## Cần hỏi\n\nHuyện nói *sáu điều* đã xong.\n\n- hạ tầng\nđơn giá\n\n')
  await notes.insert('da hua')
  // Brackets ask for a passage too, and are taken back.
  await app.page.keyboard.type('\n\nCòn đây là đất: ![[')
  await notes.find('dat lua')
  await frame.saved()

  await expect(notes.reading().getByRole('heading', { name: 'Cần hỏi' })).toBeVisible()
  await expect(notes.reading().getByRole('emphasis')).toHaveText('sáu điều')
  await expect(notes.reading().getByRole('listitem')).toHaveText(['hạ tầng', 'đơn giá'])
  await expect(notes.reading().getByText(promise, { exact: true })).toBeVisible()
  await expect(notes.reading().getByRole('button', { name: source })).toHaveCount(2)
  await expect(notes.reading()).toContainText('Đất đai')
  expect(await keptBody(app)).toMatch(/^## Cần hỏi\n.*\n\n!\[\[passage:[0-9a-f-]{36}\|đọc lại.*: !\[\[passage:/s)

  await notes.reading().getByRole('button', { name: source }).first().click()
  await expect(inspector.passage(promise).locator('[aria-current=true]')).toBeVisible()
  await inspector.passage(promise).getByRole('button', { name: 'Dùng trong 1 ghi chú' }).click()
  await app.page.getByRole('menuitem', { name: 'Lời hứa với dân' }).click()
  await expect(notes.title()).toHaveValue('Lời hứa với dân')

  await app.restart()
  await notes.open()
  expect(await notes.titles()).toEqual(['Lời hứa với dân'])
  await notes.openNote('Lời hứa với dân')
  await expect(notes.reading().getByText(lost, { exact: true })).toBeVisible()
  // What was said to be saved is there after a power cut.
  await notes.body().click()
  await app.page.keyboard.press('ControlOrMeta+End')
  await app.page.keyboard.type('\n\nChữ cuối cùng')
  await frame.saved()
  await app.crashAndRestart()
  expect(await keptBody(app)).toMatch(/\n\nChữ cuối cùng$/)
})

test('a passage that was adjusted or deleted is shown as such, and comes back', async ({ app, screens }) => {
  const { reader, inspector, frame, library } = screens
  const notes = createNotes({ app, say: screens.say })
  await reader.select(promise)
  await reader.highlight()
  await notes.begin()
  await app.page.keyboard.type('Theo dõi\n')
  await notes.insert('')
  await frame.saved()
  const back = async (): Promise<void> => {
    await notes.open()
    await notes.openNote('Theo dõi')
  }
  await library.show()
  await library.open(title)
  await inspector.jumpTo(promise)
  await reader.text().focus()
  await app.page.keyboard.press('Alt+ArrowLeft')
  const shorter = promise.replace(/ trước$/, '')
  await expect.poll(inspector.passages).toEqual([{ quote: shorter, themes: [] }])
  await back()
  await expect(notes.reading()).toContainText(`Đoạn đã được chỉnh từ khi chèn. Lúc đó: “${promise}”`)
  await expect(notes.reading().getByText(shorter, { exact: true })).toBeVisible()
  await notes.reading().getByRole('button', { name: 'Dùng bản mới' }).click()
  await expect(notes.reading()).not.toContainText('Lúc đó')
  await expect(notes.body()).toHaveText(`“${shorter}”`)
  await frame.saved()
  expect(await keptBody(app)).toContain(`|${shorter}]]`)

  await library.show()
  await library.open(title)
  await inspector.remove(shorter)
  await back()
  await expect(notes.reading()).toContainText('Đoạn này không còn trong thư viện.')
  await expect(notes.reading()).toContainText(`Lúc chèn: “${shorter}”`)
  await frame.undoes('xóa 1 đoạn đánh dấu')
  await expect(notes.reading().getByRole('button', { name: source })).toBeVisible()
})

test('Markdown made to hurt is shown and harms nothing', async ({ app, screens }) => {
  const { frame } = screens
  const notes = createNotes({ app, say: screens.say })
  // The sanitiser reads it in a document of its own, where the policy of the page is at work already.
  app.trouble.expect(/Refused to apply inline style/)
  await notes.begin()
  await app.page.keyboard.type('Xấu')
  await app.page.keyboard.press('Enter')
  const hostile = [
    '<script>window.hurt = 1</script><img src=x onerror="window.hurt = 1"><svg onload="window.hurt = 1"></svg>',
    '[bấm](javascript:window.hurt=1) [thật](https://bao.example/bai)',
    '<span data-passage="../../etc" onclick="window.hurt = 1">đây</span> <style>body { display: none }</style>',
    '<a href="https://bao.example" style="position:fixed;inset:0">che</a> <iframe src="https://bao.example"></iframe>',
  ].join('\n\n')
  await notes.body().fill(hostile)
  await expect(notes.reading().getByRole('link', { name: 'thật' })).toBeVisible()
  expect(
    await notes.reading().locator('script, img, svg:not([aria-hidden]), style, iframe, [style*=fixed]').count(),
  ).toBe(0)
  await notes.reading().getByText('bấm').click()
  await notes.reading().getByRole('link', { name: 'thật' }).click()
  expect(await app.native.handed()).toEqual([{ kind: 'open-external', what: 'https://bao.example/bai' }])
  expect(await app.page.evaluate(() => 'hurt' in window)).toBe(false)
  // Deeper than anything can be drawn: shown as it was written.
  await notes.body().fill('>'.repeat(3000))
  await expect(notes.reading()).toHaveText('>'.repeat(3000))
  await frame.saved()
  await notes.body().fill('lành')
  await expect(notes.reading()).toHaveText('lành')
})

for (const language of ['vi', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language })

    test('notes can be written and read without seeing or pointing', async ({ app, screens }) => {
      test.setTimeout(120_000)
      const { say, frame, library, reader, inspector, themes } = screens
      const notes = createNotes({ app, say })
      const clean = (where: string) => test.step(where, async () => expect.soft(await findings(app), where).toEqual([]))
      await reader.select(promise)
      await reader.tagWith('Thủ tục')
      await notes.open()
      await clean('no notes')
      await notes.begin()
      await clean('a new note')
      await app.page.keyboard.type('Giờ chờ')
      await frame.press('Enter')
      await app.page.keyboard.insertText(
        '# Nhận xét\n\n*một* [báo](https://bao.example/) `mã`\n\n> trích\n\n- a\n- b\n\n',
      )
      await frame.press('ControlOrMeta+J')
      await expect(app.page.getByRole('combobox', { name: say('notes.find.label') })).toBeFocused()
      await clean('finding a passage')
      await frame.press('Escape')
      await notes.insert('da hua')
      await app.page.keyboard.insertText('\n\n![[passage:11111111-1111-4111-8111-111111111111|Đoạn xưa]]')
      await expect(notes.reading().getByText(say('notes.passage.gone'))).toBeVisible()
      await frame.saved()
      await clean('a note')
      await notes.show('read')
      await clean('a note, read')
      await notes.open()
      await clean('list of notes')
      await library.show()
      await library.open(title)
      await expect(inspector.passage(promise)).toContainText(say('notes.usedIn', { count: 1 }))
      await notes.fold(say('notes.of.article')).click()
      await clean('note on an article, written')
      await app.page.keyboard.insertText('Chữ')
      await frame.press('Escape')
      await frame.saved()
      await clean('note on an article')
      await themes.open('Thủ tục')
      await notes.fold(say('notes.of.theme')).click()
      await clean('note on a theme')
    })
  })
}
