import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import type { App } from '../fixtures/app'
import { clean } from '../fixtures/findings'
import { importMarketArticle, title, told } from '../screens/market-article'
import { material } from '../screens/material'
import { expect, test } from '../screens/test'

/** The files in which it is kept what is typed in dialogs. */
function draftFiles({ profile }: App): readonly string[] {
  const folder = join(profile, 'drafts')
  if (!existsSync(folder)) return []
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => name.endsWith('.json')).map((name) => join(folder, name))
}

function draftsOf(app: App): string {
  return draftFiles(app)
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n')
}

test('a correction that is not saved yet keeps the window from closing until its writer lets it go', async ({
  app,
  screens,
}) => {
  const { details, say } = screens
  await importMarketArticle(app, screens)
  await details.open()
  await details.correct()
  await details.replace('chở thằng', 'chở thẳng')
  const close = (): Promise<void> =>
    app.electron.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.close()
    })
  await close()
  await expect(details.dialog().getByRole('alert')).toHaveText(say('details.reviseLeave'))
  await details
    .dialog()
    .getByRole('button', { name: say('details.reviseGoOn') })
    .press('Enter')
  await expect(details.text()).toHaveValue(/chở thẳng về phố/)
  await close()
  await details
    .dialog()
    .getByRole('button', { name: say('details.reviseDrop') })
    .click()
  await expect(details.dialog()).toBeHidden()
  await app.endsAfter(close)
})

test('a correction that is being written when the app dies is there again, until it is saved or given up', async ({
  app,
  screens,
}) => {
  const { library, reader, details, frame, say } = screens
  await importMarketArticle(app, screens)
  const correctAgain = async (): Promise<void> => {
    await library.open(title)
    await details.open()
    await details.correct()
  }
  const kept = (): Locator => details.dialog().getByText(say('details.reviseKept'))
  await details.open()
  await details.correct()
  await expect(kept()).toBeHidden()
  await details.replace('chở thằng', 'chở thẳng')
  await expect.poll(() => draftsOf(app)).toContain('chở thẳng về phố')
  await app.crashAndRestart()
  await correctAgain()
  await expect(kept()).toBeVisible()
  await clean(app, 'a correction begun before')
  await expect(details.text()).toHaveValue(/chở thẳng về phố/)
  await details.replace('PV Lan Hạ', `${told}\n\nPV Lan Hạ`)
  await details.save()
  await expect(reader.article(title)).toContainText(told)
  await expect.poll(() => draftFiles(app)).toEqual([])

  // Saved, it is offered no more; given up, neither.
  await app.restart()
  await correctAgain()
  await expect(kept()).toBeHidden()
  await details.replace(told, 'Cuối buổi trời mưa.')
  await expect.poll(() => draftsOf(app)).toContain('trời mưa')
  await app.crashAndRestart()
  await correctAgain()
  await expect(details.text()).toHaveValue(/trời mưa/)
  await frame.press('Escape')
  await details
    .dialog()
    .getByRole('button', { name: say('details.reviseDrop') })
    .press('Enter')
  await expect(details.dialog()).toBeHidden()
  await expect.poll(() => draftFiles(app)).toEqual([])
  await details.correct()
  await expect(details.text()).toHaveValue(new RegExp(told))
})

test.describe('several articles', () => {
  const files = material('doi-thoai-thu-hoi-dat.txt', 'mot-cua-xa-ven-bien.txt', 'trao-doi-kinh-nghiem-giu-rung.txt')
  test.use({ importing: files })

  test('have a form that drops what was filled in only when the person says so', async ({ app, screens }) => {
    const { library, frame, say } = screens
    await expect(library.articles()).toHaveCount(3)
    const before = await library.articles().allTextContents()
    for (const one of await library.titles()) await library.article(one).getByRole('checkbox').check()
    await frame.button('Sửa thông tin…').press('Enter')
    const dialog = frame.dialog('Sửa thông tin 3 bài')
    const source = dialog.getByRole('textbox', { name: 'Nguồn (tên báo)' })
    await expect(source).toBeFocused()

    // Nothing filled in: Escape closes at once.
    await frame.press('Escape')
    await expect(dialog).toBeHidden()
    await frame.button('Sửa thông tin…').press('Enter')
    await source.fill('Báo Sông Hậu')
    const question = dialog.getByRole('alert')
    for (const leave of [
      () => frame.press('Escape'),
      () => app.page.mouse.click(4, 300),
      () => app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()),
    ]) {
      await leave()
      await expect(question).toHaveText(say('list.editLeave'))
      await expect(dialog.getByRole('button', { name: say('list.editGoOn') })).toBeFocused()
      await frame.press('Escape')
      await expect(question).toBeHidden()
      await expect(source).toBeFocused()
      await expect(source).toHaveValue('Báo Sông Hậu')
    }
    await frame.press('Escape')
    await dialog.getByRole('button', { name: say('list.editDrop') }).press('Enter')
    await expect(dialog).toBeHidden()
    await expect(library.articles()).toHaveText(before)
  })

  test('have a form that holds what was filled in when the app died', async ({ app, screens }) => {
    const { library, frame, say } = screens
    const openForm = async (): Promise<void> => {
      await expect(library.articles()).toHaveCount(3)
      for (const one of await library.titles()) await library.article(one).getByRole('checkbox').check()
      await frame.button(say('list.editPicked')).press('Enter')
    }
    const dialog = (): Locator => frame.dialog('Sửa thông tin 3 bài')
    const place = (): Locator => dialog().getByRole('textbox', { name: say('details.place') })
    const kept = (): Locator => dialog().getByText(say('list.editKept', { count: 3 }))
    await openForm()
    await expect(kept()).toBeHidden()
    await place().fill('Trường Khê')
    await expect.poll(() => draftsOf(app)).toContain('Trường Khê')
    await app.crashAndRestart()
    await openForm()
    await expect(kept()).toBeVisible()
    await clean(app, 'details filled in before')
    await expect(place()).toHaveValue('Trường Khê')
    await place().press('Enter')
    await expect(dialog()).toBeHidden()
    await expect.poll(() => draftFiles(app)).toEqual([])
    await frame.button(say('list.editPicked')).press('Enter')
    await expect(place()).toHaveValue('')
    await expect(kept()).toBeHidden()
  })
})
