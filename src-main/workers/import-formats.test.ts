import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ImportReport } from '#contract/views'
import type { Article } from '#domain/notebook/records'
import { docxParts, epub, lockedDocx, pdf, zip } from '../../e2e/material/formats/writers.mjs'
import type { Library } from '../library/library'
import { openLibrary } from '../library/open-library'
import { type ImportPaths, importPaths } from './import-files'

const samples = resolve('e2e/material/formats')
let place: string
let library: Library

beforeEach(async () => {
  place = realpathSync(mkdtempSync(join(tmpdir(), 'sotay-formats-')))
  mkdirSync(join(place, 'in'))
  const opened = await openLibrary({ path: join(place, 'library'), cacheFolder: join(place, 'cache') })
  if (!opened.ok) throw new Error(opened.failure.code)
  library = opened.value
})

afterEach(async () => {
  await library.close()
  rmSync(place, { recursive: true, force: true })
})

function write(name: string, content: string | Uint8Array): string {
  const path = join(place, 'in', name)
  mkdirSync(resolve(path, '..'), { recursive: true })
  writeFileSync(path, content)
  return path
}

async function importing(paths: readonly string[], more: Partial<ImportPaths> = {}): Promise<ImportReport> {
  const outcome = await importPaths({
    library,
    paths,
    commit: (articles) => library.commit({ put: articles.map((after) => ({ after })), remove: [] }),
    now: () => new Date('2024-05-06T07:08:09.123Z'),
    newId: () => randomUUID(),
    ...more,
  })
  if (!outcome.ok) throw new Error(outcome.failure.code)
  return outcome.value
}

async function articleOf(report: ImportReport, ending: string): Promise<Article> {
  const read = await library.readArticle(report.imported.find(({ file }) => file.endsWith(ending))?.id ?? '')
  if (!read.ok) throw new Error(`${ending} was not imported: ${JSON.stringify(report.refused)}`)
  return read.value
}

const within = (report: ImportReport, root = join(place, 'in')): Record<string, string> =>
  Object.fromEntries(report.refused.map(({ file, code }) => [file.slice(root.length + 1), code]))

describe('the sample files', () => {
  it.each([
    ['trang-luu.html', 'html', 'utf-8'],
    ['trang-luu.mhtml', 'mhtml', 'utf-8'],
    ['ban-word.docx', 'docx', 'utf-8'],
    ['hai-cot.pdf', 'pdf', 'utf-8'],
    ['tcvn3.txt', 'text', 'tcvn3'],
    ['vni.txt', 'text', 'vni'],
    ['viscii.txt', 'text', 'viscii'],
    ['windows-1258.txt', 'text', 'windows-1258'],
    ['utf-16.txt', 'text', 'utf-16le'],
    ['utf-8-nfd.txt', 'text', 'utf-8'],
  ])('%s is the same article, whatever it came in', async (name, format, encoding) => {
    const article = await articleOf(await importing([join(samples, name)]), name)
    expect(article).toMatchObject({
      title: 'Bến Khế có cầu mới',
      language: 'vi',
      origin: { format, encoding, fileName: name },
    })
    for (const words of [
      'người giữ đò ở bến đã ba mươi năm, là người đầu tiên bước sang bờ bên kia.',
      'để nông sản khỏi phải chở vòng.',
      'Lê Mận',
    ]) {
      expect(article.text).toContain(words)
    }
    const kept = readdirSync(join(library.path, 'originals'), { recursive: true, encoding: 'utf8' })
    const original = kept.find((path) => path.endsWith(article.origin.sha256)) ?? ''
    expect(readFileSync(join(library.path, 'originals', original)).equals(readFileSync(join(samples, name)))).toBe(true)
  })

  it('a saved page says what it is and where it came from, the page around it set aside', async () => {
    for (const name of ['trang-luu.html', 'trang-luu.mhtml']) {
      const report = await importing([join(samples, name)])
      if (name.endsWith('.mhtml')) {
        expect(report.duplicates).toHaveLength(1)
        continue
      }
      const { text, blocks, ...details } = await articleOf(report, name)
      expect(details).toMatchObject({
        source: 'Báo Bến Sông',
        byline: 'Lê Mận',
        publishedOn: '2021-08-14',
        url: 'https://bensong.test/tin/cau-ben-khe.html',
        topics: ['cầu đường'],
      })
      expect(
        blocks.map(({ role, start, end }) => `${role}: ${text.slice(start, start + Math.min(end - start, 24))}`),
      ).toEqual([
        'site: Trang chủ',
        'site: Xã hội',
        'title: Bến Khế có cầu mới',
        'byline: Thứ Bảy, 14/8/2021 07:30',
        'lead: Sau hai mùa lũ phải qua ',
        'paragraph: Cầu dài tám mươi mét, mặ',
        'caption: Người dân đi trên cầu Bế',
        'paragraph: Trước đây, học trò thôn ',
        'heading: Đò cũ để lại',
        'quote: “Tôi sẽ giữ con đò làm k',
        'list-item: Xe máy đi được hai chiều',
        'list-item: Xe tải không qua cầu',
        'paragraph: Xã cho biết sang năm sẽ ',
        'byline: Lê Mận',
        'topic: cầu đường',
        'related: Tin liên quan',
        'related: Chợ huyện họp lại sau lũ',
        'site: Tòa soạn: số 1 phố Bến. ',
      ])
    }
  })
})

