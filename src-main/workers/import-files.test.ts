import { execFileSync } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { failed, type Outcome } from '#contract/failure'
import type { ImportReport } from '#contract/views'
import type { Article } from '#domain/notebook/records'
import { png } from '../../e2e/material/formats/png.mjs'
import type { Library } from '../library/library'
import { openLibrary } from '../library/open-library'
import type { ImportInto } from './import-batch'
import { type ImportPaths, importPasted, importPaths } from './import-files'

let place: string
let library: Library
let commits: (readonly Article[])[]

beforeEach(async () => {
  place = realpathSync(mkdtempSync(join(tmpdir(), 'sotay-import-')))
  mkdirSync(join(place, 'in'))
  const opened = await openLibrary({ path: join(place, 'library'), cacheFolder: join(place, 'cache') })
  if (!opened.ok) throw new Error(opened.failure.code)
  library = opened.value
  commits = []
})

afterEach(async () => {
  await library.close()
  rmSync(place, { recursive: true, force: true })
})

function into(): ImportInto {
  return {
    library,
    commit: (articles) => {
      commits.push(articles)
      return library.commit({ put: articles.map((after) => ({ after })), remove: [] })
    },
    now: () => new Date('2024-05-06T07:08:09.123Z'),
    newId: () => randomUUID(),
  }
}

function write(name: string, content: string | Uint8Array = `Chữ trong ${name}.`): string {
  const path = join(place, 'in', name)
  mkdirSync(resolve(path, '..'), { recursive: true })
  writeFileSync(path, content)
  return path
}

async function importing(paths: readonly string[], more: Partial<ImportPaths> = {}): Promise<ImportReport> {
  return value(await importPaths({ ...into(), paths, ...more }))
}

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
  return outcome.value
}

const namesOf = (report: ImportReport): readonly string[] =>
  report.imported.map(({ file }) => file.slice(join(place, 'in').length + 1))

