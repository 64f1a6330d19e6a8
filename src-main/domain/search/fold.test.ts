import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldCase, foldedIndexOf, foldTones, matchesFolded, toneOf } from './fold'

/** The letters of Vietnamese: six tones over twelve vowels, and đ. */
const vowels = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y']
const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
const bare = new Map('ăâêôơưđ'.split('').map((letter, index) => [letter, 'aaeooud'[index] ?? '']))

describe('folding', () => {
  it('takes every Vietnamese letter to its base and to its vowel, small or capital', () => {
    for (const vowel of vowels) {
      for (const tone of tones) {
        const letter = (vowel + tone).normalize('NFC')
        expect(letter.length).toBe(1)
        for (const written of [letter, letter.toUpperCase()]) {
          expect(fold(written)).toBe(bare.get(vowel) ?? vowel)
          expect(foldTones(written)).toBe(vowel)
          expect(foldCase(written)).toBe(letter)
          expect(toneOf(written)).toBe(tone)
        }
      }
    }
  })

  it.each([
    ['Đất ĐAI đai', 'dat dai dai', 'đât đai đai', 'đất đai đai'],
    ['Ðất Ɖai ðai', 'dat dai dai', 'đât đai đai', 'đất đai đai'],
    ['hoà hòa HOÀ', 'hoa hoa hoa', 'hoa hoa hoa', 'hòa hòa hòa'],
    ['khoẻ khỏe', 'khoe khoe', 'khoe khoe', 'khỏe khỏe'],
    ['thuỷ thủy', 'thuy thuy', 'thuy thuy', 'thủy thủy'],
    ['quý quỷ quỳ', 'quy quy quy', 'quy quy quy', 'quý quỷ quỳ'],
    ['toán hoàn khuýp', 'toan hoan khuyp', 'toan hoan khuyp', 'toán hoàn khuýp'],
    ['Café Ñandú İ', 'cafe nandu i', 'cafe nandu i', 'café ñandú i'],
    ['ß 한글 ガ 🌾 ½', 'ß 한글 ガ 🌾 ½', 'ß 한글 ガ 🌾 ½', 'ß 한글 ガ 🌾 ½'],
  ])('folds %s', (text, none, toneless, cased) => {
    expect([fold(text), foldTones(text), foldCase(text)]).toEqual([none, toneless, cased])
  })

  it('gives one unit for one unit in any text, however long, and is done after once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 50 }), fc.constantFrom(1, 400), (piece, times) => {
        const text = piece.repeat(times)
        for (const folding of [fold, foldTones, foldCase]) {
          const once = folding(text)
          expect(once.length).toBe(text.length)
          expect(folding(once)).toBe(once)
        }
      }),
    )
  })

  const table = new URL('../../../../shared/vietnamese/vn-charset-table.json', import.meta.url)
  it.skipIf(!exists(table))('leaves no mark on any of the 134 letters', () => {
    const letters = Object.keys(JSON.parse(readFileSync(table, 'utf8')) as Record<string, unknown>)
    expect(letters.length).toBe(134)
    for (const letter of letters) expect(fold(letter)).toMatch(/^[a-z]$/)
  })
})

function exists(file: URL): boolean {
  try {
    return readFileSync(file).length > 0
  } catch {
    return false
  }
}

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
