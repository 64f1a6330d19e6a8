import type { Locator } from '@playwright/test'
import type { App } from '../fixtures/app'
import { material } from '../screens/material'
import { createNotes } from '../screens/notes'
import { expect, test } from '../screens/test'

test.use({ importing: material('nhat-ky-dap-tran.md', 'doi-thoai-thu-hoi-dat.txt', 'tho-mua-nuoc.txt') })

const dam = 'Đập tràn Khe Vực: mười tháng từ bản vẽ đến giọt nước đầu tiên'
const poem = 'Mùa nước'
const mother = 'mẹ gom mái chèo'
const father = 'cha buộc con thuyền'

/** What can be chosen now. */
const rowsOf = ({ page }: App): Locator => page.getByRole('menu').getByRole('menuitem', { disabled: false })

/** Whether anything but the page as a whole has the focus. */
const hasFocus = ({ page }: App): Promise<boolean> =>
  page.evaluate(() => document.activeElement !== null && document.activeElement !== document.body)

/** From what stands before it, as whoever goes through the page meets it. */
async function tabTo({ page }: App, before: Locator, button: Locator): Promise<void> {
  await before.focus()
  await page.keyboard.press('Tab')
  await expect(button).toBeFocused()
}

/** Every key that a menu is known for opens it, with the focus in it; Escape closes it and gives the focus back. */
async function keysOpen(app: App, button: Locator): Promise<void> {
  const { keyboard } = app.page
  const rows = rowsOf(app)
  for (const [key, at] of [
    ['Enter', 'first'],
    ['Space', 'first'],
    ['ArrowDown', 'first'],
    ['ArrowUp', 'last'],
  ] as const) {
    await keyboard.press(key)
    await expect(rows[at](), `${key} goes to the ${at}`).toBeFocused()
    await expect(button).toHaveAttribute('aria-expanded', 'true')
    await keyboard.press('Escape')
    await expect(rows).toHaveCount(0)
    await expect(button, `Escape after ${key}`).toBeFocused()
    await expect(button).toHaveAttribute('aria-expanded', 'false')
  }
  // A key that is held opens it and chooses nothing.
  for (const key of ['Enter', 'Space', 'ArrowDown']) {
    for (let time = 0; time < 4; time += 1) await keyboard.down(key)
    await keyboard.up(key)
    await expect(app.page.getByRole('menu')).toBeVisible()
    await keyboard.press('Escape')
    await expect(rows).toHaveCount(0)
    await expect(button, `Escape after a held ${key}`).toBeFocused()
  }
}

/** A click opens it; a click on it, or beside it, closes it. */
async function pointerOpens(app: App, button: Locator): Promise<void> {
  const rows = rowsOf(app)
  const box = await button.boundingBox()
  if (!box) throw new Error('the button is not on the screen')
  const middle = box.y + box.height / 2
  // As far apart as is no double click.
  for (const leaveAt of [box.x + box.width - 4, 3]) {
    await app.page.mouse.click(box.x + 4, middle)
    await expect(rows.first()).toBeVisible()
    await expect.poll(() => app.page.getByRole('menu').evaluate((it) => it.matches(':focus-within'))).toBe(true)
    await app.page.mouse.click(leaveAt, middle)
    await expect(rows).toHaveCount(0)
    await expect(button).toBeFocused()
  }
}

/** Open the menu of the button that has the focus and choose in it, by keyboard. */
async function choose(app: App, button: Locator, item: RegExp | string): Promise<void> {
  const rows = rowsOf(app)
  const wanted = app.page.getByRole('menuitem', { name: item })
  await button.focus()
  await app.page.keyboard.press('Enter')
  await expect(rows.first()).toBeFocused()
  const names = await rows.allInnerTexts()
  const at = names.findIndex((name) => (typeof item === 'string' ? name.startsWith(item) : item.test(name)))
  for (let step = 0; step < at; step += 1) await app.page.keyboard.press('ArrowDown')
  await expect(wanted).toBeFocused()
  await app.page.keyboard.press('Enter')
}

/** The dialog has the focus until Escape closes it. */
async function isIn(app: App, dialog: Locator): Promise<void> {
  await expect.poll(() => dialog.evaluate((it) => it.matches(':focus-within'))).toBe(true)
  await app.page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
}

test('the menu of an article in the list', async ({ app, screens }) => {
  const { library, reader, frame, say } = screens
  await library.article(poem).waitFor()
  const button = (title: string): Locator => frame.button(say('list.menu', { title }))
  await tabTo(app, library.article(dam).getByRole('button').first(), button(dam))
  await keysOpen(app, button(dam))
  await pointerOpens(app, button(dam))

  await choose(app, button(dam), say('action.remove-article'))
  await isIn(app, frame.dialog(say('list.removeTitle')))
  await expect(button(dam)).toBeFocused()
  // What stood below takes the place of what was deleted, and its menu has the focus.
  const [first = '', second = ''] = await library.titles()
  await choose(app, button(first), say('action.remove-article'))
  await frame.dialog(say('list.removeTitle')).waitFor()
  await frame
    .dialog(say('list.removeTitle'))
    .getByRole('button', { name: say('common.delete') })
    .press('Enter')
  await expect(library.article(first)).toHaveCount(0)
  await expect(button(second)).toBeFocused()

  await choose(app, button(second), say('action.export-article'))
  await isIn(app, frame.dialog(say('exporting.title')))
  await expect(reader.text()).toBeFocused()
})

