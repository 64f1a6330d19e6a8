import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { App } from './fixtures/app'
import { clean } from './fixtures/findings'
import { slowMain } from './fixtures/slow-main'
import { pasteHtml } from './screens/by-hand'
import { material } from './screens/material'
import { createNotes } from './screens/notes'
import type { Screens } from './screens/screens'
import { expect, test } from './screens/test'

// What an import brings, and the rows, menus and pairs that it leaves to be decided on. Each state is opened once, and
// looked at in every appearance.

const poem = 'Mùa nước'
const mother = 'mẹ gom mái chèo'

interface Stage extends Screens {
  readonly app: App
}

for (const language of ['vi', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language })

    test('what an import brings and leaves to be decided can be used without seeing or pointing', async ({
      app,
      screens,
    }) => {
      test.setTimeout(180_000)
      const stage = { ...screens, app }
      await screens.frame.button(screens.say('empty.choose')).waitFor()
      await importing(stage)
      await rows(stage)
      await families(stage)
      await pasting(stage)
    })
  })
}

/** Two tellings of one story, one file twice, and files that are refused each for another reason. */
function folderOf({ scratch }: App): readonly string[] {
  const [talk = '', verses = ''] = material('doi-thoai-thu-hoi-dat.txt', 'tho-mua-nuoc.txt')
  const [title = '', ...rest] = readFileSync(talk, 'utf8').split('\n')
  const files = {
    'Báo khác.txt': [`Bình Lạc đối thoại với dân: ${title.split(': ').at(-1)}`, ...rest.slice(0, -8)].join('\n'),
    'Mùa nước (chép lại).txt': readFileSync(verses),
    'Trang trắng.txt': '\n',
    'Biên bản họp dân về tuyến đường ven sông, bản chụp lại từ điện thoại, chưa đánh máy.docx': 'không phải Word',
    'Ảnh bìa.pdf': '%PDF-1.4\n',
  }
  const paths = Object.entries(files).map(([name, text]) => {
    writeFileSync(join(scratch, name), text)
    return join(scratch, name)
  })
  return [talk, verses, ...paths]
}

async function importing({ app, library, frame, say }: Stage): Promise<void> {
  await library.import(folderOf(app))
  const report = library.report()
  await expect(report).toContainText(say('importing.refused', { count: 3 }))
  await clean(app, 'import report')
  await report.getByRole('radio', { name: say('importing.refused', { count: 3 }) }).click()
  await expect(report.getByRole('listitem')).toHaveCount(3)
  await clean(app, 'import report with refusals')
  await frame.press('Escape')
  await expect(report).toBeHidden()
}

/** Open the menu, look, and close it. */
async function menuOf({ app, frame }: Stage, where: string, button: ReturnType<Screens['frame']['button']>) {
  await button.click()
  await expect(app.page.getByRole('menu')).toBeVisible()
  await clean(app, where)
  await frame.press('Escape')
  await expect(app.page.getByRole('menu')).toBeHidden()
}

async function rows(stage: Stage): Promise<void> {
  const { app, library, reader, inspector, frame, themes, say } = stage
  const notes = createNotes(stage)
  await menuOf(stage, 'menu of an article', frame.button(say('list.menu', { title: poem })))
  await library.open(poem)
  await reader.select(mother)
  await reader.tagWith('Gia đình / Mẹ', 'Sông')
  await reader.select('cha buộc con thuyền')
  await reader.highlight()
  await inspector.editNote('cha buộc con thuyền')
  await inspector.noteField().fill('Ai kể lại chuyện này?')
  await frame.press('Escape')
  await expect(inspector.passage('cha buộc con thuyền')).toContainText('Ai kể lại')
  const card = inspector.passage(mother)
  await menuOf(stage, 'menu of a passage', card.getByRole('button', { name: say('annotating.menu'), exact: true }))
  await themes.item('Mẹ').hover()
  await clean(app, 'theme under the pointer, and cards')
  await menuOf(stage, 'menu of a theme', frame.button(say('sidebar.themeMenu', { name: 'Mẹ' })))
  for (const title of ['Dàn ý', 'Những người không có tên trong danh sách']) {
    await notes.begin()
    await app.page.keyboard.type(`${title}\nMở đầu`)
    await frame.saved()
  }
  await notes.open()
  await clean(app, 'notes list')
  await menuOf(stage, 'menu of a note', frame.button(say('notes.menu', { title: 'Dàn ý' })))
}

async function families(stage: Stage): Promise<void> {
  const { app, commands, frame, say } = stage
  const main = await slowMain(app, 'findFamilies')
  await commands.open()
  await commands.take(say('action.find-families'))
  await expect(app.page.getByText(say('families.searching'), { exact: true })).toBeVisible()
  await clean(app, 'families being sought')
  await main.says('families', { done: 812, total: 2410 })
  await expect(app.page.getByText(say('families.reading', { done: 812, total: 2410 }))).toBeVisible()
  await clean(app, 'families, so many articles read')
  await main.answers()
  const compare = app.page.getByRole('button', { name: /%/ }).first()
  await compare.waitFor()
  await clean(app, 'families')
  await compare.click()
  await expect(frame.dialog(say('families.compareTitle')).getByRole('row').nth(3)).toBeVisible()
  await clean(app, 'two articles compared')
  await frame.press('Escape')
}

async function pasting({ app, library, frame, say }: Stage): Promise<void> {
  await library.show()
  const page = `<h1>Bến đò cũ thành chợ nổi</h1><p>Từ <b>tháng ba</b>, bến đò họp <a href="https://bao.example/cho">chợ</a>
    mỗi sáng, ghe từ năm xã về đậu kín một khúc sông.</p><h2>Ai cũng bán được</h2><ul><li>Rau nhà</li><li>Cá đồng</li></ul>
    <blockquote>Có chợ là có người</blockquote><p>Tin liên quan</p><p>Mời bạn đọc gửi bài về tòa soạn</p>`
  await pasteHtml(app, page, 'Bến đò cũ thành chợ nổi')
  await expect(app.page.getByRole('region', { name: say('importing.pastePreview') })).toBeVisible()
  await clean(app, 'paste preview')
  await frame.press('Escape')
  await expect(app.page.getByRole('dialog')).toBeHidden()
}