describe('an archive', () => {
  it('gives the articles in it, folders inside, each called by its place', async () => {
    const path = join(samples, 'cac-bai.zip')
    const report = await importing([path])
    expect(report.imported.map(({ file }) => file)).toEqual([
      `${path}/thư mục/bài một.txt`,
      `${path}/thư mục/trang.html`,
    ])
    expect(report.refused).toMatchObject([{ file: `${path}/../ra ngoài.txt`, code: 'unsafe-path' }])
    expect((await articleOf(report, 'bài một.txt')).origin).toMatchObject({ fileName: 'bài một.txt', format: 'text' })
  })

  it('is refused where it means harm, by name, and the rest of it and of the batch goes on', async () => {
    write(
      'độc.zip',
      zip([
        { path: '../../thoát.txt', bytes: 'ra ngoài' },
        { path: '/tmp/sotay-thoat.txt', bytes: 'ra ngoài' },
        { path: 'C:\\thoát.txt', bytes: 'ra ngoài' },
        { path: 'liên kết.txt', bytes: '/etc/passwd', mode: 0o120777 },
        { path: 'bom.txt', bytes: Buffer.alloc(19_000_000, 'a ') },
        { path: 'nói dối.txt', bytes: 'chữ'.repeat(1000), saysSize: 3 },
        { path: 'lồng.zip', bytes: zip([{ path: 'a.txt', bytes: 'trong cùng' }]) },
        { path: 'khóa.txt', bytes: 'khóa', encrypted: true },
        { path: 'khóa.docx', bytes: lockedDocx() },
        { path: 'ảnh.png', bytes: 'không hỏi đến' },
        { path: '__MACOSX/._tốt.txt', bytes: 'không hỏi đến' },
        { path: '.ẩn.txt', bytes: 'không hỏi đến' },
        { path: 'tốt.txt', bytes: 'Chợ họp ở bến.' },
      ]),
    )
    const whole = zip([{ path: 'a.txt', bytes: 'chữ'.repeat(100) }])
    write('cụt.zip', whole.subarray(0, whole.length - 30))
    write('rỗng.zip', '')
    write(
      'quá nhiều.zip',
      zip(Array.from({ length: 20_001 }, (_, at) => ({ path: `${at}.txt`, bytes: '', stored: true }))),
    )
    write('sau cùng.txt', 'Chợ tan.')
    const before = readdirSync(place).sort()
    const report = await importing([join(place, 'in')])
    expect(within(report)).toEqual({
      'độc.zip/../../thoát.txt': 'unsafe-path',
      'độc.zip//tmp/sotay-thoat.txt': 'unsafe-path',
      'độc.zip/C:/thoát.txt': 'unsafe-path',
      'độc.zip/liên kết.txt': 'unsafe-path',
      'độc.zip/bom.txt': 'expands-too-far',
      'độc.zip/nói dối.txt': 'damaged',
      'độc.zip/lồng.zip': 'nested-archive',
      'độc.zip/khóa.txt': 'locked',
      'độc.zip/khóa.docx': 'locked',
      'cụt.zip': 'damaged',
      'rỗng.zip': 'damaged',
      'quá nhiều.zip': 'too-many',
    })
    for (const { reason } of report.refused) expect(reason).toMatch(/^[A-Z].*\.$/u)
    expect(report.imported.map(({ file }) => file.slice(place.length + 4))).toEqual(['độc.zip/tốt.txt', 'sau cùng.txt'])
    expect(readdirSync(place).sort()).toEqual(before)
  })
})