test('a button that opens a menu keeps no other key from the window', async ({ app, screens }) => {
  const { library, commands, frame, say } = screens
  await library.article(poem).waitFor()
  for (const button of [frame.button(say('importing.action')), frame.button(say('list.menu', { title: poem }))]) {
    await button.focus()
    await commands.open()
    await frame.press('Escape')
    await expect(commands.field()).toBeHidden()
    await expect(button).toBeFocused()
    await frame.press('ArrowUp')
    await expect(rowsOf(app).last()).toBeFocused()
    await frame.press('Escape')
    await expect(button).toBeFocused()
  }
})

test('the menu of a theme in the sidebar', async ({ app, screens }) => {
  const { library, reader, themes, frame, say } = screens
  await library.open(poem)
  await reader.select(mother)
  await reader.tagWith('Mẹ', 'Cha', 'Sông')
  const button = (name: string): Locator => frame.button(say('sidebar.themeMenu', { name }))
  await tabTo(app, themes.item('Cha').getByRole('button').first(), button('Cha'))
  await keysOpen(app, button('Cha'))
  await pointerOpens(app, button('Cha'))
  for (const action of ['edit-theme', 'new-child-theme', 'merge-theme', 'remove-theme'] as const) {
    await choose(app, button('Cha'), say(`action.${action}`))
    await isIn(app, app.page.locator('[role=dialog], [role=alertdialog]'))
    await expect(button('Cha'), `after ${action}`).toBeFocused()
  }
  await choose(app, button('Cha'), say('action.remove-theme'))
  const asked = frame.dialog(say('theme.removeTitle', { name: 'Cha' }))
  await asked.getByRole('button', { name: say('common.delete') }).press('Enter')
  await expect(themes.item('Cha')).toHaveCount(0)
  await expect(button('Sông')).toBeFocused()
})

test('the menu of a note in the list of them', async ({ app, screens }) => {
  const { library, frame, say } = screens
  const notes = createNotes({ app, say })
  await library.article(poem).waitFor()
  for (const name of ['Dàn ý', 'Câu hỏi']) {
    await notes.begin()
    await app.page.keyboard.type(`${name}\nMở đầu`)
    await frame.saved()
  }
  await notes.open()
  const button = (title: string): Locator => frame.button(say('notes.menu', { title }))
  const row = notes.list().getByRole('listitem').filter({ hasText: 'Câu hỏi' })
  await tabTo(app, row.getByRole('button').first(), button('Câu hỏi'))
  await keysOpen(app, button('Câu hỏi'))
  await pointerOpens(app, button('Câu hỏi'))
  await choose(app, button('Câu hỏi'), say('notes.remove'))
  await expect(button('Dàn ý')).toBeFocused()
  await choose(app, button('Dàn ý'), say('notes.remove'))
  await expect(notes.list().getByRole('listitem')).toHaveCount(0)
  await expect.poll(() => hasFocus(app)).toBe(true)
})

test('the menu on the card of a passage', async ({ app, screens }) => {
  const { library, reader, inspector, frame, say } = screens
  await library.open(poem)
  for (const quote of [mother, father]) {
    await reader.select(quote)
    await reader.highlight()
  }
  const button = (quote: string): Locator =>
    inspector.passage(quote).getByRole('button', { name: say('annotating.menu'), exact: true })
  await button(mother).focus()
  await app.page.keyboard.press('Shift+Tab')
  await app.page.keyboard.press('Tab')
  await keysOpen(app, button(mother))
  await pointerOpens(app, button(mother))

  await choose(app, button(mother), say('action.pick-passage'))
  await expect(button(mother)).toBeFocused()
  await choose(app, button(mother), say('action.note'))
  await expect(inspector.noteField()).toBeFocused()
  await app.page.keyboard.insertText('Ai kể?')
  await frame.press('Escape')
  await expect(inspector.passage(mother)).toContainText('Ai kể?')
  await expect.poll(() => hasFocus(app)).toBe(true)
  await choose(app, button(mother), say('action.copy-passage'))
  await expect(button(mother)).toBeFocused()
  await choose(app, button(mother), say('action.remove-passage'))
  await expect(inspector.passage(mother)).toHaveCount(0)
  await expect(button(father)).toBeFocused()
  await choose(app, button(father), say('action.remove-passage'))
  await expect(inspector.passage(father)).toHaveCount(0)
  await expect.poll(() => hasFocus(app)).toBe(true)
})
