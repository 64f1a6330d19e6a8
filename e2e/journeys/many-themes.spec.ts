import { randomUUID } from 'node:crypto'
import type { Step } from '../../src-main/domain/notebook/intent'
import type { Theme } from '../../src-main/domain/notebook/records'
import { expect, test } from '../screens/test'

const many = 600
const called = (nth: number): string => `Chủ đề thứ ${String(nth).padStart(3, '0')}`

function codebook(): Step {
  const themes = Array.from(
    { length: many },
    (_, nth): Theme => ({
      kind: 'theme',
      id: randomUUID(),
      name: called(nth),
      parentId: null,
      colour: '#45739b',
      description: '',
      position: nth,
    }),
  )
  return {
    id: randomUUID(),
    at: '2026-11-28T08:00:00.000Z',
    intent: { kind: 'create-theme', name: called(0) },
    change: { put: themes.map((after) => ({ after })), remove: [] },
  }
}

test('of hundreds of themes those in view are drawn, all are counted, and the one with the focus stays', async ({
  app,
  screens,
}) => {
  const { themes, commands, frame, say } = screens
  expect(await app.page.evaluate(async (step) => (await window.sotay.ask('commit', step)).ok, codebook())).toBe(true)
  const rows = themes.sidebar().getByRole('listitem')
  await expect(themes.item(called(0))).toHaveAttribute('aria-setsize', String(many))
  expect(await rows.count()).toBeLessThan(100)
  await app.restart()
  await expect(themes.item(called(3))).toBeVisible()

  // By Tab from row to row, further than what was in view.
  const first = themes.item(called(3)).getByRole('button').first()
  await first.focus()
  for (let row = 0; row < 40; row += 1) await frame.press('Tab', 'Tab')
  await expect(themes.item(called(43)).getByRole('button').first()).toBeFocused()

  // Scrolled far away, the row with the focus is there still, and the keyboard goes on from it.
  await themes.sidebar().evaluate((nav) => nav.scrollTo({ top: nav.scrollHeight, behavior: 'instant' }))
  await expect(themes.item(called(many - 1))).toBeInViewport()
  await expect(themes.item(called(43)).getByRole('button').first()).toBeFocused()
  await frame.press('Enter')
  await expect(themes.view(called(43))).toBeVisible()

  // What is opened elsewhere is seen in the sidebar.
  await themes.sidebar().evaluate((nav) => nav.scrollTo({ top: 0, behavior: 'instant' }))
  await commands.open()
  await commands.take(called(321))
  await expect(themes.item(called(321))).toBeInViewport({ ratio: 1 })
  await expect(themes.item(called(43)).getByRole('button').first()).toBeFocused()
  await expect(themes.item(called(321)).getByRole('button').first()).toHaveAttribute('aria-current', 'page')

  // Also when the sidebar comes later.
  await app.page.getByRole('button', { name: say('sidebar.hide') }).click()
  await commands.open()
  await commands.take(called(210))
  await app.page.getByRole('button', { name: say('sidebar.show') }).click()
  await expect(themes.item(called(210))).toBeInViewport({ ratio: 1 })
})
