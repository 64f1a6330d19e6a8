import { spawn } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { importReport, verifyReport } from '#contract/views'
import { annotation, article } from '#domain/notebook/records'
import { openLibrary } from './library/open-library'

const articles = resolve('e2e/material/articles')
const marketTitle = 'Chợ phiên bên sông: ngày họp, ngày tan'

let program: string
let place: string

beforeAll(async () => {
  const outDir = mkdtempSync(join(tmpdir(), 'sotay-cli-built-'))
  await build({ configFile: resolve('vite.cli.config.ts'), logLevel: 'error', build: { outDir } })
  program = join(outDir, 'sotay.cjs')
})

afterAll(() => rmSync(resolve(program, '..'), { recursive: true, force: true }))

beforeEach(() => {
  place = realpathSync(mkdtempSync(join(tmpdir(), 'sotay-cli-')))
})

afterEach(() => rmSync(place, { recursive: true, force: true }))

interface Ended {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

/** Plain Node, no display, a home of its own, standing in the temporary folder. */
function sotay(...words: readonly string[]): Promise<Ended> {
  return new Promise((settle, reject) => {
    const env = { PATH: process.env.PATH, HOME: place, XDG_CACHE_HOME: join(place, 'cache') }
    const child = spawn(process.execPath, [program, ...words], { cwd: place, env })
    const heard = { out: '', err: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => (heard.out += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (heard.err += text))
    child.on('error', reject)
    child.on('close', (status) => settle({ status, ...heard }))
  })
}

const inLibrary = (...words: readonly string[]): Promise<Ended> => sotay(...words, '--library', 'kho')

async function json<T>(shape: z.ZodMiniType<T>, ...words: readonly string[]): Promise<T> {
  const { out } = await inLibrary(...words, '--json')
  return shape.parse(JSON.parse(out))
}

const shown = z.extend(article, { annotations: z.array(annotation) })
const refusal = z.strictObject({ error: z.strictObject({ code: z.string(), message: z.string() }) })

describe('wrong use', () => {
  it.each([
    [[]],
    [['đọc']],
    [['list']],
    [['import', '--library', 'kho']],
    [['show', '--library', 'kho']],
    [['show', 'a', 'b', '--library', 'kho']],
    [['list', '--library']],
    [['list', '--library', 'kho', '--mới']],
    [['annotate', 'a', '--library', 'kho']],
    [['annotate', 'a', '--quote', ' ', '--library', 'kho']],
    [['annotate', 'a', '--quote', 'x', '--theme', ' / ', '--library', 'kho']],
    [['export', '--library', 'kho', '--format', 'markdown']],
    [['export', '--library', 'kho', '--format', 'word', '--out', 'ra']],
    [['export', '--library', 'kho', '--format', 'markdown', '--by', 'chapter', '--out', 'ra']],
  ])('%j is answered with the usage and 2, and touches nothing', async (words) => {
    const { status, out, err } = await sotay(...words)
    expect(status).toBe(2)
    expect(out).toBe('')
    expect(err).toContain('Usage: npm run -s sotay --')
    expect(existsSync(join(place, 'kho'))).toBe(false)
  })

  it('is not asking for help', async () => {
    expect(await sotay('--help')).toMatchObject({ status: 0, err: '', out: expect.stringContaining('--library DIR') })
    const help = await sotay('annotate', '--help')
    expect(help).toMatchObject({ status: 0, err: '', out: expect.stringContaining('--prefix TEXT') })
  })
})

describe('a library that is not there', () => {
  it.each(['list', 'themes', 'verify'])('is not begun by %s', async (name) => {
    const { status, out, err } = await inLibrary(name, '--json')
    expect(status).toBe(1)
    expect(refusal.parse(JSON.parse(out)).error.code).toBe('library-missing')
    expect(err).toContain(join(place, 'kho'))
    expect(existsSync(join(place, 'kho'))).toBe(false)
  })
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
    writeFileSync(join(place, 'tốt.txt'), 'Chợ họp ở bến.')
    writeFileSync(join(place, 'xấu.txt'), 'a\0b')
    const { status, out } = await inLibrary('import', 'xấu.txt', 'không có.txt', 'tốt.txt')
    expect(status).toBe(1)
    expect(out).toMatch(/^imported {3}[0-9a-f-]{36} {2}Chợ họp ở bến {2}\(.*tốt\.txt\)$/m)
    expect(out).toMatch(/^refused {4}binary: .*xấu\.txt\)$/m)
    expect(out).toMatch(/^refused {4}not-found: .*không có\.txt\)$/m)
    expect(out).toContain('1 imported, 0 duplicates, 2 refused\n')
  })
})

