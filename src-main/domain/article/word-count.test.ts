import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BlockRole } from '../notebook/records'
import { wordsRead } from './word-count'

const wordsOf = (text: string, role: BlockRole = 'paragraph'): number =>
  wordsRead({ text, blocks: text === '' ? [] : [{ start: 0, end: text.length, role }] })

describe('words that are read', () => {
  it.each([
    ['Đường mới đã xong.', 4],
    ['24/11 – 3,5 tỷ', 3],
    ['... — “”', 0],
    ['một\u00a0hai\u3000ba\u2028bốn', 4],
    ['𝐀𝐁 😀 𠮷', 2],
    ['', 0],
  ])('of %j are %i', (text, count) => {
    expect(wordsOf(text)).toBe(count)
  })

  it('are not those of what a page left behind', () => {
    expect(wordsOf('Trang chủ', 'site')).toBe(0)
  })

  it('are the runs without white space that hold a letter or a digit', () => {
    const unit = fc.oneof(
      fc.constantFrom(
        ' ',
        '\n',
        '\u00a0',
        '\u0085',
        '\u200b',
        '\u180e',
        'đ',
        'ệ',
        '5',
        '٣',
        '-',
        '…',
        'e\u0301',
        '😀',
        '\ud83d',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    )
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }), (parts) => {
        const text = parts.join('')
        const runs = (text.match(/\S+/g) ?? []).filter((run) => /[\p{L}\p{N}]/u.test(run))
        expect(wordsOf(text)).toBe(runs.length)
      }),
      { numRuns: 2000 },
    )
  })
})
