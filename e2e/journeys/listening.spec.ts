import type { Locator } from '@playwright/test'
import { material } from '../screens/material'
import { expect, test } from '../screens/test'

const title = 'Đối thoại với dân về thu hồi đất ở Bình Lạc: nói đủ điều, giữ đúng lời'
const promise = 'đọc lại những điều đã hứa hồi tháng trước'
const next = 'Trong chín điều ấy, sáu điều đã làm xong và ba điều còn dở dang.'

test.use({ importing: material('doi-thoai-thu-hoi-dat.txt', 'tho-mua-nuoc.txt', 'river-notes.txt') })

test('whoever listens hears where a passage begins, its themes and its note, and the sentence under the cursor', async ({
  app,
  screens,
}) => {
  const { library, reader, inspector, frame } = screens
  await library.open(title)
  await reader.select(promise)
  await reader.tagWith('Lời hứa', 'Cán bộ')
  await inspector.editNote(promise)
  await app.page.keyboard.insertText('Hỏi lại **ông Nghĩa**')
  await frame.press('Escape')
  // Generated content is read where it stands; Chromium's own tree of what a screen reader gets has it.
  const spoken = 'Bắt đầu đoạn đánh dấu: Lời hứa, Cán bộ. Ghi chú: Hỏi lại ông Nghĩa'
  await expect(reader.text().locator(`mark[data-spoken*="${spoken}"]`)).toHaveText(promise)
  const session = await app.page.context().newCDPSession(app.page)
  const heard = async (): Promise<readonly string[]> => {
    const { nodes } = await session.send('Accessibility.getFullAXTree')
    return nodes.flatMap(({ ignored, name }) => (ignored || typeof name?.value !== 'string' ? [] : [name.value.trim()]))
  }
  await expect.poll(heard).toContain(`(${spoken})`)

  const said = app.page.locator('[data-spoken-cursor]')
  await reader.text().focus()
  await frame.press('ArrowDown')
  await expect(said).toHaveText(next)
  await frame.press('ArrowUp')
  await expect(said).toContainText(promise)
  await expect(said).toContainText('Đã đánh dấu: Lời hứa, Cán bộ. Ghi chú: Hỏi lại ông Nghĩa')
  await frame.press('Escape')
  await expect(said).toHaveText('')
})

test('what is tagged comes into view first, when one scrolled away from it', async ({ app, screens }) => {
  const { library, reader, inspector, palette, frame } = screens
  await app.page.setViewportSize({ width: 1280, height: 500 })
  await library.open(title)
  await reader.click('đọc lại những điều')
  await frame.press('ArrowDown')
  const scroller = app.page.locator('[data-scroller]')
  await scroller.evaluate((view) => view.scrollTo(0, view.scrollHeight))
  await expect(reader.text().getByText(promise)).not.toBeInViewport()
  await frame.press('ControlOrMeta+T')
  await palette.take('Lời hứa')
  await palette.close()
  await expect(reader.text().getByText(promise)).toBeInViewport()
  await expect.poll(async () => (await inspector.passages())[0]?.quote).toContain(promise)
})

test('the focus is never lost, whatever goes away under it', async ({ screens }) => {
  const { library, reader, inspector, frame, palette, say } = screens
  await library.article(title).getByRole('button').first().focus()
  await frame.press('Enter')
  await expect(reader.text()).toBeFocused()

  // From where the hand clicked one goes on by keys.
  await reader.click('Biên bản có chữ ký')
  await frame.press('ArrowDown', 'Enter', 'ArrowDown', 'Enter', 'ArrowDown', 'Enter')
  await expect.poll(async () => (await inspector.passages())[0]?.quote).toMatch(/^Biên bản có chữ ký/)
  await expect.poll(async () => (await inspector.passages()).length).toBe(3)

  const [first, second, third] = await inspector.passages()
  const menuOf = (quote = ''): Locator => inspector.passage(quote).getByRole('button', { name: say('annotating.menu') })
  await inspector.remove(first?.quote ?? '')
  await expect(menuOf(second?.quote)).toBeFocused()
  await inspector.remove(third?.quote ?? '')
  await expect(menuOf(second?.quote)).toBeFocused()

  await inspector.addTheme(second?.quote ?? '')
  await palette.take('Biên bản')
  await palette.close()
  const card = inspector.passage(second?.quote ?? '')
  await card.getByRole('button', { name: say('annotating.removeTheme', { name: 'Biên bản' }) }).focus()
  await frame.press('Enter')
  await expect(card.getByRole('button', { name: say('annotating.addTheme') })).toBeFocused()

  await frame.press('ControlOrMeta+L')
  const row = (name: string): Locator => library.article(name).getByRole('button').first()
  await expect(row(title)).toBeVisible()
  const [top = '', below = ''] = await library.titles()
  await library.askToRemove(top)
  await frame
    .dialog(say('list.removeTitle'))
    .getByRole('button', { name: say('common.delete') })
    .click()
  await expect(row(top)).toBeHidden()
  await expect(library.article(below).getByRole('button', { name: say('list.menu', { title: below }) })).toBeFocused()
})
