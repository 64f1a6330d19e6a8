import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findings } from './fixtures/findings'
import { material } from './screens/material'
import { expect, test } from './screens/test'

const title = 'Xã ven biển Hải Triều rút ngắn giờ chờ ở bộ phận một cửa'

for (const language of ['vi', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language })

    test('every screen can be used without seeing or pointing', async ({ app, screens }) => {
      test.setTimeout(120_000)
      const { say, frame, library, reader, palette, inspector, themes, exporting, settings } = screens
      const clean = (where: string) => test.step(where, async () => expect.soft(await findings(app), where).toEqual([]))
      const closing = async (where: string, dialog: string): Promise<void> => {
        await expect(frame.dialog(dialog)).toBeVisible()
        await clean(where)
        await frame.press('Escape')
        await expect(frame.dialog(dialog)).toBeHidden()
      }
      await frame.button(say('empty.choose')).waitFor()
      await settings.open()
      await settings.pick(say('settings.appearance'), say('settings.light'))
      await closing('settings', say('settings.title'))
      await clean('empty library')

      const odd = join(app.scratch, 'Trống.txt')
      writeFileSync(odd, '')
      const [first = ''] = material('tho-mua-nuoc.txt')
      await library.import([...material('mot-cua-xa-ven-bien.txt', 'cho-phien-ben-song.md'), first, odd])
      await closing('import report', say('importing.reportTitle'))
      await clean('list')
      await library.filter().fill('một cửa')
      await clean('filtered list')

      await library.open(title)
      await reader.select('bỏ bớt giấy tờ trùng nhau, bộ phận một cửa')
      await clean('toolbar')
      await reader.tagWith('Thủ tục', 'Cán bộ / Một cửa')
      await reader.select('trả kết quả đúng hẹn')
      await reader.highlight()
      await reader.select('đúng hẹn gần như toàn bộ hồ sơ')
      await reader.tagWith('Cán bộ')
      await clean('reader with highlights')
      await reader.noise().last().click()
      await clean('reader with what the page left')
      await reader.click('đúng hẹn')
      await expect(reader.overlapMenu()).toBeVisible()
      await clean('highlights that overlap')
      await frame.press('Escape')
      await inspector.addTheme('trả kết quả đúng hẹn')
      await app.page.keyboard.insertText('thu')
      await expect(palette.options().first()).toBeVisible()
      await clean('palette')
      await palette.close()
      await inspector.editNote('trả kết quả đúng hẹn')
      await inspector
        .noteField()
        .fill('# Nhận xét\n\n- một [báo](https://bao.example/)\n\n> trích\n\n| a | b |\n|---|---|\n| 1 | 2 |')
      await clean('note editor')
      await frame.button(say('annotating.preview')).click()
      await clean('note preview')
      await frame.button(say('common.save')).click()
      await clean('note')

      await exporting.open()
      await exporting.files()
      await closing('export', say('exporting.title'))
      await frame.press('F1')
      await closing('shortcuts', say('shortcuts.title'))
      await themes.open('Thủ tục')
      await clean('theme')
      await themes.menu('Thủ tục', say('action.edit-theme'))
      await frame
        .dialog(say('theme.edit'))
        .getByRole('textbox', { name: say('theme.name') })
        .fill('')
      await frame
        .dialog(say('theme.edit'))
        .getByRole('button', { name: say('common.save') })
        .click()
      await closing('theme dialog with an error', say('theme.edit'))
      await themes.menu('Thủ tục', say('action.merge-theme'))
      await closing('merge', say('theme.mergeTitle', { name: 'Thủ tục' }))
      await themes.menu('Thủ tục', say('action.remove-theme'))
      await closing('delete theme', say('theme.removeTitle', { name: 'Thủ tục' }))
      await themes
        .item('Thủ tục')
        .getByRole('button', { name: say('sidebar.themeMenu', { name: 'Thủ tục' }) })
        .click()
      await expect(app.page.getByRole('menu')).toBeVisible()
      await clean('menu')
      await frame.press('Escape')
      await library.show()
      await app.page.getByRole('button', { name: new RegExp(say('list.sortBy')) }).click()
      await expect(app.page.getByRole('listbox')).toBeVisible()
      await clean('choices')
      await frame.press('Escape')
      await library.askToRemove(title)
      await closing('delete article', say('list.removeTitle'))
      await frame.choose(frame.button(say('importing.action')), say('action.paste-article'))
      await closing('paste', say('importing.pasteTitle'))
      await frame.press('ControlOrMeta+Z')
      await expect(frame.redo()).toBeEnabled()
      await clean('a message')
    })

    test('nor does correcting an article take eyes or a hand', async ({ app, screens }) => {
      test.setTimeout(120_000)
      const { say, frame, library, reader, inspector, details } = screens
      const clean = (where: string) => test.step(where, async () => expect.soft(await findings(app), where).toEqual([]))
      await frame.button(say('empty.choose')).waitFor()
      await library.import(material('mot-cua-xa-ven-bien.txt', 'tho-mua-nuoc.txt'))
      await library.open(title)
      await reader.select('bốn bước, người dân chỉ phải đến một lần')
      await reader.tagWith('Thủ tục')
      await inspector.editNote('bốn bước, người dân chỉ phải đến một lần')
      await inspector.noteField().fill('Ai đếm?')
      await frame.press('ControlOrMeta+Enter')
      await details.open()
      await clean('details')
      await details.field(say('details.date')).fill('31/2')
      await frame.press('Tab')
      await clean('details with a date that is none')
      await frame.press('Shift+Tab', 'Escape')
      await details.correct()
      await details.replace('Nay còn bốn bước, người dân chỉ phải đến một lần.', '')
      await details.replace('kể.', 'kể.\n\nBà nói thêm rằng nay người dân đến một lần là xong cả bốn bước.')
      await clean('a text that is being corrected')
      await frame.press('Escape')
      await clean('corrections that may be dropped')
      await frame.press('Escape')
      await details.save()
      const words = new RegExp(say('lost.placeAt', { words: '' }).trim())
      await expect(details.tray(1).getByRole('button', { name: words }).first()).toBeVisible()
      await clean('a passage that waits')
      await reader.select('người dân đến một lần là xong cả bốn bước')
      await clean('a place chosen for it')

      await library.show()
      for (const box of await library.articles().getByRole('checkbox').all()) await box.check()
      await frame.button(say('list.editPicked')).click()
      const dialog = frame.dialog(say('list.editTitle', { count: 2 }))
      await dialog.getByRole('textbox', { name: say('details.date') }).fill('31/2')
      await clean('several articles')
      await frame.press('Escape')
      await clean('what was filled in may be dropped')
      await dialog.getByRole('button', { name: say('list.editDrop') }).click()
      await expect(dialog).toBeHidden()
    })
  })
}

test.describe('a library that cannot be opened', () => {
  test.use({ library: 'damaged' })

  test('says so to everybody', async ({ app }) => {
    await expect(app.page.getByRole('alert')).toBeVisible()
    expect(await findings(app)).toEqual([])
  })
})

test('focus is seen, goes round in dialogs and comes back to where it was', async ({ app, screens }) => {
  const { frame } = screens
  await frame.button('Chọn tệp…').waitFor()
  await frame.button('Cài đặt').focus()
  await frame.press('Enter')
  const dialog = frame.dialog('Cài đặt')
  await expect(dialog).toBeVisible()
  for (let step = 0; step < 12; step += 1) {
    await frame.press('Tab')
    expect(await dialog.evaluate((it) => it.contains(document.activeElement))).toBe(true)
    const outlined = await app.page.evaluate(() => {
      const style = getComputedStyle(document.activeElement ?? document.body)
      return style.outlineStyle !== 'none' || style.boxShadow !== 'none'
    })
    expect(outlined).toBe(true)
  }
  await frame.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(frame.button('Cài đặt')).toBeFocused()
})
