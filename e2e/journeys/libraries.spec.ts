import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { App } from '../fixtures/app'
import { launch, quit } from '../fixtures/running-app'
import { dropFiles } from '../screens/by-hand'
import { material } from '../screens/material'
import { screensOf } from '../screens/screens'
import { expect, test } from '../screens/test'

const poem = 'Mùa nước'

/** Start the app once more, as a double click on a file does while it runs, and wait for that start to end. */
async function startAgain(app: App, files: readonly string[]): Promise<number | null> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const second = spawn(
    app.electron.process().spawnfile,
    [...asRoot, resolve('.'), '--library', app.libraryFolder, ...files],
    { env: { ...process.env, SOTAY_USER_DATA: app.profile }, stdio: 'ignore' },
  )
  await once(second, 'exit')
  return second.exitCode
}

/** Every file below the folder with its bytes, but for the lock. */
function bytesBelow(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !path.includes('.lock'))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'base64')]),
  )
}

test('a second start hands its files to the window that is open', async ({ app, screens }) => {
  const { library } = screens
  await library.import(material('tho-mua-nuoc.txt', 'river-notes.txt'))
  await expect(library.articles()).toHaveCount(2)
  expect(await startAgain(app, material('doi-thoai-thu-hoi-dat.txt', 'mot-cua-xa-ven-bien.txt'))).toBe(0)
  await expect(library.articles()).toHaveCount(4)
  // Named without a file, or with one that is here already.
  expect(await startAgain(app, [])).toBe(0)
  expect(await startAgain(app, material('tho-mua-nuoc.txt'))).toBe(0)
  await expect(library.report()).toContainText('trùng với “Mùa nước”')
  expect(app.electron.windows()).toHaveLength(1)
  await app.restart()
  await expect(library.articles()).toHaveCount(4)
})

test('a library that is open elsewhere is opened to read only, and nothing in it moves', async ({ app, screens }) => {
  const { library, reader } = screens
  await library.import(material('tho-mua-nuoc.txt'))
  await reader.select('mẹ gom mái chèo')
  await reader.tagWith('Mẹ')
  await screens.frame.saved()

  const profile = join(app.scratch, 'Người khác')
  mkdirSync(profile)
  writeFileSync(join(profile, 'settings.json'), JSON.stringify({ language: 'vi' }))
  const run = await launch({ profile, library: app.libraryFolder, importing: [] }, app.trouble)
  const theirs = screensOf({ ...app, ...run }, 'vi')
  await expect(run.page.getByRole('heading', { name: 'Thư viện đang được mở ở nơi khác' })).toBeVisible()
  await expect(run.page.getByRole('alert')).toContainText(/\S+ đang mở thư viện ở .*Sổ Tay chờ\./)
  await theirs.frame.button('Thử lại').click()
  await expect(run.page.getByRole('alert')).toContainText('đang mở thư viện ở')
  await theirs.frame.button('Mở chỉ đọc').click()
  await expect(run.page.getByRole('status')).toHaveText('Chỉ đọc')
  await expect(theirs.frame.button('Nhập')).toBeHidden()
  await theirs.library.open(poem)
  await expect.poll(theirs.inspector.passages).toMatchObject([{ quote: 'mẹ gom mái chèo' }])
  await theirs.reader.select('cha buộc con thuyền')
  await expect(theirs.reader.toolbar().getByRole('button', { name: 'Đánh dấu' })).toBeHidden()
  await theirs.reader.text().focus()
  await run.page.keyboard.press('ArrowDown')
  await run.page.keyboard.press('Enter')
  await run.page.keyboard.press('ControlOrMeta+T')
  await theirs.frame.told('Thư viện đang mở ở chế độ chỉ đọc.')
  await expect(theirs.palette.field()).toBeHidden()
  expect(await theirs.inspector.passages()).toHaveLength(1)
  await theirs.exporting.open()
  expect(await theirs.exporting.files()).toHaveLength(1)
  await quit(run)

  await reader.select('cha buộc con thuyền')
  await reader.highlight()
  await app.restart()
  await library.open(poem)
  await expect.poll(screens.inspector.passages).toHaveLength(2)
})

