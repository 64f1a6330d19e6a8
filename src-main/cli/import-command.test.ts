import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { pngHead } from '../../e2e/material/formats/png.mjs'
import { articles, cliWorld } from './cli-world.arbitrary'

const world = cliWorld('empty')
const { inLibrary, json } = world

/** What scripts were promised, and nothing else. */
const importReport = z.strictObject({
  imported: z.array(
    z.strictObject({
      file: z.string(),
      id: z.string(),
      title: z.string(),
      leftOut: z.array(z.strictObject({ name: z.string(), why: z.string() })),
    }),
  ),
  duplicates: z.array(z.strictObject({ file: z.string(), of: z.string() })),
  refused: z.array(z.strictObject({ file: z.string(), code: z.string(), reason: z.string() })),
})

describe('import', () => {
  it('reports every file and ends with 0, also for what is there already', async () => {
    const first = await json(importReport, 'import', articles)
    expect(first.imported.map(({ file }) => file)).toEqual(
      readdirSync(articles)
        .toSorted(new Intl.Collator('vi').compare)
        .map((name) => join(articles, name)),
    )
    const again = await inLibrary('import', articles, '--json')
    expect(again.status).toBe(0)
    expect(again.err).toBe('')
    const { imported, duplicates } = importReport.parse(JSON.parse(again.out))
    expect(imported).toEqual([])
    expect(duplicates).toEqual(first.imported.map(({ file, id }) => ({ file, of: id })))
  })

  it('takes paths from where the person stood, goes on after a refusal, and ends with 1', async () => {
    writeFileSync(join(world.place, 'tốt.txt'), 'Chợ họp ở bến.')
    writeFileSync(join(world.place, 'xấu.txt'), 'a\0b')
    const { status, out } = await inLibrary('import', 'xấu.txt', 'không có.txt', 'tốt.txt')
    expect(status).toBe(1)
    expect(out).toMatch(/^imported {3}[0-9a-f-]{36} {2}Chợ họp ở bến {2}\(.*tốt\.txt\)$/m)
    expect(out).toMatch(/^refused {4}binary: .*xấu\.txt\)$/m)
    expect(out).toMatch(/^refused {4}not-found: .*không có\.txt\)$/m)
    expect(out).toContain('1 imported, 0 duplicates, 2 refused\n')
  })

  it('names the pictures that it left out', async () => {
    const picture = `data:image/png;base64,${pngHead(50_000, 50_000).toString('base64')}`
    const words =
      'Sáng nay, bà con xã Bình Lạc ra đồng sớm hơn mọi ngày, vì nước vừa rút và lúa chín rộ cả một vùng ven sông.'
    const story = `<article><h1>Được mùa</h1><p>${words}</p><img alt="Ruộng" src="${picture}"><p>${words} Đến trưa thì gặt xong.</p></article>`
    writeFileSync(join(world.place, 'bài.html'), `<meta charset="utf-8"><title>Được mùa</title>${story}`)
    const { out } = await inLibrary('import', 'bài.html')
    expect(out).toMatch(/^left out {3}too-large: picture Ruộng {2}\(.*bài\.html\)$/m)
    expect(out).toContain('1 imported, 0 duplicates, 0 refused\n')
  })

  it('writes the report to a file, as a table or as Markdown, in either language', async () => {
    writeFileSync(join(world.place, 'tốt.txt'), 'Chợ họp ở bến.')
    writeFileSync(join(world.place, 'xấu.txt'), 'a\0b')
    await inLibrary('import', 'xấu.txt', 'tốt.txt', '--report', 'kết quả.csv')
    expect(readFileSync(join(world.place, 'kết quả.csv'), 'utf8').split('\r\n')).toEqual([
      '\ufeff"Kết quả","Tệp","Bài","Ghi chú"',
      `"không nhập được","${join(world.place, 'xấu.txt')}","","Đây không phải tệp văn bản."`,
      `"đã nhập","${join(world.place, 'tốt.txt')}","Chợ họp ở bến","không thấy ngày đăng; tên bài lấy từ những chữ đầu"`,
      '',
    ])
    await inLibrary('import', 'tốt.txt', '--report', 'result.md', '--language', 'en')
    expect(readFileSync(join(world.place, 'result.md'), 'utf8')).toBe(
      `# Import result\n\n## Already here: 1\n\n- \`${join(world.place, 'tốt.txt')}\` — Chợ họp ở bến\n`,
    )
    const nowhere = await inLibrary('import', 'tốt.txt', '--report', 'tốt.txt/a.md')
    expect(nowhere.status).toBe(1)
    expect(nowhere.err).toContain('could not be written')
    expect((await inLibrary('import', 'tốt.txt', '--language', 'fr')).status).toBe(2)
  })
})
