import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { Language } from '../../src-main/contract/settings'
import type { App } from '../fixtures/app'
import { material } from '../screens/material'
import { createNotes } from '../screens/notes'
import type { Screens } from '../screens/screens'
import type { Album } from './album'

export interface Stage {
  readonly app: App
  readonly screens: Screens
  readonly language: Language
  readonly isNarrow: boolean
}

const salt = 'Nước mặn lên sớm một tháng, Phú Điền đắp đập tạm giữ lúa'
const gate = 'Salt at the sluice gate'
const boat = '“Ai cũng nói cứu lúa trước. Tôi hiểu. Nhưng cái ghe là ruộng của tôi”'
const words = {
  vi: { theme: 'Tiếng nói người dân', note: 'Ai không có tên trong danh sách?', typed: 'dat' },
  en: { theme: 'Villagers speak', note: 'Who is on no list?', typed: 'land' },
} as const

/** Goes through every view of the app with its own sample in it, and takes a picture of each. */
export async function showEveryView(stage: Stage, album: Album): Promise<void> {
  await album.open()
  await beginning(stage, album)
  await album.open()
  await reading(stage, album)
  await writing(stage, album)
  await gathering(stage, album)
  await keepingSafe(stage, album)
  await arranging(stage, album)
}

export async function cannotOpen(app: App, album: Album): Promise<void> {
  await album.open()
  await app.page.getByRole('alert').waitFor()
  await album.picture('error')
}

/** The first run; afterwards the sample is one's own library, without the banner over it. */
async function beginning({ app, screens }: Stage, album: Album): Promise<void> {
  const { frame, say, library } = screens
  await frame.button(say('empty.choose')).waitFor()
  await album.picture('empty')
  await app.page.getByRole('button', { name: say('action.open-sample') }).click()
  await library.article(salt).waitFor()
  await album.picture('sample')
  await app.quit()
  rmSync(app.libraryFolder, { recursive: true })
  cpSync(join(app.profile, 'sample', 'library'), app.libraryFolder, { recursive: true })
  await app.restart()
}

async function reading({ app, screens, language, isNarrow }: Stage, album: Album): Promise<void> {
  const { library, reader, inspector, frame, palette, commands, say } = screens
  await library.article(salt).waitFor()
  await album.picture('list')
  await library.open(salt)
  if (isNarrow) {
    await reader.click('cái ghe là ruộng')
    await frame.press('Escape')
  } else await inspector.jumpTo(boat)
  await album.picture('reader')
  await reader.text().focus()
  await frame.press('ControlOrMeta+F')
  await app.page.keyboard.insertText('man')
  await album.picture('find')
  await frame.press('Escape', 'ArrowDown', 'ControlOrMeta+T')
  await expect(palette.options().first()).toBeVisible()
  await album.picture('themes-palette')
  await palette.close()
  await frame.button(say('reader.appearance')).click()
  await album.picture('look')
  await frame.press('Escape')
  await reader.text().focus()
  await commands.open()
  await app.page.keyboard.insertText(words[language].typed)
  await album.picture('commands')
  await frame.press('Escape')
  if (isNarrow) return
  // With room beside the text the stripes say what they are.
  for (const area of ['toggle-sidebar', 'toggle-inspector'] as const) await commanded(screens, say(`action.${area}`))
  await album.picture('stripes')
  for (const area of ['toggle-sidebar', 'toggle-inspector'] as const) await commanded(screens, say(`action.${area}`))
  await frame.press('ControlOrMeta+\\')
  await app.page.keyboard.insertText(gate)
  await frame.press('Enter')
  await expect(reader.article(gate)).toBeVisible()
  await album.picture('side-by-side')
}

async function commanded({ commands }: Screens, what: string): Promise<void> {
  await commands.open()
  await commands.take(what)
}

async function writing({ app, screens, language }: Stage, album: Album): Promise<void> {
  const { commands, frame, say } = screens
  const notes = createNotes({ app, say })
  await commands.open()
  await commands.take(say('action.notes'))
  await notes.list().waitFor()
  await album.picture('notes')
  await notes.openNote(words[language].note)
  await album.picture('note')
  await notes.show('write')
  await notes.body().focus()
  await frame.press('ControlOrMeta+J')
  await app.page.keyboard.insertText('ghe')
  await expect(app.page.getByRole('combobox', { name: say('notes.find.label') })).toHaveValue('ghe')
  await album.picture('note-passage')
  await frame.press('Escape')
}

async function gathering({ app, screens, language }: Stage, album: Album): Promise<void> {
  const { commands, themes, frame, library, reader, exporting, say } = screens
  await commands.open()
  await commands.take(words[language].theme)
  await themes.view(words[language].theme).getByRole('button').first().waitFor()
  await album.picture('theme')
  await exporting.open()
  await exporting.files()
  await album.picture('export')
  await exporting.close()
  // The same story in another paper.
  await library.import(twoTellings(app))
  await library.report().waitFor()
  await album.picture('import-report')
  await frame.press('Escape')
  await commands.open()
  await commands.take(say('action.find-families'))
  const compare = app.page.getByRole('button', { name: /%/ }).first()
  await compare.waitFor()
  await album.picture('families')
  await compare.click()
  await app.page.getByRole('dialog').waitFor()
  await album.picture('compare')
  await frame.press('Escape')
  await app.page.getByRole('dialog').waitFor({ state: 'hidden' })
  await library.open(salt)
  await expect(reader.text()).toBeVisible()
}

/** An article, the same as another paper has it, one that is there already, and a file without words. */
function twoTellings(app: App): readonly string[] {
  const [talk = '', poem = ''] = material('doi-thoai-thu-hoi-dat.txt', 'tho-mua-nuoc.txt')
  const other = join(app.scratch, 'Báo khác.txt')
  const again = join(app.scratch, 'Mùa nước (chép lại).txt')
  const empty = join(app.scratch, 'Trang trắng.txt')
  const lines = readFileSync(talk, 'utf8').split('\n')
  const [title = '', ...rest] = lines
  writeFileSync(other, [`Bình Lạc đối thoại với dân: ${title.split(': ').at(-1)}`, ...rest.slice(0, -8)].join('\n'))
  cpSync(poem, again)
  writeFileSync(empty, '\n')
  return [talk, other, poem, again, empty]
}

async function keepingSafe({ app, screens }: Stage, album: Album): Promise<void> {
  const { safety, frame, reader, say } = screens
  let dialog = await safety.open('backups')
  await frame.button(say('backups.now')).click()
  await dialog.getByRole('listitem').first().waitFor()
  await album.picture('backups')
  await frame.press('Escape')
  await reader.select('nước thì đến tận gốc lúa nhà tôi')
  await reader.highlight()
  await frame.saved()
  await safety.openHistory()
  await album.picture('history')
  await app.page
    .getByRole('button', { name: say('history.close'), exact: true })
    .first()
    .click()
  dialog = await safety.open('backups')
  await dialog.getByRole('listitem').first().getByRole('button').first().click()
  await safety.differences()
  await album.picture('restore')
  await frame.press('Escape')
  dialog = await safety.open('verify')
  await expect(dialog.getByRole('status')).toHaveText(say('verify.fine'))
  await album.picture('verify')
  await frame.press('Escape')
}

async function arranging({ screens }: Stage, album: Album): Promise<void> {
  const { settings, frame, say } = screens
  await settings.open()
  await frame.dialog(say('settings.title')).waitFor()
  await album.picture('settings')
  await frame.press('Escape', 'F1')
  await frame.dialog(say('shortcuts.title')).waitFor()
  await album.picture('shortcuts')
  await frame.press('Escape')
}