test('a document that was damaged is named, kept aside, and the rest goes on', async ({ app, screens }) => {
  const { library, reader, inspector, frame } = screens
  await library.import(material('tho-mua-nuoc.txt', 'river-notes.txt'))
  await library.open(poem)
  await reader.select('mẹ gom mái chèo')
  await reader.tagWith('Mẹ')
  await frame.saved()
  await app.quit()
  const torn = '{"kind":"annot'
  const folder = join(app.libraryFolder, 'annotations')
  const documents = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  expect(documents).toHaveLength(1)
  for (const { parentPath, name } of documents) writeFileSync(join(parentPath, name), torn)
  await app.restart()
  await library.show()
  await expect(library.articles()).toHaveCount(2)
  await library.open(poem)
  const said = app.page.getByRole('alert').filter({ hasText: /bị hỏng/ })
  await expect(said.first()).toBeVisible()
  // Not one byte of what was there is thrown away.
  const kept = Object.values(bytesBelow(app.libraryFolder)).map((bytes) => Buffer.from(bytes, 'base64').toString())
  expect(kept).toContain(torn)
  // And the article goes on being read and marked.
  await reader.select('cha buộc con thuyền')
  await reader.highlight()
  await frame.saved()
  await app.restart()
  await library.open(poem)
  await expect.poll(inspector.passages).toContainEqual({ quote: 'cha buộc con thuyền', themes: [] })
})

const untouched = [
  { given: 'damaged', title: 'Không đọc được thư viện', says: /Không đọc được .*library\.json/ },
  { given: 'not-a-library', title: 'Đây không phải thư viện của Sổ Tay', says: /đang chứa những thứ khác/ },
] as const

for (const { given, title, says } of untouched) {
  test.describe(`a library folder that is ${given}`, () => {
    test.use({ library: given })

    test('is told in words and left as it is', async ({ app, screens }) => {
      const before = bytesBelow(app.libraryFolder)
      await expect(app.page.getByRole('heading', { name: title })).toBeVisible()
      await expect(app.page.getByRole('alert')).toHaveText(says)
      await screens.frame.button('Thử lại').click()
      await expect(app.page.getByRole('alert')).toHaveText(says)
      await app.restart()
      await expect(app.page.getByRole('alert')).toHaveText(says)
      await app.quit()
      expect(bytesBelow(app.libraryFolder)).toEqual(before)
    })
  })
}

test.describe('a library that a newer version wrote', () => {
  test.use({ library: 'newer' })

  test('is opened to read only, and says so', async ({ app, screens }) => {
    const before = bytesBelow(app.libraryFolder)
    await expect(app.page.getByRole('alert')).toContainText('do một bản Sổ Tay mới hơn ghi (định dạng 999)')
    await expect(app.page.getByRole('status')).toHaveText('Chỉ đọc')
    await expect(screens.frame.button('Chọn tệp…')).toBeHidden()
    await expect(screens.frame.button('Nhập')).toBeHidden()
    // By drop and by key nothing gets in either.
    await dropFiles(app, material('tho-mua-nuoc.txt'))
    await screens.frame.told(/chỉ đọc nên không ghi thay đổi nào/)
    await app.quit()
    expect(bytesBelow(app.libraryFolder)).toEqual(before)
  })
})

test('what cannot be written stays on the screen as unsaved with its reason, and nothing kept is lost', async ({
  app,
  screens,
}) => {
  test.skip(process.platform === 'win32', 'a folder cannot stand in for a file there')
  const { library, reader, inspector, frame } = screens
  app.trouble.expect(/./)
  await library.import(material('tho-mua-nuoc.txt'))
  await reader.select('mẹ gom mái chèo')
  await reader.highlight()
  await frame.saved()
  // The disk refuses every write from now on, as a full one does.
  await app.electron.evaluate(() => {
    const fs = process.getBuiltinModule('fs')
    const refuse = (): never => {
      throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })
    }
    Object.assign(globalThis, { writeSync: fs.writeSync })
    Object.assign(fs, { writeSync: refuse })
  })
  await reader.select('cha buộc con thuyền')
  await reader.highlight()
  await expect(app.page.getByRole('alert')).toContainText('Ổ đĩa đã đầy')
  await expect(app.page.getByRole('status')).toHaveText('Chưa lưu được 1 thay đổi: ổ đĩa đã đầy')
  await expect.poll(inspector.passages).toHaveLength(2)
  await app.crashAndRestart()
  await library.open(poem)
  await expect.poll(inspector.passages).toEqual([{ quote: 'mẹ gom mái chèo', themes: [] }])
  expect(statSync(app.libraryFolder).isDirectory()).toBe(true)
})