describe('importing files', () => {
  it('keeps the article, what it came from, and the bytes themselves', async () => {
    const path = write('Chợ phiên.txt', '\ufeffChợ phiên\r\n\r\nSáng 3/4, chợ họp ở bến.\r\n')
    const { imported } = await importing([path])
    const [row] = imported
    expect(row).toMatchObject({ file: path, title: 'Chợ phiên' })
    const bytes = readFileSync(path)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect(value(await library.readArticle(row?.id ?? ''))).toMatchObject({
      title: 'Chợ phiên',
      text: 'Chợ phiên\n\nSáng 3/4, chợ họp ở bến.\n',
      publishedOn: '--04-03',
      importedAt: '2024-05-06T07:08:09.123Z',
      revision: 1,
      origin: { fileName: 'Chợ phiên.txt', format: 'text', encoding: 'utf-8', sha256 },
    })
    const originals = readdirSync(join(library.path, 'originals'), { recursive: true, encoding: 'utf8' })
    const kept = originals.find((name) => name.endsWith(sha256))
    expect(readFileSync(join(library.path, 'originals', kept ?? ''))).toEqual(bytes)
  })

  it('keeps the pictures of a page and their bytes, each once, and none of a duplicate', async () => {
    const picture = png(64, 48)
    const sha256 = createHash('sha256').update(picture).digest('hex')
    const shown = `<img src="bai_files/a.png" alt="Chợ"><p>Sáng 3/4, chợ họp ở bến như mọi phiên.</p><img src="bai_files/a.png">`
    write('bai_files/a.png', picture)
    const path = write('bai.html', `<meta charset="utf-8"><article><h1>Chợ phiên</h1>${shown}</article>`)
    const again = write('bai 2.html', `<meta charset="utf-8"><article><h1>Chợ phiên</h1>${shown}</article>`)
    const { imported, duplicates } = await importing([path, again])
    expect(duplicates).toMatchObject([{ file: again }])
    const article = value(await library.readArticle(imported[0]?.id ?? ''))
    const one = { sha256, mediaType: 'image/png', name: 'a.png', width: 64, height: 48 }
    expect(article.attachments).toEqual([
      { ...one, alt: 'Chợ', at: article.text.indexOf('Sáng') },
      { ...one, alt: '', at: article.text.length },
    ])
    expect(Buffer.from(value(await library.readOriginal(sha256)))).toEqual(picture)
  })

  it('walks folders in natural order and passes over what is hidden or of another kind', async () => {
    for (const name of [
      'bài 10.txt',
      'bài 2.txt',
      'ảnh.jpg',
      '.ẩn.txt',
      '.git/x.txt',
      'sâu/hơn/c.md',
      'SAU.MARKDOWN',
      '~$bài.txt',
    ]) {
      write(name)
    }
    const report = await importing([join(place, 'in')])
    expect(namesOf(report)).toEqual(['bài 2.txt', 'bài 10.txt', 'SAU.MARKDOWN', 'sâu/hơn/c.md'])
    expect(report.refused).toEqual([])
  })

  it('reports the same content once imported and then as duplicates, in a batch and against the library', async () => {
    const first = write('a.txt', 'Chợ phiên họp ở bến.')
    const again = write('b.txt', '  Chợ   phiên\r\nhọp ở bến.  ')
    const decomposed = write('c.txt', 'Chợ phiên họp ở bến.'.normalize('NFD'))
    const report = await importing([first, again, decomposed])
    const id = report.imported[0]?.id ?? ''
    expect(report.imported).toHaveLength(1)
    expect(report.duplicates).toEqual([
      { file: again, of: id },
      { file: decomposed, of: id },
    ])
    expect((await importing([first])).duplicates).toEqual([{ file: first, of: id }])
    expect(library.rows()).toHaveLength(1)
  })

  it('refuses by name what cannot be imported, says why, and goes on with the rest', async () => {
    const paths = [
      join(place, 'in', 'không có.txt'),
      write('trống.txt', ''),
      write('trắng.txt', ' \n\u00a0\n\ufeff'),
      write('ảnh.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])),
      write('hỏng.txt', new Uint8Array([0xc4, 0x91, 0xe1, 0xba, 0x20, 0xc3, 0xa0])),
      write('bài.doc'),
      write('lớn.txt', 'chữ '),
      write('tốt.txt'),
      join(write('tệp.txt', 'Chữ khác.'), 'bên trong.txt'),
    ]
    truncateSync(join(place, 'in', 'lớn.txt'), 20_000_001)
    const report = await importing(paths)
    expect(report.refused.map(({ file, code }) => [file, code])).toEqual(
      [
        [paths[0], 'not-found'],
        [paths[5], 'unknown-format'],
        [paths[8], 'not-found'],
        [paths[1], 'empty'],
        [paths[2], 'empty'],
        [paths[3], 'binary'],
        [paths[4], 'not-utf8'],
        [paths[6], 'too-large'],
      ].sort((one, other) => paths.indexOf(one[0] ?? '') - paths.indexOf(other[0] ?? '')),
    )
    for (const { reason } of report.refused) expect(reason).toMatch(/^[A-Z].*[.)]/)
    expect(namesOf(report)).toEqual(['tốt.txt'])
  })

  it('follows links but never in circles, and reads one file once', async () => {
    const path = write('sâu/a.txt')
    symlinkSync(join(place, 'in'), join(place, 'in', 'sâu', 'vòng'))
    symlinkSync(join(place, 'chưa có'), join(place, 'in', 'sâu', 'cụt.txt'))
    symlinkSync(join(place, 'in', 'tự mình.txt'), join(place, 'in', 'tự mình.txt'))
    const report = await importing([join(place, 'in'), path, join(place, 'in', 'sâu')])
    expect(namesOf(report)).toEqual(['sâu/a.txt'])
    expect(report.duplicates).toEqual([])
    expect(report.refused.map(({ file, code }) => [file.slice(-11), code])).toEqual([
      ['sâu/cụt.txt', 'not-found'],
      ['tự mình.txt', 'unreadable'],
    ])
  })

  it('does not hang on a named pipe', async () => {
    const pipe = join(place, 'in', 'ống.txt')
    execFileSync('mkfifo', [pipe])
    write('tốt.txt')
    expect((await importing([join(place, 'in')])).refused).toEqual([])
    expect((await importing([pipe])).refused).toMatchObject([{ file: pipe, code: 'unreadable' }])
  })

  it('commits a few megabytes at a time and says how far it is', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e']) write(`${name}.txt`, `${name} ${'chữ '.repeat(225_000)}`)
    const told: string[] = []
    const sizes: string[] = []
    const report = await importing([join(place, 'in')], {
      onProgress: ({ done, total, bytes, totalBytes, file }) => {
        told.push(`${done}/${total} ${file?.slice(-5) ?? 'xong'}`)
        sizes.push(`${bytes}/${totalBytes}`)
      },
    })
    expect(commits.map((articles) => articles.length)).toEqual([2, 2, 1])
    expect(report.imported).toHaveLength(5)
    expect(told).toEqual(['0/5 a.txt', '1/5 b.txt', '2/5 c.txt', '3/5 d.txt', '4/5 e.txt', '5/5 xong'])
    const each = 2 + 225_000 * Buffer.byteLength('chữ ')
    expect(sizes).toEqual([0, 1, 2, 3, 4, 5].map((done) => `${done * each}/${5 * each}`))
  })

  it('stops between two files when told to: what was read is in the library, and the report says how much was not', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e']) write(`${name}.txt`, `${name} ${'chữ '.repeat(450_000)}`)
    write('bb.txt', `b ${'chữ '.repeat(450_000)}`)
    const stop = new AbortController()
    const report = await importing([join(place, 'in')], {
      signal: stop.signal,
      onProgress: ({ file }) => file?.endsWith('d.txt') && stop.abort(),
    })
    expect(namesOf(report)).toEqual(['a.txt', 'b.txt', 'c.txt', 'd.txt'])
    expect(library.rows()).toHaveLength(4)
    expect(report.duplicates).toEqual([{ file: join(place, 'in', 'bb.txt'), of: report.imported[1]?.id }])
    expect(report.stopped).toEqual({ by: null, left: 1 })
  })

  it('waits between two files while it is paused, and then goes on', async () => {
    for (const name of ['a', 'b', 'c']) write(`${name}.txt`)
    const asked: string[] = []
    let release: () => void = () => undefined
    const paused = new Promise<void>((resolve) => {
      release = resolve
    })
    const running = importing([join(place, 'in')], {
      onProgress: ({ file }) => asked.push(file?.slice(-5) ?? 'xong'),
      goOn: async () => {
        if (asked.length === 1) await paused
      },
    })
    while (asked.length === 0) await new Promise((resolve) => setImmediate(resolve))
    expect(asked).toEqual(['a.txt'])
    release()
    expect(namesOf(await running)).toEqual(['a.txt', 'b.txt', 'c.txt'])
    expect(asked).toEqual(['a.txt', 'b.txt', 'c.txt', 'xong'])
  })

  it('refuses by name what is gone when its turn comes, and imports what was read before', async () => {
    for (let index = 10; index < 30; index += 1) write(`${index}.txt`)
    const report = await importing([join(place, 'in')], {
      onProgress: ({ done }) => done === 1 && rmSync(join(place, 'in'), { recursive: true }),
    })
    expect(report.imported.length).toBeGreaterThan(0)
    expect(report.imported.length + report.refused.length).toBe(20)
    expect(new Set(report.refused.map(({ code }) => code))).toEqual(new Set(['not-found']))
    expect(library.rows()).toHaveLength(report.imported.length)
  })

  it('says what was assumed: an encoding that was guessed, a day without a year, a title that is only the first words', async () => {
    const sure = write(
      'a.txt',
      'Chợ phiên họp ở bến\n\n24/11/2020\n\nSáng sớm, người bán đã bày hàng ra đầy bến sông rồi.',
    )
    const guessed = write('b.txt', new Uint8Array(readFileSync(resolve('e2e/material/formats/tcvn3.txt'))))
    const yearless = write('c.txt', 'Chợ phiên\n\nSáng 3/4, chợ họp ở bến.')
    const report = await importing([sure, guessed, yearless])
    const checksOf = (file: string) => report.imported.find((one) => one.file === file)?.check
    expect(checksOf(sure)).toEqual([])
    expect(checksOf(guessed)).toContain('encoding')
    expect(report.imported.find(({ file }) => file === guessed)?.encoding).toBe('tcvn3')
    expect(checksOf(yearless)).toEqual(['year'])
  })

  it('ends when the library fails, keeps what was committed before, and says so', async () => {
    for (const name of ['a', 'b', 'c']) write(`${name}.txt`, `${name} ${'chữ '.repeat(450_000)}`)
    const ordinary = into()
    const full = failed({ code: 'not-saved', reason: 'disk-full' })
    const report = await importing([join(place, 'in')], {
      commit: (articles) => (commits.length === 0 ? ordinary.commit(articles) : Promise.resolve(full)),
    })
    expect(report.stopped).toEqual({ by: full.failure, left: 1 })
    expect(namesOf(report)).toEqual(['a.txt'])
    expect(library.rows()).toHaveLength(1)
  })

  it('is a failure when the library takes nothing at all, and reads no further', async () => {
    for (let index = 0; index < 50; index += 1) write(`${index}.txt`)
    const full = failed({ code: 'not-saved', reason: 'disk-full' })
    const asked: string[] = []
    const outcome = await importPaths({
      ...into(),
      library: { rows: () => library.rows(), keepOriginal: () => Promise.resolve(full) },
      paths: [join(place, 'in')],
      onProgress: ({ file }) => file && asked.push(file),
    })
    expect(outcome).toEqual(full)
    expect(library.rows()).toEqual([])
    expect(asked.length).toBeLessThan(20)
  })

  it.each([
    'dấu nháy \' " `.txt',
    'khoảng  trắng.txt',
    '-rf.txt',
    '#%25?.txt',
    'emoji 😀.txt',
    'Đất.đai.v2.TXT',
    `${'x'.repeat(251)}.txt`,
    'a\nb.txt',
  ])('reads a file called %j', async (name) => {
    expect(namesOf(await importing([write(name)]))).toEqual([name])
  })
})

describe('importing pasted text', () => {
  it('keeps it like a file without a name', async () => {
    const report = value(
      await importPasted({ kind: 'text', text: 'Chợ phiên\r\n\r\nChợ họp ở bến.', url: null }, into()),
    )
    expect(report).toMatchObject({ imported: [{ file: '', title: 'Chợ phiên' }], duplicates: [], refused: [] })
    expect(value(await library.readArticle(report.imported[0]?.id ?? '')).origin).toMatchObject({
      fileName: null,
      format: 'pasted',
      encoding: 'utf-8',
    })
  })

  it('refuses nothing and knows what it has', async () => {
    expect(value(await importPasted({ kind: 'text', text: ' \n', url: null }, into())).refused).toMatchObject([
      { file: '', code: 'empty' },
    ])
    await importPasted({ kind: 'text', text: 'Chợ họp.', url: null }, into())
    expect(value(await importPasted({ kind: 'text', text: 'Chợ  họp.\n', url: null }, into())).duplicates).toHaveLength(
      1,
    )
  })
})
