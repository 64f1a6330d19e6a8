import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { App } from '../fixtures/app'
import { moveToSmallDisk } from '../fixtures/small-disk'
import { dropFiles } from '../screens/by-hand'
import { expect, test } from '../screens/test'

const many = 2000

/** A folder of short articles, each of its own. */
function folderOf(app: App, count: number, name = 'Báo cũ'): string {
  const folder = join(app.scratch, name)
  mkdirSync(folder)
  for (let index = 0; index < count; index += 1) writeFileSync(join(folder, `bài ${index}.txt`), textOf(`Bài ${index}`))
  return folder
}

function textOf(title: string): string {
  return `${title} kể chuyện bến sông\n\n24/11/2020\n\n${`${title}: sáng sớm, người bán đã bày hàng ra đầy bến sông. `.repeat(12)}\n`
}

const doneIn = async (app: App): Promise<number> => {
  const shown = await app.page.getByText(/^Đang nhập \d+\/\d+ tệp/).textContent()
  return Number(/^Đang nhập (\d+)/.exec(shown ?? '')?.[1])
}

const countIn = async (app: App): Promise<number> => {
  const shown = await app.page.getByRole('heading', { level: 1 }).first().textContent()
  return Number(/([\d.]+) bài/.exec(shown ?? '')?.[1]?.replaceAll('.', '') ?? 0)
}

test('a large folder shows how far it is, can be paused, and keeps what was imported when it is stopped', async ({
  app,
  screens,
}) => {
  test.setTimeout(180_000)
  const { library, frame } = screens
  await frame.button('Chọn tệp…').waitFor()
  await dropFiles(app, [folderOf(app, many)])
  await expect(app.page.getByText(/^Đang nhập [1-9]\d*\/2000 tệp · \d+[.\d]*\/\d+[.\d]* MB/)).toBeVisible()
  await frame.button('Tạm nghỉ').click()
  await expect(app.page.getByText(/· Đang tạm nghỉ$/)).toBeVisible()
  // What was underway when it was paused is finished; from then on nothing moves, however often main is asked.
  const paused = async (): Promise<boolean> => {
    const before = await doneIn(app)
    for (let time = 0; time < 30; time += 1) await app.page.evaluate(() => window.sotay.ask('readSettings', null))
    return before === (await doneIn(app))
  }
  await expect.poll(paused).toBe(true)
  const held = await doneIn(app)
  expect(held).toBeLessThan(many)
  await frame.button('Tiếp tục').click()
  await expect.poll(() => doneIn(app)).toBeGreaterThan(held)
  await frame.button('Dừng').click()
  const report = library.report()
  await expect(report).toContainText(/Bạn đã dừng: còn \d+ tệp chưa xem đến/)
  const kept = Number(/Đã nhập (\d+) bài/.exec((await report.textContent()) ?? '')?.[1])
  expect(kept).toBeGreaterThanOrEqual(held)
  expect(kept).toBeLessThan(many)

  // It is as long as it is, and only what is seen of it is drawn.
  await expect(report.getByRole('listitem').first()).toHaveAttribute('aria-setsize', String(kept))
  expect(await report.getByRole('listitem').count()).toBeLessThan(60)
  const saved = join(app.scratch, 'kết quả.csv')
  await app.native.answer([saved])
  await report.getByRole('button', { name: 'Lưu bảng CSV…' }).click()
  await frame.told(`Đã lưu báo cáo vào ${saved}.`)
  expect(readFileSync(saved, 'utf8').trim().split('\r\n')).toHaveLength(kept + 1)
  await report.getByRole('button', { name: 'Đóng' }).last().click()
  await app.restart()
  expect(await countIn(app)).toBe(kept)
})