describe('a library with articles', () => {
  let filled: string
  beforeAll(async () => {
    filled = realpathSync(mkdtempSync(join(tmpdir(), 'sotay-cli-filled-')))
    place = filled
    expect(await inLibrary('import', articles)).toMatchObject({ status: 0 })
  })
  afterAll(() => rmSync(filled, { recursive: true, force: true }))
  beforeEach(() => cpSync(filled, place, { recursive: true }))

  const marketId = async (): Promise<string> => (await json(shown, 'show', marketTitle)).id

  it('lists a row per article by title, in words and as JSON', async () => {
    const row = z.strictObject({
      id: z.string(),
      title: z.string(),
      source: z.nullable(z.string()),
      publishedOn: z.nullable(z.string()),
      annotations: z.int(),
      themes: z.record(z.string(), z.int()),
    })
    const rows = await json(z.array(row), 'list')
    expect(rows.map(({ title }) => title.slice(0, 12))).toEqual([
      'Chợ phiên bê',
      'Đập tràn Khe',
      'Đối thoại vớ',
      'Mùa nước',
      'Mường Khai v',
      'The river wa',
      'Xã ven biển ',
    ])
    expect(rows[0]).toMatchObject({
      title: marketTitle,
      source: 'Báo Sông Hương',
      publishedOn: '2021-07-15',
      annotations: 0,
    })
    expect((await inLibrary('list')).out.split('\n')).toHaveLength(rows.length + 1)
  })

  it('shows an article by id, by a beginning of the id and by title, whole', async () => {
    const id = await marketId()
    for (const typed of [id, id.toUpperCase(), id.slice(0, 13), marketTitle, marketTitle.normalize('NFD')]) {
      expect((await json(shown, 'show', typed)).id).toBe(id)
    }
    const { text, blocks, annotations } = await json(shown, 'show', id)
    expect(text.slice(blocks[0]?.start, blocks[0]?.end)).toBe(marketTitle)
    expect(annotations).toEqual([])
    const { out } = await inLibrary('show', id)
    expect(out).toContain('date: 2021-07-15\n')
    expect(out).toMatch(/^heading {4}Hàng hóa theo mùa$/m)
  })

  it('says so when no article or several are meant', async () => {
    const none = await inLibrary('show', 'Không có bài này', '--json')
    expect(none.status).toBe(1)
    expect(refusal.parse(JSON.parse(none.out)).error.code).toBe('article-not-found')
    writeFileSync(join(place, 'a.txt'), 'Mùa nước\n\nBài thứ hai có cùng tên.')
    await inLibrary('import', 'a.txt')
    const several = await inLibrary('show', 'Mùa nước', '--json')
    expect(several.status).toBe(1)
    expect(refusal.parse(JSON.parse(several.out)).error.code).toBe('article-ambiguous')
    expect(several.err.match(/[0-9a-f]{8}-[0-9a-f-]{27} {2}Mùa nước/g)).toHaveLength(2)
  })

  it('annotates the words where they stand, with themes and a note, as one step', async () => {
    const quote = 'mức ấy không đổi'
    const made = await json(
      annotation,
      'annotate',
      marketTitle,
      '--quote',
      quote,
      '--theme',
      'Giá cả / Phí chợ',
      '--theme',
      'đời sống',
      '--note',
      '- **rẻ**',
    )
    const { text, annotations } = await json(shown, 'show', marketTitle)
    expect(annotations).toEqual([made])
    expect(text.slice(made.start, made.end)).toBe(quote)
    expect(made).toMatchObject({ note: '- **rẻ**', quote: { exact: quote } })
    const { out } = await inLibrary('themes')
    expect(out).toBe('Giá cả (0)\n  Phí chợ (1)\nđời sống (1)\n')
    const opened = await openLibrary({ path: join(place, 'kho'), cacheFolder: join(place, 'cache', 'sotay') })
    if (!opened.ok) throw new Error(opened.failure.code)
    expect(
      opened.value
        .steps()
        .done.at(-1)
        ?.change.put.map(({ after }) => after.kind)
        .toSorted(),
    ).toEqual(['annotation', 'theme', 'theme', 'theme'])
    await opened.value.close()
  })

  it.each([
    ['typed in decomposed letters', 'mức ấy không đổi'.normalize('NFD')],
    ['with other white space', 'mức  ấy\nkhông\u00a0đổi'],
    ['with dirt from a page', 'mức ấy\u200b không đ\u00adổi'],
    ['that begins with a dash', '— mức ấy không đổi'],
  ])('finds a quotation %s', async (_name, quote) => {
    const { quote: kept } = await json(annotation, 'annotate', marketTitle, '--quote', quote)
    expect(kept.exact).toMatch(/^(?:— )?mức ấy không đổi$/)
  })

  it.each([
    ['quote-not-found', ['--quote', 'chợ tan từ lâu']],
    ['quote-not-found', ['--quote', 'MỨC ẤY KHÔNG ĐỔI']],
    ['quote-ambiguous', ['--quote', 'chợ']],
    ['quote-context-not-found', ['--quote', 'mức ấy', '--prefix', 'không phải']],
  ])('refuses with %s and changes nothing: %j', async (code, words) => {
    const { status, out, err } = await inLibrary('annotate', marketTitle, ...words, '--theme', 'Mới', '--json')
    expect(status).toBe(1)
    expect(refusal.parse(JSON.parse(out)).error.code).toBe(code)
    expect(err).toContain(words[1])
    expect((await json(shown, 'show', marketTitle)).annotations).toEqual([])
    expect((await inLibrary('themes')).out).toBe('')
  })

  it('lets a prefix settle which of several places is meant', async () => {
    const { start, quote } = await json(
      annotation,
      'annotate',
      marketTitle,
      '--quote',
      'chợ',
      '--prefix',
      'Ban quản lý',
    )
    expect(quote.prefix.endsWith('Ban quản lý ')).toBe(true)
    const { text } = await json(shown, 'show', marketTitle)
    expect(text.slice(start - 12, start + 3)).toBe('Ban quản lý chợ')
  })

  it('finds a theme by its name before it makes one: exact letters, then any case and tone place, anywhere in the tree', async () => {
    const annotate = (quote: string, theme: string) =>
      inLibrary('annotate', marketTitle, '--quote', quote, '--theme', theme)
    await annotate('đò dọc', 'Giao thông / Đường thuỷ')
    await annotate('măng khô', 'đường thủy')
    await annotate('cá sông', 'GIAO THÔNG / Đường thủy')
    expect((await inLibrary('themes')).out).toBe('Giao thông (0)\n  Đường thuỷ (3)\n')
    await annotate('lá dong, ', 'Hàng / Đường thuỷ')
    const { status, err } = await annotate('rau vườn', 'Đường thuỷ')
    expect(status).toBe(1)
    expect(err).toContain('  Giao thông / Đường thuỷ\n  Hàng / Đường thuỷ')
  })

  it('exports Markdown, shows it first when asked, and replaces nothing unasked', async () => {
    await inLibrary('annotate', marketTitle, '--quote', 'mức ấy không đổi', '--theme', 'Giá cả')
    const dry = await inLibrary('export', '--format', 'markdown', '--by', 'theme', '--out', 'ra', '--dry-run', '--json')
    const { folder, files } = z
      .strictObject({ folder: z.string(), files: z.array(z.strictObject({ path: z.string(), text: z.string() })) })
      .parse(JSON.parse(dry.out))
    expect(folder).toBe(join(place, 'ra'))
    expect(existsSync(folder)).toBe(false)
    const words = ['export', '--format', 'markdown', '--by', 'theme', '--out', 'ra']
    expect(await inLibrary(...words)).toMatchObject({ status: 0, err: '' })
    for (const { path, text } of files) expect(readFileSync(join(folder, path), 'utf8')).toBe(text)
    expect(files.some(({ text }) => text.includes('mức ấy không đổi'))).toBe(true)
    const [first] = files
    writeFileSync(join(folder, first?.path ?? ''), 'của tôi')
    const refused = await inLibrary(...words, '--json')
    expect(refused.status).toBe(1)
    expect(refusal.parse(JSON.parse(refused.out)).error.code).toBe('would-overwrite')
    expect(readFileSync(join(folder, first?.path ?? ''), 'utf8')).toBe('của tôi')
    expect(await inLibrary(...words, '--overwrite')).toMatchObject({ status: 0 })
    expect(readFileSync(join(folder, first?.path ?? ''), 'utf8')).toBe(first?.text)
  })

  it('exports one article alone when asked', async () => {
    const words = ['export', '--format', 'markdown', '--by', 'article', '--out', 'ra', '--only', marketTitle]
    expect(await inLibrary(...words)).toMatchObject({ status: 0 })
    expect(readdirSync(join(place, 'ra'))).toHaveLength(1)
  })

  it('verifies: all is well, and a passage moved off its words is named', async () => {
    const { id } = await json(annotation, 'annotate', marketTitle, '--quote', 'mức ấy không đổi')
    expect(await json(verifyReport, 'verify')).toEqual({ ok: true, problems: [] })
    const article = await marketId()
    const file = `annotations/${article.slice(0, 2)}/${article}.json`
    const path = join(place, 'kho', file)
    writeFileSync(path, readFileSync(path, 'utf8').replace(/"start":\s*\d+/, '"start": 1'))
    const { status, out } = await inLibrary('verify', '--json')
    expect(status).toBe(1)
    const { ok, problems } = verifyReport.parse(JSON.parse(out))
    expect(ok).toBe(false)
    expect(problems.map((problem) => problem.file)).toContain(file)
    expect(JSON.stringify(problems)).toContain(id)
  })

  it('verifies: a damaged document is named, also when opening made it safe', async () => {
    writeFileSync(join(place, 'kho', 'themes.json'), '{"themes": [')
    const { status, out } = await inLibrary('verify', '--json')
    expect(status).toBe(1)
    expect(verifyReport.parse(JSON.parse(out)).problems.map(({ file }) => file)).toContain('themes.json')
  })

  it('backs up, shows what a restore would do, and restores as a step', async () => {
    const made = z.strictObject({
      backup: z.nullable(z.strictObject({ id: z.string(), at: z.string(), reason: z.string() })),
    })
    const restored = z.strictObject({
      backup: z.string(),
      restored: z.boolean(),
      differences: z.array(z.strictObject({ kind: z.string(), id: z.string(), how: z.string(), name: z.string() })),
    })
    expect(await json(z.array(z.unknown()), 'backup', '--list')).toEqual([])
    const { backup } = await json(made, 'backup')
    expect(backup?.reason).toBe('asked-for')
    expect(await json(made, 'backup')).toEqual({ backup: null })
    expect((await inLibrary('backup')).out).toBe('Nothing has changed since the newest backup.\n')
    expect(await json(z.array(z.unknown()), 'backup', '--list')).toEqual([backup])
    const passage = await json(annotation, 'annotate', marketTitle, '--quote', 'mức ấy không đổi', '--theme', 'giá chợ')
    const plan = await json(restored, 'restore', 'newest', '--dry-run')
    expect(plan).toMatchObject({ backup: backup?.id, restored: false })
    expect(plan.differences).toContainEqual({
      kind: 'annotation',
      id: passage.id,
      how: 'removed',
      name: 'mức ấy không đổi',
    })
    expect((await inLibrary('restore', 'newest', '--dry-run')).out).toMatch(
      /^removed {2}theme: giá chợ$[\s\S]*nothing was changed: 0 added, 0 changed, 2 removed\n$/m,
    )
    expect((await json(shown, 'show', marketTitle)).annotations).toHaveLength(1)
    expect(await json(restored, 'restore', backup?.id.slice(0, 15) ?? '')).toMatchObject({ ...plan, restored: true })
    expect((await json(shown, 'show', marketTitle)).annotations).toEqual([])
    expect((await inLibrary('restore', 'newest')).out).toBe(`The library is as it was in the backup ${backup?.id}.\n`)
  })

  it('restores nothing when it is not told exactly from what', async () => {
    for (const [words, status, code] of [
      [['restore', 'newest'], 1, 'backup-not-found'],
      [['restore', 'hôm-qua'], 1, 'backup-not-found'],
      [['restore'], 2, null],
      [['backup', 'newest'], 2, null],
    ] as const) {
      const ended = await inLibrary(...words, '--json')
      expect(ended.status).toBe(status)
      if (code !== null) expect(refusal.parse(JSON.parse(ended.out)).error.code).toBe(code)
    }
    await inLibrary('backup')
    await inLibrary('annotate', marketTitle, '--quote', 'mức ấy không đổi')
    await inLibrary('backup')
    const ended = await inLibrary('restore', '2', '--json')
    expect(refusal.parse(JSON.parse(ended.out)).error.code).toBe('backup-ambiguous')
  })

  it('keeps out of a library that is open elsewhere', async () => {
    const opened = await openLibrary({ path: join(place, 'kho'), cacheFolder: join(place, 'cache', 'sotay') })
    if (!opened.ok) throw new Error(opened.failure.code)
    const { status, out } = await inLibrary('list', '--json')
    expect(status).toBe(1)
    expect(refusal.parse(JSON.parse(out)).error.code).toBe('library-in-use')
    await opened.value.close()
    expect(await inLibrary('list', '--json')).toMatchObject({ status: 0, err: '' })
  })
})

it('does not mistake a folder with other things for a library', async () => {
  mkdirSync(join(place, 'kho'))
  writeFileSync(join(place, 'kho', 'ảnh.jpg'), 'x')
  const { status, err } = await inLibrary('import', articles)
  expect(status).toBe(1)
  expect(err).toContain(join(place, 'kho'))
  expect(readdirSync(join(place, 'kho'))).toEqual(['ảnh.jpg'])
})
