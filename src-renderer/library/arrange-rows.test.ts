import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ArticleRow } from '#contract/views'
import { arrangeRows, orders } from './arrange-rows'

const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

let made = 0

function row(title: string, part: Partial<ArticleRow> = {}): ArticleRow {
  made += 1
  return {
    id: id(made),
    title,
    source: null,
    publishedOn: null,
    importedAt: '2026-02-03T04:05:06.007Z',
    topics: [],
    words: 100,
    annotations: 0,
    themes: {},
    fingerprint: '0'.repeat(64),
    ...part,
  }
}

const titles = (rows: readonly ArticleRow[]): readonly string[] => rows.map(({ title }) => title)

describe('the filter', () => {
  const rows = [
    row('Đối thoại ở Bình Lạc', { source: 'Báo Sông Hương', topics: ['Thu hồi đất'] }),
    row('Chợ phiên', { source: 'Báo Sông Hương' }),
    row('Thuế đất', { topics: ['Ngân sách'] }),
  ]

  it.each([
    ['nothing', '', ['Đối thoại ở Bình Lạc', 'Chợ phiên', 'Thuế đất']],
    ['a word without accents', 'binh lac', ['Đối thoại ở Bình Lạc']],
    ['a source', 'sông hương', ['Đối thoại ở Bình Lạc', 'Chợ phiên']],
    ['a topic of the paper', 'ngan sach', ['Thuế đất']],
    ['words from title and source in any order', 'hương  phiên', ['Chợ phiên']],
    ['another tone than it has', 'thuệ', []],
    ['something that nothing says', 'bão', []],
  ])('by %s', (_, typed, expected) => {
    expect(titles(arrangeRows(rows, typed, 'title')).toSorted()).toEqual([...expected].sort())
  })
})

describe('the order', () => {
  it('by date puts the latest first, then those without a year by month and day, then those without a date', () => {
    const rows = [
      row('không ngày'),
      row('tháng 3, không năm', { publishedOn: '--03-09' }),
      row('tháng 8, không năm', { publishedOn: '--08-14' }),
      row('ngày trong 2021', { publishedOn: '2021-07-15' }),
      row('năm 2022', { publishedOn: '2022' }),
      row('tháng trong 2021', { publishedOn: '2021-07' }),
    ]
    expect(titles(arrangeRows(rows, '', 'published'))).toEqual([
      'năm 2022',
      'ngày trong 2021',
      'tháng trong 2021',
      'tháng 8, không năm',
      'tháng 3, không năm',
      'không ngày',
    ])
  })

  it('by title follows the Vietnamese alphabet and counts numbers as numbers', () => {
    const rows = ['Đất 10', 'Dân', 'Đất 9', 'Ăn', 'Ấm', 'An', 'Mường Khai', 'Mùa nước'].map((title) => row(title))
    expect(titles(arrangeRows(rows, '', 'title'))).toEqual([
      'An',
      'Ăn',
      'Ấm',
      'Dân',
      'Đất 9',
      'Đất 10',
      'Mùa nước',
      'Mường Khai',
    ])
  })

  it('by passages puts most first, and the latest import before others with as many', () => {
    const rows = [
      row('cũ', { annotations: 2, importedAt: '2026-01-01T00:00:00.000Z' }),
      row('nhiều', { annotations: 9, importedAt: '2025-01-01T00:00:00.000Z' }),
      row('mới', { annotations: 2, importedAt: '2026-02-01T00:00:00.000Z' }),
    ]
    expect(titles(arrangeRows(rows, '', 'annotations'))).toEqual(['nhiều', 'mới', 'cũ'])
  })

  it('is the same however the rows come, and leaves them as they were', () => {
    const rows = Array.from({ length: 12 }, (_, at) =>
      row(`Bài ${at % 3}`, { annotations: at % 2, publishedOn: at % 4 === 0 ? null : `2020-0${1 + (at % 4)}` }),
    )
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: 12 }), fc.constantFrom(...orders), (shuffled, order) => {
        const before = [...shuffled]
        expect(arrangeRows(shuffled, '', order)).toEqual(arrangeRows(rows, '', order))
        expect(shuffled).toEqual(before)
      }),
    )
  })
})
