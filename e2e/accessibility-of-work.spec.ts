import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { App } from './fixtures/app'
import { clean } from './fixtures/findings'
import { bringForeignLock } from './fixtures/foreign-lock'
import { slowMain } from './fixtures/slow-main'
import { material } from './screens/material'
import type { Screens } from './screens/screens'
import { expect, test } from './screens/test'

// What is on the screen while a check or a backup is at work, and what could not be done by itself. Each state is opened
// once, and looked at in every appearance.

const poem = 'Mùa nước'
const mother = 'mẹ gom mái chèo'
const paper = 'baosongngan.example'
const story = (nth: number): string => `Chuyện thứ ${nth} của một xã ven sông nay đã vào phường mới`
const invitation = (nth: number): string => `Mời bà con đón đọc số ra ngày ${nth}/4`

interface Stage extends Screens {
  readonly app: App
}

for (const language of ['vi', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language })

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
