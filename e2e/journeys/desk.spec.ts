import type { Locator } from '@playwright/test'
import type { App } from '../fixtures/app'
import { material } from '../screens/material'
import { createNotes } from '../screens/notes'
import { expect, test } from '../screens/test'

const dam = 'Đập tràn Khe Vực: mười tháng từ bản vẽ đến giọt nước đầu tiên'
const talk = 'Đối thoại với dân về thu hồi đất ở Bình Lạc: nói đủ điều, giữ đúng lời'
const poem = 'Mùa nước'

test.use({ importing: material('nhat-ky-dap-tran.md', 'doi-thoai-thu-hoi-dat.txt', 'tho-mua-nuoc.txt') })

const side = (app: App, title: string): Locator =>
  app.page.locator('[data-side]').filter({ has: app.page.getByRole('article', { name: title, exact: true }) })

test('the desk is found as it was left', async ({ app, screens }) => {
  const { library, reader, inspector, frame, say } = screens
  const notes = createNotes({ app, say })
  await library.article(poem).waitFor()
  await library.sortBy(say('list.sort.title'))
  const sorted = [dam, talk, poem]
  await expect.poll(library.titles).toEqual(sorted)
  // A note kept beside what one reads.
  await notes.begin()
  await app.page.keyboard.type('Dàn ý\nMở đầu')
  await frame.saved()
  await frame.button(say('notes.menu', { title: 'Dàn ý' })).click()
  await app.page.getByRole('menuitem', { name: say('notes.beside') }).click()
  // Two articles side by side, the details of the one on the right.
  await app.page.setViewportSize({ width: 1600, height: 700 })
  await library.open(dam)
  await frame.press('ControlOrMeta+\\')
  await app.page.keyboard.type('doi thoai')
  await frame.press('Enter')
  await expect(side(app, talk)).toBeVisible()
  await app.page.getByRole('tab', { name: say('details.tab') }).click()

  await app.restart()
  await app.page.setViewportSize({ width: 1600, height: 700 })
  await expect(side(app, dam).getByText('Giọt nước đầu tiên', { exact: true })).toBeVisible()
  await expect(side(app, talk)).toHaveAttribute('data-focused', 'true')
  const [left, right] = [await side(app, dam).boundingBox(), await side(app, talk).boundingBox()]
  expect(left?.x).toBeLessThan(right?.x ?? 0)
  await expect(app.page.getByRole('tab', { name: say('details.tab') })).toHaveAttribute('aria-selected', 'true')
  await app.page.getByRole('tab', { name: say('annotating.inspector') }).click()
  await expect(inspector.region()).toContainText('Dàn ý')
  await library.show()
  await expect.poll(library.titles).toEqual(sorted)

  await library.open(poem)
  await app.restart()
  await expect(reader.article(poem)).toBeVisible()
  await expect(reader.text()).toBeFocused()
  // A power cut may take the last of it, and no more.
  await app.crashAndRestart()
  await library.show()
  await expect.poll(library.titles).toEqual(sorted)
})