describe('a batch', () => {
  it('goes on when files vanish or change their kind while it reads', async () => {
    for (const name of ['a.txt', 'b.html', 'c.zip', 'd.txt']) write(name, `<p>Chữ trong ${name}`)
    const report = await importing([join(place, 'in')], {
      onProgress: ({ file }) => {
        if (file?.endsWith('a.txt')) for (const gone of ['b.html', 'c.zip']) rmSync(join(place, 'in', gone))
        if (file?.endsWith('b.html')) mkdirSync(join(place, 'in', 'c.zip'))
      },
    })
    expect(within(report)).toEqual({ 'b.html': 'not-found', 'c.zip': 'damaged' })
    expect(report.imported.map(({ file }) => file.slice(-5))).toEqual(['a.txt', 'd.txt'])
  })

  it('passes over what a browser saved beside a page', async () => {
    write('Bến Khế.html', '<p>Cầu mới')
    write('Bến Khế_files/frame.html', '<p>Quảng cáo')
    write('Hồ sơ_files/thật.html', '<p>Không có trang nào bên cạnh')
    const report = await importing([join(place, 'in')])
    expect(report.imported.map(({ file }) => file.slice(place.length + 4))).toEqual([
      'Bến Khế.html',
      'Hồ sơ_files/thật.html',
    ])
  })

  it('leaves room for everything else between two files', async () => {
    for (let at = 0; at < 20; at += 1) write(`${at}.txt`, `Chữ ${at}`)
    let turns = 0
    const timer = setInterval(() => {
      turns += 1
    }, 0)
    await importing([join(place, 'in')])
    clearInterval(timer)
    expect(turns).toBeGreaterThan(3)
  })

  it.each([
    'dấu nháy \' " `.html',
    'khoảng  trắng .html',
    ' đầu trống.html',
    '-rf.html',
    '--help.html',
    '#%25?&=+.html',
    '%2e%2e%2f.html',
    'emoji 😀👩‍👧.html',
    'Đất.đai.v2.HTM',
    `${'x'.repeat(250)}.html`,
    'a\nb\tc.html',
    'CON.html',
    'aux.txt.html',
    'phân|cách*<>:.html',
    'Tiếng Việt NFD.html'.normalize('NFD'),
    'مرحبا שלום.html',
    '\u202egnp.html',
    '$(rm -rf ~);`x`.html',
    'dấu\\ngược.html',
    '…\u200b.html',
  ])('reads a page called %j, and the same name in an archive', async (name) => {
    const path = write(name, '<h1>Cầu mới</h1>')
    const packed = write('gói.zip', zip([{ path: name, bytes: '<h1>Cầu cũ</h1>' }]))
    const report = await importing([path, packed])
    const inArchive = name.replace(/\\/gu, '/').normalize('NFC')
    expect(report.refused).toEqual([])
    expect(report.imported.map(({ file, title }) => [file, title])).toEqual([
      [path, 'Cầu mới'],
      [`${packed}/${inArchive}`, 'Cầu cũ'],
    ])
  })

  it('reads documents and books among other files', async () => {
    write('a.docx', zip(docxParts([{ text: 'Bài trong Word' }])))
    write('b.epub', epub({ title: 'Sách', creator: 'Lê Mận', date: '2021', pages: ['<p>Bài trong sách</p>'] }))
    write('c.pdf', pdf([[{ text: 'Bài trong PDF', x: 50, y: 100 }]]))
    write('d.pdf', pdf([[]]))
    write('e.pdf', pdf([[{ text: 'a', x: 1, y: 1 }]], { locked: true }))
    const report = await importing([join(place, 'in')])
    expect(report.imported.map(({ title }) => title)).toEqual(['Bài trong Word', 'Sách', 'Bài trong PDF'])
    expect(within(report)).toEqual({ 'd.pdf': 'no-text', 'e.pdf': 'locked' })
  })
})
