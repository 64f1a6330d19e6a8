import type { Locator } from '@playwright/test'
import type { App } from '../fixtures/app'
import { findings } from '../fixtures/findings'
import { painted } from '../screens/as-painted'
import { material } from '../screens/material'
import { expect, test } from '../screens/test'

const dam = 'Đập tràn Khe Vực: mười tháng từ bản vẽ đến giọt nước đầu tiên'
const talk = 'Đối thoại với dân về thu hồi đất ở Bình Lạc: nói đủ điều, giữ đúng lời'

test.use({ importing: material('nhat-ky-dap-tran.md', 'doi-thoai-thu-hoi-dat.txt') })

const side = (app: App, title: string): Locator =>
  app.page.locator('[data-side]').filter({ has: app.page.getByRole('article', { name: title, exact: true }) })

test('two articles are scrolled, selected in and coded each for itself', async ({ app, screens }) => {
  const { library, inspector, palette, frame, say } = screens
  await app.page.setViewportSize({ width: 1100, height: 700 })
  await library.open(dam)
  await frame.press('ControlOrMeta+\\')
  await app.page.keyboard.type('doi thoai')
  await frame.press('Enter')
  await expect(side(app, talk)).toBeVisible()
  const texts = {
    dam: side(app, dam).locator('[data-article-text]'),
    talk: side(app, talk).locator('[data-article-text]'),
  }
  const boxes = [await side(app, dam).boundingBox(), await side(app, talk).boundingBox()]
  for (const box of boxes) expect(box?.width).toBeGreaterThan(500)
  expect(boxes[0]?.x).toBeLessThan(boxes[1]?.x ?? 0)

  // A passage in each; the keys of one do nothing in the other.
  await texts.talk.focus()
  await frame.press('ArrowDown', 'ArrowDown', 'ControlOrMeta+T')
  await palette.take('Lời hứa')
  await palette.close()
  await frame.press('F6')
  await expect(texts.dam).toBeFocused()
  await frame.press('ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter')
  const mark = (title: string) => side(app, title).locator('mark')
  await expect(mark(talk).first()).toBeVisible()
  await expect(mark(dam)).toHaveCount(1)
  // Both cursors are drawn.
  await expect.poll(() => painted(app, 'sentence')).toHaveLength(2)

  // The inspector follows the focus.
  await frame.button(say('annotating.show')).click()
  await expect.poll(inspector.passages).toHaveLength(1)
  const [here] = await inspector.passages()
  expect(here?.themes).toEqual([])
  await frame.button(say('annotating.hide')).first().click()
  await frame.press('F6')
  await expect(texts.talk).toBeFocused()
  await frame.button(say('annotating.show')).click()
  await expect.poll(async () => (await inspector.passages())[0]?.themes).toEqual(['Lời hứa'])
  await frame.button(say('annotating.hide')).first().click()

  // The cursor of each stands where it was left.
  await texts.dam.focus()
  await frame.press('ArrowDown', 'Enter')
  await expect(mark(dam)).toHaveCount(2)

  // Undo undoes the last, wherever it was; the other side stays.
  await frame.press('ControlOrMeta+Z')
  await expect(mark(dam)).toHaveCount(1)
  await expect(mark(talk).first()).toBeVisible()

  // Narrower than two fit: the one with the focus, and a way to the other.
  await app.page.setViewportSize({ width: 760, height: 700 })
  await expect(side(app, dam)).toBeVisible()
  await expect(side(app, talk)).toBeHidden()
  await frame.press('F6')
  await expect(side(app, talk)).toBeVisible()
  await expect(texts.talk).toBeFocused()
  await app.page.setViewportSize({ width: 1100, height: 700 })

  await frame.button(say('reader.closeSide', { title: talk })).click()
  await expect(side(app, talk)).toBeHidden()
  await expect(side(app, dam)).toBeVisible()
})

test('the article that is opened beside has the focus, also one that was read before', async ({ app, screens }) => {
  const { library, frame, reader } = screens
  await app.page.setViewportSize({ width: 1600, height: 700 })
  await library.open(talk)
  await expect(reader.text()).toBeFocused()
  await library.show()
  await library.open(dam)
  await expect(reader.text()).toBeFocused()
  await frame.press('ControlOrMeta+\\')
  await app.page.keyboard.type('doi thoai')
  await frame.press('Enter')
  await expect(side(app, talk).locator('[data-article-text]')).toBeFocused()
  await expect(side(app, talk)).toHaveAttribute('data-focused', 'true')
  await app.restart()
  await app.page.setViewportSize({ width: 1600, height: 700 })
  await expect(side(app, talk).locator('[data-article-text]')).toBeFocused()
  await expect(side(app, talk)).toHaveAttribute('data-focused', 'true')
})

for (const language of ['vi', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language })

    test('everything that helps with reading can be used without seeing or pointing', async ({ app, screens }) => {
      const { library, frame, reader, say } = screens
      const clean = (where: string) => test.step(where, async () => expect.soft(await findings(app), where).toEqual([]))
      await app.page.setViewportSize({ width: 1100, height: 700 })
      await library.open(dam)
      await reader.text().focus()
      await frame.press('ArrowDown', 'ArrowDown', 'Enter', 'ControlOrMeta+F')
      await app.page.keyboard.type('nuoc')
      await clean('find')
      await frame.press('Escape')
      await frame.button(say('reader.outline')).click()
      await clean('outline')
      await frame.press('Escape')
      await frame.button(say('reader.appearance')).click()
      await clean('look')
      await frame.press('Escape', 'ControlOrMeta+\\')
      await expect(app.page.getByRole('combobox')).toBeFocused()
      await clean('what to open beside')
      await app.page.keyboard.type('doi thoai')
      await frame.press('Enter')
      await expect(side(app, talk)).toBeVisible()
      await clean('side by side')
    })
  })
}

test('two are refused politely where only one fits', async ({ app, screens }) => {
  const { library, frame, say } = screens
  await app.page.setViewportSize({ width: 760, height: 700 })
  await library.open(dam)
  await frame.press('ControlOrMeta+\\')
  await frame.told(say('reader.tooNarrow'))
  await expect(app.page.getByRole('dialog')).toHaveCount(0)
  await expect(app.page.locator('[data-side]')).toHaveCount(1)
})
