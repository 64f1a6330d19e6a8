import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { material } from '../screens/material'
import { expect, test } from '../screens/test'

const program = resolve('out/cli/sotay.cjs')

function commandLine(...words: readonly string[]): ChildProcess {
  return spawn(process.execPath, [program, ...words], { stdio: 'ignore' })
}

test('the window and the command line keep each other out, and each goes on when the other has done', async ({
  app,
  screens,
}) => {
  test.skip(process.platform === 'win32', 'a process cannot be stopped for a while there')
  const { library, reader, frame } = screens
  await library.import(material('tho-mua-nuoc.txt'))
  await reader.article('Mùa nước').waitFor()
  const kept = commandLine('annotate', 'Mùa nước', '--quote', 'mẹ gom mái chèo', '--library', app.libraryFolder)
  await once(kept, 'exit')
  expect(kept.exitCode).toBe(1)
  await app.quit()

  const folder = join(app.scratch, 'nhiều bài')
  mkdirSync(folder)
  for (let nth = 1; nth <= 400; nth += 1) {
    writeFileSync(join(folder, `${nth}.txt`), `Chợ phiên lần thứ ${nth}\n\nNgười bán bày hàng từ sáng sớm.\n`)
  }
  const importing = commandLine('import', folder, '--library', app.libraryFolder)
  const ended = once(importing, 'exit')
  const lock = join(app.libraryFolder, '.lock')
  await expect.poll(() => existsSync(lock) && readFileSync(lock, 'utf8').includes(`${importing.pid}`)).toBe(true)
  // In the middle of its work, for as long as the window tries.
  importing.kill('SIGSTOP')
  try {
    await app.restart()
    await expect(app.page.getByRole('heading', { name: 'Thư viện đang được mở ở nơi khác' })).toBeVisible()
    await expect(app.page.getByRole('alert')).toContainText(`${importing.pid}`)
    await frame.button('Thử lại').click()
    await expect(app.page.getByRole('heading', { name: 'Thư viện đang được mở ở nơi khác' })).toBeVisible()
  } finally {
    importing.kill('SIGCONT')
  }
  await ended
  expect(importing.exitCode).toBe(0)
  await frame.button('Thử lại').click()
  await library.show()
  await expect(app.page.getByRole('heading', { name: /^Bài báo 401/ })).toBeVisible()
})
