import type { App } from '../fixtures/app'
import { expect, test } from '../screens/test'

const prose =
  'Bộ phận một cửa của xã có năm cán bộ, mỗi tháng nhận chừng sáu trăm hồ sơ, quá nửa trong số đó liên quan đến đất đai.'
const title = (nth: number): string => `Chuyện thứ ${nth} của một xã ven sông`
const line = (nth: number): string => `Mời bà con đón đọc số ra ngày ${nth}/4`

/** Articles of one paper, each with the same line of furniture under its story. */
async function importPapers(app: App, numbers: readonly number[]): Promise<void> {
  for (const nth of numbers) {
    const text = [title(nth), `${prose} Số ${nth}.`, line(nth)].join('\n\n')
    await app.page.evaluate(([text, url]) => window.sotay.ask('importPasted', { kind: 'text', text, url }), [
      text,
      `https://baosongngan.example/${nth}`,
    ] as const)
  }
}

test('a correction is offered for the other articles of its source, applied as one step, kept, and taken back', async ({
  app,
  screens,
}) => {
  const { library, reader, frame, say } = screens
  await frame.button('Chọn tệp…').waitFor()
  await importPapers(app, [1, 2, 3, 4])
  await library.open(title(1))
  await reader.select(line(1))
  await app.page.keyboard.press('ControlOrMeta+R')
  const menu = app.page.getByRole('menu')
  await expect(menu).toBeVisible()
  await expect(app.page.getByText(/, vì .*Độ chắc \d+%\./u)).toBeVisible()
  await menu.getByRole('menuitemradio', { name: say('role.site') }).click()
  const offer = app.page.getByRole('complementary', { name: say('learning.offerLabel') })
  await expect(offer).toContainText('Cũng có ở 3 bài khác của baosongngan.example.')

  // By keyboard; one of the three is left out.
  await app.page.keyboard.press('ControlOrMeta+Shift+L')
  const dialog = frame.dialog(say('learning.title', { source: 'baosongngan.example' }))
  await expect(dialog.getByRole('listitem')).toHaveCount(3)
  await expect(dialog.getByRole('listitem').filter({ hasText: title(2) })).toContainText(line(2))
  await dialog.getByRole('checkbox', { name: say('learning.all', { title: title(4) }) }).uncheck()
  await dialog.getByRole('checkbox', { name: /Áp dụng cả cho những bài/u }).check()
  await dialog.getByRole('button', { name: say('learning.apply', { count: 2 }) }).click()
  await expect(dialog).toBeHidden()
  await expect(offer).toBeHidden()

  const isFolded = async (nth: number): Promise<void> => {
    await library.show()
    await library.open(title(nth))
    await expect(reader.text()).not.toContainText(line(nth))
    await expect(reader.noise()).toHaveCount(1)
  }
  await isFolded(2)
  await app.restart()
  await isFolded(3)
  await library.show()
  await library.open(title(4))
  await expect(reader.text()).toContainText(line(4))

  // New articles of the paper are corrected when they come in.
  await importPapers(app, [5])
  await isFolded(5)
  await frame.undoes('nhập 1 bài')
  await frame.undoes('sửa vai trò 2 dòng trong các bài khác của baosongngan.example')
  await library.show()
  await library.open(title(2))
  await expect(reader.text()).toContainText(line(2))
  await app.restart()
  await library.open(title(3))
  await expect(reader.text()).toContainText(line(3))

  // Where the settings are, it can be ended.
  await app.page.keyboard.press('ControlOrMeta+,')
  const settings = frame.dialog(say('settings.title'))
  await expect(settings).toContainText('baosongngan.example')
  await settings.getByRole('button', { name: say('learning.forget', { words: line(1) }) }).click()
  await expect(settings).not.toContainText('baosongngan.example')
  await app.restart()
  await importPapers(app, [6])
  await library.open(title(6))
  await expect(reader.text()).toContainText(line(6))
})

test('a run of lines is corrected by one key, and an offer that is about nothing any more goes', async ({
  app,
  screens,
}) => {
  const { library, reader, frame, say } = screens
  await frame.button('Chọn tệp…').waitFor()
  await importPapers(app, [1, 2])
  await library.open(title(1))
  await reader.select('Bộ phận một cửa', line(1))
  await app.page.keyboard.press('ControlOrMeta+R')
  await app.page.getByRole('menuitemradio', { name: say('role.related') }).click()
  await expect(reader.noise()).toHaveCount(1)
  const offer = app.page.getByRole('complementary', { name: say('learning.offerLabel') })
  await expect(offer).toContainText('Cũng có ở 1 bài khác')
  await frame.undoes('sửa vai trò 2 dòng')
  await expect(reader.text()).toContainText(line(1))
  await expect(offer).toBeHidden()
})
