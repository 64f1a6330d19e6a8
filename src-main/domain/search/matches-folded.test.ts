import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from './fold'
import { foldedIndexOf, matchesFolded } from './matches-folded'

describe('matchesFolded', () => {
  it.each([
    ['dat dai', 'Đất đai'],
    ['DAT', 'đạt chuẩn'],
    ['đât', 'Đất đai'],
    ['đất', 'ĐẤT ĐAI'],
    ['boi dat', 'Đất đai / Bồi thường'],
    ['thuy', 'thủy lợi'],
    ['thuỷ', 'thủy lợi'],
    ['thủy', 'thuỷ lợi'],
    ['hoà', 'hoàn thành'],
    ['hoà', 'hòa giải'],
    ['ua', 'Lúa'],
    ['đất'.normalize('NFD'), 'Đất đai'],
    ['', 'gì cũng được'],
    ['  ', 'gì cũng được'],
  ])('finds by "%s" "%s"', (needle, haystack) => {
    expect(matchesFolded(needle, haystack)).toBe(true)
  })

  it.each([
    ['đât', 'đạt chuẩn'],
    ['đạt', 'Đất đai'],
    ['thuê', 'thue'],
    ['thuế', 'thuê đất'],
    ['đat', 'dat'],
    ['hoà', 'hóa đơn'],
    ['dat xa', 'Đất đai'],
    ['đất đai', 'Đất'],
  ])('does not find by "%s" "%s"', (needle, haystack) => {
    expect(matchesFolded(needle, haystack)).toBe(false)
  })
})

describe('foldedIndexOf', () => {
  it.each([
    ['dat', 'Ruộng đất, đất', 0, 6],
    ['dat', 'Ruộng đất, đất', 7, 11],
    ['hòa', 'xã hoà', 0, 3],
    ['đạt', 'đất đạt', 0, 4],
    ['đã', 'đất đạt', 0, -1],
    ['', 'đất', 0, 0],
    ['đ', '', 0, -1],
  ])('finds "%s" in "%s" from %i', (needle, haystack, from, expected) => {
    expect(foldedIndexOf(needle, haystack, from)).toBe(expected)
  })

  it('always lands on letters that fold to the needle', () => {
    const syllable = fc.constantFrom('hoà', 'hòa', 'đất', 'dat', 'Thuỷ', 'quý', 'a', 'ăn', '🌾')
    fc.assert(
      fc.property(fc.array(syllable), syllable, (words, needle) => {
        const haystack = words.join(' ')
        const at = foldedIndexOf(needle, haystack)
        if (at === -1) expect(words).not.toContain(needle)
        else expect(fold(haystack.slice(at, at + needle.length))).toBe(fold(needle))
      }),
    )
  })
})
