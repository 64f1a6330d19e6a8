import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { article } from '#domain/notebook/records'
import type { ArticleDraft } from './article-from-reading'
import { articleFromText, type SourceText } from './article-from-text'

/** Lines that the rules know, among any others: random strings alone would never reach most rules. */
const knownLine = fc.constantFrom(
  'Xã Hải Triều rút ngắn giờ chờ ở bộ phận một cửa',
  'xa hai trieu rut ngan gio cho o bo phan mot cua',
  '(Baosonghuong.vn) - Sáng nay (14/8), tại xã Bình Lạc, dân gặp cán bộ để hỏi cho rõ về giá đất và nơi ở mới.',
  'Trưởng thôn Vũ Đình Khoát: Dân mong được biết trước.',
  '... và nhận kết quả ngay trong buổi sáng.',
  'Đọc thêm',
  'Chủ đề Thu hồi đất',
  'Bình chọn',
  'Online: 6',
  'Báo Mường Khai điện tử',
  '“Chúng tôi chỉ xin nhà mới có nước, có trường” - ông Khoát nói',
  'Nỗi lo lớn nhất',
  '- một',
  '• hai',
  '> trích',
  '# Đầu đề',
  '---',
  '   ',
  '',
)
const oddCharacter = fc.constantFrom(
  '\u00a0',
  '\u200b',
  '\u00ad',
  '\ufeff',
  '\r',
  '\u0301',
  '\u200d',
  '\ud83d',
  '\0',
  '<',
  '&#769;',
)
const anyText = fc
  .array(fc.oneof(knownLine, fc.string({ unit: 'binary' }), oddCharacter, fc.string()), { maxLength: 14 })
  .chain((parts) => fc.constantFrom('\n', '\r\n', '\n\n', ' ').map((between) => parts.join(between)))
const anyFormat = fc.constantFrom<SourceText['format']>('text', 'markdown', 'pasted')

function expectWhole({ text, blocks, inlines }: ArticleDraft): void {
  let last = 0
  for (const { start, end } of blocks) {
    expect(start).toBeGreaterThanOrEqual(last)
    expect(end).toBeGreaterThan(start)
    expect(text.slice(last, start).trim()).toBe('')
    expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
    last = end
  }
  expect(text.slice(last).trim()).toBe('')
  for (const { start, end } of inlines) {
    expect(end).toBeGreaterThan(start)
    expect(blocks.some((block) => block.start <= start && end <= block.end)).toBe(true)
  }
}

