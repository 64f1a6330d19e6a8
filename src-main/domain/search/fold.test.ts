import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldCase, foldTones, toneOf } from './fold'

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
