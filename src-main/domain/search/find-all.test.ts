import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findAll, finderIn } from './find-all'
import { fold } from './fold'
import { foldedIndexOf } from './matches-folded'

const wordsFound = (text: string, needle: string): readonly string[] =>
  findAll(text, needle).map(({ start, end }) => text.slice(start, end))

describe('findAll', () => {
  it.each([
    ['dat', 'Đất đai, đạt chuẩn, DAT', ['Đất', 'đạt', 'DAT']],
    ['đât', 'Đất đai, đạt chuẩn, đật', ['Đất', 'đật']],
    ['đất', 'ĐẤT và đật và dat', ['ĐẤT']],
    ['dat dai', 'đất đai\nđất\nđai đất  đai', ['đất đai', 'đất\nđai']],
    ['hoà', 'hòa hoà hoàn hóa', ['hòa', 'hoà', 'hoà']],
    ['hòa', 'hoà thuận', ['hoà']],
    ['thuy', 'thuỷ thủy THÚY', ['thuỷ', 'thủy', 'THÚY']],
    ['aa', 'aaaaa', ['aa', 'aa']],
    ['đất'.normalize('NFD'), 'đất', ['đất']],
    ['(50%)', 'tăng (50%) so', ['(50%)']],
    ['a.c', 'abc a.c', ['a.c']],
    [' ', 'a b', []],
    ['', 'a b', []],
    ['đất', '', []],
  ])('finds by "%s" in "%s"', (needle, text, expected) => {
    expect(wordsFound(text, needle)).toEqual(expected)
  })

  const syllable = fc.constantFrom('hoà', 'hòa', 'hoàn', 'đất', 'dat', 'Thuỷ', 'quý', 'a', 'ăn', '🌾', '\n')
  const someText = fc.array(syllable, { maxLength: 40 }).map((words) => words.join(' '))

  it('gives spans in order that do not overlap, each of letters that fold to the needle', () => {
    fc.assert(
      fc.property(someText, syllable, (text, needle) => {
        let free = 0
        for (const { start, end } of findAll(text, needle)) {
          expect(start).toBeGreaterThanOrEqual(free)
          expect(fold(text.slice(start, end))).toBe(fold(needle))
          free = end
        }
      }),
    )
  })

  it('agrees with the search for one hit at a time', () => {
    fc.assert(
      fc.property(someText, syllable, (text, needle) => {
        fc.pre(needle.trim() !== '')
        const one: number[] = []
        for (let at = foldedIndexOf(needle, text); at !== -1; at = foldedIndexOf(needle, text, at + needle.length))
          one.push(at)
        expect(findAll(text, needle).map(({ start }) => start)).toEqual(one)
      }),
    )
  })

  it('answers for needle after needle as it is typed', () => {
    const find = finderIn('Ruộng đất, đất ruộng')
    expect([find('d').length, find('đấ').length, find('đất ruộng').length]).toEqual([2, 2, 1])
  })
})