describe('any string at all', () => {
  it('becomes blocks in order that do not overlap, are trimmed, and cover everything but white space', () => {
    fc.assert(
      fc.property(anyText, anyFormat, (text, format) => expectWhole(articleFromText({ text, format, fileName: null }))),
      { numRuns: 1000 },
    )
  })

  it('becomes text in NFC with plain line ends, and a record of the right shape', () => {
    fc.assert(
      fc.property(anyText, anyFormat, (text, format) => {
        const draft = articleFromText({ text, format, fileName: 'bai.txt' })
        expect(draft.text).toBe(draft.text.normalize('NFC'))
        expect(draft.text).not.toMatch(/[\r\u00a0\u200b\u00ad\ufeff\0]|\p{Surrogate}/u)
        const record = {
          kind: 'article',
          id: '00000000-0000-4000-8000-000000000000',
          importedAt: '2024-01-02T03:04:05.678Z',
          origin: { fileName: null, format, encoding: 'utf-8', sha256: '0'.repeat(64) },
          revision: 1,
          ...draft,
        }
        expect(article.safeParse(record).success).toBe(true)
        if (draft.blocks.length > 0) expect(draft.title).not.toBe('')
      }),
      { numRuns: 1000 },
    )
  })

  it('is the same text when the imported text is imported again', () => {
    fc.assert(
      fc.property(anyText, anyFormat, (text, format) => {
        const once = articleFromText({ text, format, fileName: null }).text
        expect(articleFromText({ text: once, format: 'text', fileName: null }).text).toBe(once)
      }),
      { numRuns: 1000 },
    )
  })

  it('loses no character that a reader sees, when it is plain text', () => {
    const seen = (text: string): string =>
      text.replace(/\u034f|[\s\p{Cc}\p{Cf}\p{Surrogate}\ufffd]+/gu, '').normalize('NFC')
    fc.assert(
      fc.property(anyText, (text) => {
        expect(seen(articleFromText({ text, format: 'text', fileName: null }).text)).toBe(seen(text))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('texts without anything of the kind', () => {
  const rolesOf = (text: string): readonly string[] =>
    articleFromText({ text, format: 'text', fileName: 'tệp.txt' }).blocks.map(({ role }) => role)
  const titleOf = (text: string, fileName: string | null = 'tệp.txt'): string =>
    articleFromText({ text, format: 'text', fileName }).title

  it.each([
    ['nothing', '', []],
    ['white space alone', ' \n\t\n\u00a0', []],
    ['one line', 'Hôm nay trời mưa', ['paragraph']],
    ['one sentence', 'Hôm nay trời mưa.', ['paragraph']],
    ['two sentences in two lines', 'Hôm nay trời mưa.\nNgày mai trời nắng.', ['paragraph', 'paragraph']],
    [
      'a stanza without a title',
      'sông sâu bên lở\nbên bồi\nphù sa theo nước\nvề ngồi bãi sông',
      Array(4).fill('paragraph'),
    ],
    ['a title and a paragraph', 'Chuyện bến sông\n\nNgày ấy bến còn đông.', ['title', 'paragraph']],
    ['dialogue', '- Anh đi đâu?\n- Tôi ra bến.\n- Về sớm nhé.', Array(3).fill('paragraph')],
    ['Chinese', '今天下雨。\n明天出太陽。', ['paragraph', 'paragraph']],
    ['signs alone', '***\n\n???', ['paragraph', 'paragraph']],
  ])('%s', (_name, text, roles) => {
    expect(rolesOf(text)).toEqual(roles)
  })

  it.each([
    ['Hôm nay trời mưa.\nNgày mai trời nắng.', 'Hôm nay trời mưa'],
    [`${'chữ '.repeat(60)}hết.`, `${'chữ '.repeat(20).trim()}…`],
    ['(Baosonghuong.vn) - Dân làng họp.', 'Dân làng họp'],
    ['', 'tệp'],
    ['???', 'tệp'],
    ['x'.repeat(300), `${'x'.repeat(80)}…`],
  ])('are called by their first words: %#', (text, title) => {
    expect(titleOf(text)).toBe(title)
  })

  it('are called by their signs when they have no letters and no file', () => {
    expect(titleOf('???', null)).toBe('???')
  })
})

describe('hostile text', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['quotations 5,000 deep', `${'>'.repeat(5000)} a\n\nb`],
    ['lists 5,000 deep', `${'- '.repeat(5000)}a`],
    [
      'lists 3,000 deep by indentation',
      Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(2 * depth)}- a`).join('\n'),
    ],
    ['a line of 5 MB', 'chữ '.repeat(1_250_000)],
    ['a word of 5 MB', 'x'.repeat(5_000_000)],
    ['5 MB of stops', '.'.repeat(5_000_000)],
    ['5 MB of quotation marks', '“"'.repeat(2_500_000)],
    ['5 MB of white space and a word', `${' '.repeat(5_000_000)}chữ`],
    ['5 MB of accents', `e${'\u0301'.repeat(2_500_000)}`],
    ['5 MB of brackets', '[('.repeat(2_500_000)],
    ['5 MB of tags', '<!--<a '.repeat(700_000)],
    ['5 MB of digits and slashes', '1/2 '.repeat(1_250_000)],
    ['names and digits that a greedy pattern would try in 2^60 ways', `Chợ họp\n\nfacebook ${'1'.repeat(60)}x`],
    ['the same of spaces', `Chợ họp\n\n${'đăng nhập  '.repeat(17)}x`],
    ['emphasis that never ends, in 4,000 paragraphs', `${'ảnh:*'.repeat(250)}\n\n`.repeat(4000)],
    ['emphasis that never ends, in 100 long paragraphs', `${'ảnh:*'.repeat(3900)}\n\n`.repeat(100)],
    ['200,000 short lines', 'Bình chọn\nĐọc thêm\n'.repeat(100_000)],
    ['5 MB of scripts that never end', '<script>a'.repeat(500_000)],
    ['front matter nested 10,000 deep', `---\na: ${'['.repeat(10_000)}\n---\nchữ`],
    ['front matter of aliases', `---\na: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: [*c,*c]\n---\nchữ`],
  ]
  for (const format of ['text', 'markdown'] as const) {
    it.each(cases)(`%s is read as ${format} without harm`, (_name, text) => {
      const draft = articleFromText({ text, format, fileName: null })
      expect(draft.blocks.length).toBeGreaterThan(0)
      expect(draft.text.length).toBeGreaterThan(0)
    })
  }
})
