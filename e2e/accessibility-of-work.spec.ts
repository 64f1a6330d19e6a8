import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { App } from './fixtures/app'
import { findings } from './fixtures/findings'
import { bringForeignLock } from './fixtures/foreign-lock'
import { slowMain } from './fixtures/slow-main'
import { pasteHtml } from './screens/by-hand'
import { material } from './screens/material'
import { createNotes } from './screens/notes'
import type { Screens } from './screens/screens'
import { expect, test } from './screens/test'

// What is on the screen while a folder, a check or a backup is at work, and what it leaves there to be decided. Each state
// is opened once; `findings` looks at it in every appearance.

const poem = 'Mùa nước'
const mother = 'mẹ gom mái chèo'
const paper = 'baosongngan.example'
const story = (nth: number): string => `Chuyện thứ ${nth} của một xã ven sông nay đã vào phường mới`
const invitation = (nth: number): string => `Mời bà con đón đọc số ra ngày ${nth}/4`

interface Stage extends Screens {
  readonly app: App
}

const clean = (app: App, where: string) =>
  test.step(where, async () => expect.soft(await findings(app), where).toEqual([]))

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

    test('what was learned, what is watched and what takes long can be used without seeing or pointing', async ({
      app,
      screens,
    }) => {
      test.setTimeout(180_000)
      const stage = { ...screens, app }
      await screens.frame.button(screens.say('empty.choose')).waitFor()
      await watching(stage)
      await learning(stage)
      await checking(stage)
      await backingUp(stage)
    })

    test('what was not saved can be used without seeing or pointing', async ({ app, screens }) => {
      test.setTimeout(120_000)
      const { library, reader, frame, safety, say } = screens
      await library.import(material('tho-mua-nuoc.txt'))
      await reader.article(poem).waitFor()
      const foreign = bringForeignLock(app)
      await safety.takenOver().waitFor()
      await clean(app, 'library taken over')
      await reader.select(mother)
      await reader.tagWith('Mẹ')
      await expect(safety.takenOver()).toContainText(say('takenOver.safeUnsaved', { count: 1 }))
      await clean(app, 'library taken over, with something unsaved')
      await frame.button(say('failure.openReadOnly')).click()
      await safety.aside().waitFor()
      await clean(app, 'set aside while the library is only read')
      foreign.goes()
      await app.crashAndRestart()
      await safety
        .aside()
        .getByRole('button', { name: say('aside.bringIn') })
        .waitFor()
      await clean(app, 'set aside')
      await safety
        .aside()
        .getByRole('button', { name: say('aside.look') })
        .click()
      await expect(frame.dialog(say('aside.title')).getByRole('listitem')).toHaveCount(1)
      await clean(app, 'what is set aside')
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

async function watching({ app, settings, frame, say }: Stage): Promise<void> {
  const folders = ['Tải về', 'Báo cũ chép từ máy của phòng văn thư lưu trữ tỉnh, đợt một'].map((name) =>
    join(app.scratch, name),
  )
  await settings.open()
  const dialog = settings.dialog(say('settings.title'))
  for (const folder of folders) {
    mkdirSync(folder)
    await app.native.answer([folder])
    await dialog.getByRole('button', { name: say('watching.add') }).click()
    await expect(dialog.getByText(folder, { exact: true })).toBeVisible()
  }
  rmSync(folders[1] ?? '', { recursive: true })
  await expect(dialog).toContainText(say('watching.gone'), { timeout: 20_000 })
  await dialog.getByText(say('watching.gone')).scrollIntoViewIfNeeded()
  await clean(app, 'watched folders')
  await frame.press('Escape')
}

async function learning({ app, library, reader, frame, say }: Stage): Promise<void> {
  const prose =
    'Bộ phận một cửa của xã có năm cán bộ, mỗi tháng nhận chừng sáu trăm hồ sơ, quá nửa trong số đó là đất đai.'
  for (const nth of [1, 2, 3]) {
    const text = [story(nth), `${prose} Số ${nth}.`, invitation(nth)].join('\n\n')
    await app.page.evaluate(([text, url]) => window.sotay.ask('importPasted', { kind: 'text', text, url }), [
      text,
      `https://${paper}/${nth}`,
    ] as const)
  }
  await library.open(story(1))
  await reader.select(invitation(1))
  await frame.press('ControlOrMeta+R')
  await app.page.getByRole('menuitemradio', { name: say('role.site') }).click()
  await app.page.getByRole('complementary', { name: say('learning.offerLabel') }).waitFor()
  await clean(app, 'corrections offered')
  await frame.press('ControlOrMeta+Shift+L')
  const dialog = frame.dialog(say('learning.title', { source: paper }))
  await expect(dialog.getByRole('listitem')).toHaveCount(2)
  await dialog.getByRole('checkbox', { name: say('learning.all', { title: story(2) }) }).uncheck()
  await clean(app, 'corrections to apply to other articles')
  await frame.press('Escape')
  await expect(dialog).toBeHidden()
  await frame.button(say('learning.dismiss')).click()
}

async function checking({ app, safety, frame, say }: Stage): Promise<void> {
  const main = await slowMain(app, 'verifyLibrary')
  const dialog = await safety.open('verify')
  await expect(dialog.getByRole('progressbar')).toBeVisible()
  await main.says('work', { work: 'verify', done: 1204, total: 8320 })
  await expect(dialog).toContainText(say('safety.workOf', { done: 1204, total: 8320 }))
  await clean(app, 'library being checked')
  const [shard = ''] = readdirSync(join(app.libraryFolder, 'articles'))
  writeFileSync(join(app.libraryFolder, 'articles', shard, 'ghi nhớ.txt'), 'không phải bài báo')
  await main.answers()
  await expect(dialog.getByRole('listitem')).toHaveCount(1)
  await clean(app, 'what a check found')
  await frame.press('Escape')
}

async function backingUp({ app, safety, frame, reader, say }: Stage): Promise<void> {
  const backups = await safety.open('backups')
  const backUp = await slowMain(app, 'backUp')
  await frame.button(say('backups.now')).click()
  await backUp.says('work', { work: 'back-up', done: 310, total: 8320 })
  await expect(backups).toContainText(say('safety.workOf', { done: 310, total: 8320 }))
  await clean(app, 'backup being made')
  await backUp.answers()
  await backups.getByRole('listitem').first().waitFor()
  await clean(app, 'backups')
  await frame.press('Escape')
  await reader.select('mỗi tháng nhận chừng sáu trăm hồ sơ')
  await reader.tagWith('Hồ sơ')
  await frame.saved()
  const again = await safety.open('backups')
  const compare = await slowMain(app, 'previewRestore')
  await again.getByRole('listitem').first().getByRole('button').click()
  await compare.says('work', { work: 'compare', done: 40, total: 96 })
  const preview = app.page.getByRole('dialog')
  await expect(preview).toContainText(say('safety.workOf', { done: 40, total: 96 }))
  await clean(app, 'backup being compared')
  await compare.answers()
  await safety.differences()
  await clean(app, 'what a restore would change')
  const restore = await slowMain(app, 'restore')
  await frame.button(say('backups.restore')).click()
  await restore.says('work', { work: 'restore', done: 40, total: 96 })
  await expect(preview).toContainText(say('safety.workOf', { done: 40, total: 96 }))
  await clean(app, 'backup being restored')
  await restore.says('work', { work: 'restore', done: 96, total: 96 })
  await expect(preview).toContainText(say('safety.writing'))
  await clean(app, 'restored library being written')
  await restore.answers()
  await expect(preview).toBeHidden()
}
