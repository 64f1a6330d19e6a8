import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { clean } from '../fixtures/findings'
import { moveToSmallDisk } from '../fixtures/small-disk'
import { expect, test } from '../screens/test'

test('a full disk is told of once when a watched folder has something new, and forgotten when it came in', async ({
  app,
  screens,
}) => {
  test.setTimeout(120_000)
  const { library, frame, settings, say } = screens
  await frame.button(say('empty.choose')).waitFor()
  const disk = await moveToSmallDisk(app)
  try {
    await app.restart()
    const folder = join(app.scratch, 'Tải về')
    mkdirSync(folder)
    await settings.open()
    const dialog = settings.dialog(say('settings.title'))
    await app.native.answer([folder])
    await dialog.getByRole('button', { name: say('watching.add') }).click()
    await expect(dialog.getByRole('list', { name: say('watching.title') })).toContainText(folder)

    disk.fill()
    writeFileSync(join(folder, 'một.txt'), 'Ghe chài neo lại bến\n\nSáng nay ghe chài neo lại bến vì nước ròng.')
    const words = say('failure.watching-waits.disk-full')
    const status = dialog.getByRole('region', { name: say('watching.title') }).getByRole('status')
    await expect(status).toHaveText(words, { timeout: 20_000 })
    const alert = app.page.getByRole('alert').filter({ hasText: words })
    await expect(alert).toBeHidden()
    await clean(app, 'watched folders that wait')
    await dialog.getByRole('button', { name: say('common.close') }).click()
    await expect(alert).toHaveCount(1)

    // It has been told: neither another file nor the settings, which say it themselves, bring it up again.
    writeFileSync(join(folder, 'hai.txt'), 'Chợ họp sớm\n\nChợ họp sớm hơn mọi ngày một giờ.')
    await settings.open()
    await expect(status).toHaveText(words)
    await expect(alert).toBeHidden()
    await dialog.getByRole('button', { name: say('common.close') }).click()
    await expect(dialog).toBeHidden()
    await expect(alert).toBeHidden()

    disk.makeRoom()
    await settings.open()
    await dialog.getByRole('button', { name: say('watching.tryNow') }).press('Enter')
    await expect(status).toBeHidden()
    await expect(dialog.locator(':focus')).toHaveCount(1)
    await dialog.getByRole('button', { name: say('common.close') }).click()
    await expect(library.article('Ghe chài neo lại bến')).toBeVisible({ timeout: 20_000 })
    await expect(library.article('Chợ họp sớm')).toBeVisible()
    await app.restart()
    await expect(library.articles()).toHaveCount(2)
    await app.quit()
  } finally {
    disk.unmount()
  }
})
