import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { material } from '../screens/material'
import { expect, test } from '../screens/test'

const poem = 'Mùa nước'

test('the sample library is opened, tried, left as it was, and thrown away; one’s own never sees it', async ({
  app,
  screens,
}) => {
  const { commands, frame, library, reader, themes, say } = screens
  const banner = app.page.getByRole('region', { name: 'Thư viện mẫu' })
  await app.page.getByRole('button', { name: 'Mở thư viện mẫu' }).click()
  await expect(banner).toBeVisible()
  const titles = await library.titles()
  expect(titles.length).toBeGreaterThanOrEqual(4)
  await library.open(titles[0] ?? '')
  await expect(themes.item('Đất đai')).toBeVisible()
  await reader.select('Bà con không chống')
  await reader.tagWith('Của tôi')
  await frame.saved()

  // A new start is with one's own library; files it is started with go there, also from the sample.
  await app.restart()
  await expect(frame.button(say('empty.choose'))).toBeVisible()
  await expect(app.page.getByRole('region', { name: 'Thư viện mẫu' })).toBeHidden()
  await commands.open()
  await commands.take('thu vien mau')
  await expect(themes.item('Của tôi')).toBeVisible()
  const [poemFile = ''] = material('tho-mua-nuoc.txt')
  await app.electron.evaluate(({ BrowserWindow }, path) => {
    const request = { action: 'import-paths', paths: [path] }
    BrowserWindow.getAllWindows()[0]?.webContents.send('sotay:menu', request)
  }, poemFile)
  await expect(reader.article(poem)).toBeVisible()
  await expect(app.page.getByRole('region', { name: 'Thư viện mẫu' })).toBeHidden()
  expect(await themes.names()).toEqual([])

  // What was done in it is lost with it: asked first.
  await commands.open()
  await commands.take('mo thu vien mau')
  await expect(themes.item('Của tôi')).toBeVisible()
  await frame.button('Bỏ thư viện mẫu, về thư viện của tôi').click()
  await frame.dialog('Bỏ thư viện mẫu?').getByRole('button', { name: 'Bỏ thư viện mẫu', exact: true }).click()
  // One's own desk is as one left it.
  await expect(reader.article(poem)).toBeVisible()
  await library.show()
  expect(await library.titles()).toEqual([poem])
  expect(await themes.names()).toEqual([])
  expect(readdirSync(app.profile)).not.toContain('sample')
  await commands.open()
  await commands.take('mo thu vien mau')
  await expect(themes.item('Đất đai')).toBeVisible()
  await expect(themes.item('Của tôi')).toBeHidden()
  await frame.button('Bỏ thư viện mẫu, về thư viện của tôi').click()
  await expect(library.article(poem)).toBeVisible()
  expect(readdirSync(join(app.libraryFolder, 'articles')).length).toBeGreaterThan(0)
})
