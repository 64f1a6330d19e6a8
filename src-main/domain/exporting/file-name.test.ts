import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutToBytes, fileNameOf, fileNamesOf, type Named, nameKey } from './file-name'

const idOf = (figure: number): string => `${figure.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`

const anyTitle = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        ...'<>:"/\\|?*#^[]%. \t\n\u0000\u200b'.split(''),
        'CON',
        'nul',
        '.md',
        'ế',
        'e\u0302\u0301',
        'Ế',
        '👩‍👩‍👧',
        '(',
        '2020',
        'X',
      ),
      {
        maxLength: 200,
      },
    )
    .map((parts) => parts.join('')),
)

describe('the name of a file', () => {
  it.each([
    ['Đất đai: bồi thường ở huyện Kỳ Anh', 'Đất đai - bồi thường ở huyện Kỳ Anh'],
    ['Lúc 12:30 / ngày 5', 'Lúc 12-30 - ngày 5'],
    ['“Một cửa” & "liên thông"?', "“Một cửa” & 'liên thông'"],
    ['[Ảnh] Chợ nổi #1 | 100%%', '(Ảnh) Chợ nổi 1 - 100%'],
    ['e\u0302\u0301', 'ế'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['Console', 'Console'],
    ['COM¹', '_COM¹'],
    ['...ẩn', 'ẩn'],
    ['Hết rồi... ', 'Hết rồi'],
    ['README.md', 'README'],
    ['a\u0000b\tc\u200bd', 'a b cd'],
    ['???', 'Không tên'],
    ['', 'Không tên'],
  ])('[X6] makes %j into %j', (title, name) => {
    expect(fileNameOf(title, 'Không tên')).toBe(name)
  })

  it('[X6] can be a file anywhere and the target of a link, whatever the title', () => {
    fc.assert(
      fc.property(anyTitle, (title) => {
        const name = fileNameOf(title, 'Không tên')
        expect(name).toBe(name.normalize('NFC'))
        expect(name).not.toMatch(/[<>:"/\\|?*#^[\]]|%%|\p{Cc}|\p{Cs}/u)
        expect(name).not.toMatch(/^[. ]|[. ]$|\.md$/i)
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i)
        expect(name).not.toBe('')
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(171)
        expect(fileNameOf(name, 'Không tên')).toBe(name)
      }),
      { numRuns: 1000 },
    )
  })

  it('[X6] is cut by bytes between letters, never inside one', () => {
    expect(cutToBytes('ế'.repeat(10), 10)).toBe('ếếế')
    expect(cutToBytes('a👩‍👩‍👧b', 10)).toBe('a')
    expect(cutToBytes('ngắn', 10)).toBe('ngắn')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(50), (text, limit) => {
        const cut = cutToBytes(text, limit)
        expect(text.startsWith(cut)).toBe(true)
        expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(limit)
      }),
    )
  })
})

describe('the names in one folder', () => {
  const named = (figure: number, title: string, date: string | null = null): Named => ({
    id: idOf(figure),
    title,
    date,
  })

  it.each([
    ['left alone when each is the only one', [named(1, 'A'), named(2, 'B')], ['A', 'B']],
    ['told apart by date', [named(1, 'A', '2020-11-24'), named(2, 'A', '--11-25')], ['A (2020-11-24)', 'A (11-25)']],
    ['told apart by date where one has none', [named(1, 'A', '2020'), named(2, 'a')], ['A (2020)', 'a']],
    [
      'told apart by id where dates are equal too',
      [named(1, 'A', '2020'), named(2, 'A', '2020'), named(3, 'A', '2021')],
      ['A (00000001)', 'A (00000002)', 'A (2021)'],
    ],
    [
      'told apart from a title that looks like a mark',
      [named(1, 'A', '2020'), named(2, 'A', '2021'), named(3, 'A (2020)')],
      ['A (00000001)', 'A (2021)', 'A (2020)'],
    ],
    [
      'equal to a disk that folds capitals',
      [named(1, 'đất ĐAI'), named(2, 'Đất đai')],
      ['đất ĐAI (00000001)', 'Đất đai (00000002)'],
    ],
  ])('[X7] %s', (_, items, names) => {
    expect([...fileNamesOf(items, '-').values()]).toEqual(names)
  })

  it('[X7] are never equal, and do not depend on the order of the items', () => {
    const items = fc
      .array(
        fc.record({
          id: fc.integer({ min: 0, max: 0xfffff }).map((figure) => idOf(figure * 7)),
          title: fc.oneof(
            fc.constantFrom('A', 'a', 'A (2020)', 'A (2020-01-01)', 'x'.repeat(300), 'ế', 'e\u0302\u0301'),
            anyTitle,
          ),
          date: fc.constantFrom(null, '2020', '2020-01-01', '--01-01'),
        }),
        { maxLength: 12 },
      )
      .map((all) => [...new Map(all.map((item) => [item.id, item])).values()])
    fc.assert(
      fc.property(items, (all) => {
        const names = fileNamesOf(all, 'Không tên')
        expect(new Set([...names.values()].map(nameKey)).size).toBe(all.length)
        expect(new Map(fileNamesOf([...all].reverse(), 'Không tên'))).toEqual(new Map(names))
        for (const name of names.values()) expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255 - '.md'.length)
      }),
    )
  })
})
