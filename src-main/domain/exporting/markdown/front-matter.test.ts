import fc from 'fast-check'
import matter from 'gray-matter'
import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { frontMatter, type Property } from './front-matter'
import { hostileWords, markdownLike } from './hostile-words.arbitrary'

/** What each reader makes of it. A parser that knows dates gives midnight UTC; the others give the text. */
function readings(written: string): readonly unknown[] {
  const yaml = written.split('\n').slice(1, -1).join('\n')
  return [
    matter(`${written}\n\nThân bài\n`, {}).data,
    load(yaml) ?? {},
    parse(yaml) ?? {},
    parse(yaml, { version: '1.1' }) ?? {},
  ].map((data: unknown) => JSON.parse(JSON.stringify(data).replace(/"(\d{4}-\d{2}-\d{2})T00:00:00\.000Z"/g, '"$1"')))
}

function expectReadAs(properties: readonly Property[], expected: unknown): void {
  for (const reading of readings(frontMatter(properties))) expect(reading).toEqual(expected)
}

const text = (value: string): Property => ({ key: 'title', kind: 'text', value })

describe('front matter', () => {
  it.each([
    'no',
    'Yes',
    'on',
    'null',
    '~',
    'true',
    '0123',
    '1e3',
    '1_000',
    '0x1f',
    '12:30',
    '12:30:45',
    '.inf',
    '-',
    '- a',
    '? a',
    ': a',
    'a: b',
    'a #b',
    '#thẻ',
    '[[Trang]]',
    '{a}',
    '[a, b]',
    '&neo',
    '*neo',
    '!nhãn',
    '|',
    '>',
    "'đơn'",
    '"kép"',
    '%YAML',
    '@a',
    '`mã`',
    '---',
    '...',
    '2020-11-24',
    '2020-11-24T10:00:00Z',
    '',
    ' cách hai đầu ',
    'một\nhai',
    'a\\b',
    '\u0085\u2028\u2029\ufeff\u007f',
    '😀 𠀀',
    'Đất đai: "bồi thường"',
  ])('[X5] gives %j back as text to every reader', (value) => {
    expectReadAs([text(value)], { title: value })
  })

  it('[X5] gives any text back, alone and in lists, to every reader', () => {
    const words = fc.oneof(markdownLike, fc.constantFrom(...hostileWords)).map((value) => value.normalize('NFC'))
    fc.assert(
      fc.property(words, fc.array(words, { minLength: 1, maxLength: 4 }), (value, items) => {
        expectReadAs([text(value), { key: 'tags', kind: 'list', value: items }], { title: value, tags: items })
      }),
      { numRuns: 400 },
    )
  })

  it.each([
    ['2020-11-24', 'published: 2020-11-24'],
    ['2024-02-29', 'published: 2024-02-29'],
    ['2023-02-29', 'published: "2023-02-29"'],
    ['2020-13-01', 'published: "2020-13-01"'],
    ['0050-01-01', 'published: "0050-01-01"'],
    ['2020-11', 'published: "2020-11"'],
    ['2020', 'published: "2020"'],
    ['--11-24', 'published: "--11-24"'],
  ])('[X5] writes the date %s as %s: a day that is one as a date, all else as text', (value, line) => {
    const property: Property = { key: 'published', kind: 'date', value }
    expect(frontMatter([property])).toBe(`---\n${line}\n---`)
    expectReadAs([property], { published: value })
  })

  it('leaves out what is not known', () => {
    expect(
      frontMatter([
        { key: 'source', kind: 'text', value: null },
        { key: 'published', kind: 'date', value: null },
        { key: 'tags', kind: 'list', value: [] },
        { key: 'format', kind: 'number', value: 1 },
      ]),
    ).toBe('---\nformat: 1\n---')
  })
})
