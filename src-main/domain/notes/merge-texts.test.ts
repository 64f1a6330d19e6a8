import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differenceOf, mergeTexts } from './merge-texts'

const someText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.array(fc.constantFrom('a', 'b', ' ', '🌾', '🍚', '\n'), { maxLength: 10 }).map((letters) => letters.join('')),
)

describe('the difference of two texts', () => {
  it('makes the one the other and cuts no character', () => {
    fc.assert(
      fc.property(someText, someText, (from, to) => {
        const { start, end, words } = differenceOf(from, to)
        expect(from.slice(0, start) + words + from.slice(end)).toBe(to)
        if (from.isWellFormed() && to.isWellFormed()) expect(words.isWellFormed()).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('merging what two have written', () => {
  it.each([
    ['one at the beginning and one at the end', 'hai ba bốn', 'một hai ba bốn', 'hai ba bốn năm', 'một hai ba bốn năm'],
    ['the other way round', 'hai ba bốn', 'hai ba bốn năm', 'một hai ba bốn', 'một hai ba bốn năm'],
    ['one took away, one added', 'một hai ba', 'một ba', 'một hai ba!', 'một ba!'],
    ['only one has written', 'một', 'một', 'một hai', 'một hai'],
    ['both have written the same', 'một', 'một hai', 'một hai', 'một hai'],
    ['both in one place', 'một ba', 'một hai ba', 'một nửa ba', null],
    ['both at the end', 'một', 'một hai', 'một ba', null],
    ['one took away what the other wrote in', 'một hai ba', '', 'một hai hai ba', null],
  ])('%s', (_, base, mine, theirs, merged) => {
    expect(mergeTexts(base, mine, theirs)).toBe(merged)
  })

  it('is the same whoever is asked, and keeps what only one has done', () => {
    fc.assert(
      fc.property(someText, someText, someText, (base, mine, theirs) => {
        expect(mergeTexts(base, mine, theirs)).toBe(mergeTexts(base, theirs, mine))
        expect(mergeTexts(base, mine, base)).toBe(mine)
        expect(mergeTexts(base, base, theirs)).toBe(theirs)
      }),
      { numRuns: 2000 },
    )
  })
})
