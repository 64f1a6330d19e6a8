import fc from 'fast-check'
import { expect, it } from 'vitest'
import { slugOf } from './slug-of'

/** What a slug is, said without any short cut. */
function said(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐÐƉð]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

it.each([
  ['Hà Tĩnh: họp – bàn', 'ha tinh hop ban'],
  ['  “Đất” … đai ', 'dat dai'],
  ['ΟΔΟΣ Σ', 'οδος σ'],
  ['각 İ ǆ ﬁ 😀', said('각 İ ǆ ﬁ 😀')],
  ['', ''],
  ['—', ''],
])('makes %j the same as %j', (text, slug) => {
  expect(slugOf(text)).toBe(slug)
})

it('is the same for every text as without the short cut for common letters', () => {
  const unit = fc.oneof(
    fc.integer({ min: 0, max: 0x20ff }).map((code) => String.fromCharCode(code)),
    fc.string({ unit: 'binary', maxLength: 2 }),
    fc.constantFrom('ậ', 'ậ', 'Đ', '-', ' ', '\u0323', 'a'),
  )
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 40 }), (units) => {
      const text = units.join('')
      expect(slugOf(text)).toBe(said(text))
    }),
    { numRuns: 2000 },
  )
})