test('a window that is closed in the middle leaves whole articles, and the rest comes at the next import', async ({
  app,
  screens,
}) => {
  test.setTimeout(180_000)
  const { library, frame } = screens
  const folder = folderOf(app, 1200)
  await frame.button('Chọn tệp…').waitFor()
  await dropFiles(app, [folder])
  await expect.poll(() => doneIn(app)).toBeGreaterThan(100)
  await app.restart()
  const kept = await countIn(app)
  expect(kept).toBeGreaterThan(0)
  await dropFiles(app, [folder])
  const report = library.report()
  await expect(report).toContainText(`${kept} bài đã có sẵn`, { timeout: 120_000 })
  await report.getByRole('button', { name: 'Đóng' }).last().click()
  expect(await countIn(app)).toBe(1200)
})

test('a disk that fills up in the middle ends the import in words, and nothing is half there', async ({
  app,
  screens,
}) => {
  test.setTimeout(180_000)
  const { library, frame, safety } = screens
  await frame.button('Chọn tệp…').waitFor()
  const disk = await moveToSmallDisk(app)
  try {
    await app.restart()
    const folder = join(app.scratch, 'Báo dài')
    mkdirSync(folder)
    for (let index = 0; index < 400; index += 1) {
      writeFileSync(join(folder, `bài ${index}.txt`), textOf(`Bài ${index}`).repeat(30))
    }
    await dropFiles(app, [folder])
    await expect(app.page.getByText(/Dừng giữa chừng, còn \d+ tệp chưa nhập|Ổ đĩa đã đầy/).first()).toBeVisible({
      timeout: 120_000,
    })
    await app.quit()
  } finally {
    disk.unmount()
  }
  await app.restart()
  const dialog = await safety.open('verify')
  await expect(dialog).toContainText('Đã đọc mọi tệp: không có gì sai.')
  expect(await library.report().count()).toBe(0)
})

test('a watched folder is imported from by itself, also what came while the app was closed, and can be taken back', async ({
  app,
  screens,
}) => {
  test.setTimeout(120_000)
  const { library, frame, settings } = screens
  const folder = join(app.scratch, 'Tải về')
  mkdirSync(folder)
  await frame.button('Chọn tệp…').waitFor()
  await settings.open()
  const dialog = settings.dialog('Cài đặt')
  await app.native.answer([app.scratch.replace(/scratch$/, '')])
  await dialog.getByRole('button', { name: 'Thêm thư mục…' }).click()
  await expect(app.page.getByRole('alert')).toContainText('Không thể theo dõi')
  await app.native.answer([folder])
  await dialog.getByRole('button', { name: 'Thêm thư mục…' }).click()
  await expect(dialog.getByRole('list', { name: 'Thư mục theo dõi' }).getByRole('listitem')).toContainText(folder)
  await dialog.getByRole('button', { name: 'Đóng' }).first().click()

  writeFileSync(join(folder, 'chưa xong.txt.part'), textOf('Chưa xong'))
  writeFileSync(join(folder, 'một.txt'), textOf('Một'))
  await expect(library.article('Một kể chuyện bến sông')).toBeVisible({ timeout: 20_000 })
  await frame.told('Đã nhập 1 bài từ thư mục theo dõi')
  await frame.button('Bỏ ra').click()
  await expect(app.page.getByRole('heading', { name: 'Bắt đầu bằng một bài báo' })).toBeVisible()

  await app.quit()
  writeFileSync(join(folder, 'hai.txt'), textOf('Hai'))
  await app.restart()
  await expect(library.article('Hai kể chuyện bến sông')).toBeVisible({ timeout: 20_000 })
  await expect(library.articles()).toHaveCount(1)

  renameSync(folder, `${folder} khác`)
  await app.restart()
  await settings.open()
  const again = settings.dialog('Cài đặt')
  await expect(again).toContainText('Không thấy thư mục này.', { timeout: 20_000 })
  await again.getByRole('button', { name: `Thôi theo dõi ${folder}` }).click()
  await expect(again.getByRole('list', { name: 'Thư mục theo dõi' })).toHaveCount(0)
  await app.restart()
  await expect(library.articles()).toHaveCount(1)
})
