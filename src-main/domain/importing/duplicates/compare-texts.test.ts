import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ComparedRow, compareTexts } from './compare-texts'
import { createChance, edited, type Story, someParagraphs, storyOf } from './stories.arbitrary'

const [first, second, third] = [
  'Xã Hải Triều mở lại bến đò sau mùa lũ, người qua sông đông hơn trước.',
  'Bến mới cao hơn bến cũ gần hai mét, có mái che và hai bóng đèn.',
  'Bà con góp công đắp đường xuống bến trong ba ngày cuối tuần.',
]

/** What a row shows: words that only one side has in `[-...-]`, those of the other in `[+...+]`. */
function shown(one: Story, other: Story, row: ComparedRow): string {
  const left = (span: { start: number; end: number }): string => one.text.slice(span.start, span.end)
  const right = (span: { start: number; end: number }): string => other.text.slice(span.start, span.end)
  switch (row.kind) {
    case 'same':
      return `= ${left(row.one)}`
    case 'one':
      return `${row.moved ? '<' : '-'} ${left(row.one)}`
    case 'other':
      return `${row.moved ? '>' : '+'} ${right(row.other)}`
    case 'changed':
      return `~ ${row.words
        .map((part) =>
          part.kind === 'same'
            ? left(part.one)
            : part.kind === 'one'
              ? `[-${left(part.one)}-]`
              : `[+${right(part.other)}+]`,
        )
        .join('')}`
  }
}

function rowsOf(ones: readonly string[], others: readonly string[]): readonly string[] {
  const [one, other] = [storyOf(1, ones), storyOf(2, others)]
  return compareTexts(one, other).map((row) => shown(one, other, row))
}

describe('compareTexts', () => {
  it('shows what is the same, what was rewritten and what one side has alone', () => {
    expect(
      rowsOf([first, second, third], [first, second.replace('hai mét', 'ba mét'), 'Một đoạn hoàn toàn khác.']),
    ).toEqual([
      `= ${first}`,
      '~ Bến mới cao hơn bến cũ gần [-hai-][+ba+] mét, có mái che và hai bóng đèn.',
      `- ${third}`,
      '+ Một đoạn hoàn toàn khác.',
    ])
  })

  it('tells where a paragraph went', () => {
    expect(rowsOf([first, second, third], [third, first, second])).toEqual([
      `> ${third}`,
      `= ${first}`,
      `= ${second}`,
      `< ${third}`,
    ])
  })

  it('calls the same what differs in case, tone placement and white space', () => {
    expect(rowsOf(['Hòa  giải ở Thủy Lợi'], ['hoà giải ở thuỷ lợi'])).toEqual(['= Hòa  giải ở Thủy Lợi'])
  })

  it('leaves out noise', () => {
    const [one, other] = [storyOf(1, [first], [second]), storyOf(2, [first], [third])]
    expect(compareTexts(one, other).map((row) => shown(one, other, row))).toEqual([`= ${first}`])
  })

  it('puts every block of both in one row, in order, and every letter of a changed one in one part', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 2, max: 40 }), fc.integer({ min: 0, max: 60 }), (seed, nth, dropped) => {
        const chance = createChance(seed)
        const paragraphs = someParagraphs(chance)
        const [one, other] = [storyOf(1, paragraphs), storyOf(2, edited(chance, paragraphs, nth, dropped))]
        const rows = compareTexts(one, other)
        expect(rows.flatMap((row) => ('one' in row ? [row.one.start] : []))).toEqual(
          one.blocks.map(({ start }) => start),
        )
        expect(rows.flatMap((row) => ('other' in row ? [row.other.start] : []))).toEqual(
          other.blocks.map(({ start }) => start),
        )
        for (const row of rows) {
          if (row.kind !== 'changed') continue
          expect(wordsOn(row.words.flatMap((part) => (part.kind === 'other' ? [] : [part.one])))).toEqual(row.one)
          expect(wordsOn(row.words.flatMap((part) => (part.kind === 'one' ? [] : [part.other])))).toEqual(row.other)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('shows all of two texts that are too different to be aligned', () => {
    const lines = (prefix: string): string[] => Array.from({ length: 1500 }, (_, index) => `${prefix}${index}`)
    expect(compareTexts(storyOf(1, lines('a')), storyOf(2, lines('b')))).toHaveLength(3000)
    const long = (word: string): string[] => [
      Array.from({ length: 5000 }, (_, index) => `${word}${index} chung`).join(' '),
    ]
    expect(rowsOf(long('a'), long('b'))).toHaveLength(1)
  })
})

/** The span that adjoining spans make up. */
function wordsOn(spans: readonly { readonly start: number; readonly end: number }[]) {
  for (const [index, { start }] of spans.entries()) if (index > 0) expect(start).toBe(spans[index - 1]?.end)
  return { start: spans[0]?.start, end: spans.at(-1)?.end }
}
