import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from './clean-text'

describe('cleanText', () => {
  it.each([
    ['CRLF, CR and the separators of Unicode', 'a\r\nb\rc\u2028d\u2029e\u0085f\vg\fh', 'a\nb\nc\nd\ne\nf\ng\nh'],
    ['a byte-order mark anywhere', '\ufeffHà\ufeff Tĩnh', 'Hà Tĩnh'],
    ['zero-width space, soft hyphen, word joiner', 'đất\u200b đai\u00ad bồi\u2060thường', 'đất đai bồithường'],
    ['odd spaces', 'a\u00a0b\u2009c\u202fd\u3000e', 'a b c d e'],
    ['decomposed letters', 'Ha\u0300 Ti\u0303nh', 'Hà Tĩnh'],
    ['old order of marks', 'e\u0323\u0302 o\u031b\u0323', 'ệ ợ'],
    ['letters that only meet when dirt is gone', 'a\u200b\u0301', 'á'],
    ['control characters', 'a\u0000b\u0008c\u001ad\u009f', 'abcd'],
    ['half a character', 'a\ud83db', 'a\ufffdb'],
    ['joiners between Latin letters', 'đất\u200dđai\u200c', 'đấtđai'],
    ['directional marks among Latin letters', '\u200eHà\u202c Nội\u200f', 'Hà Nội'],
  ])('%s', (_name, dirty, clean) => {
    expect(cleanText(dirty)).toBe(clean)
  })

  it.each([
    ['a family and a flag', '👨‍👩‍👧 🏴‍☠️ 👍🏽'],
    ['Persian with its joiner', 'می‌خواهم'],
    ['Hebrew with a directional mark', 'שלום\u200f 24'],
    ['Hindi with a joiner', 'क्\u200dष'],
    ['tabs and blank lines', 'a\tb\n\n\nc  d'],
    ['đ, ð, Ɖ', 'đ ð Ɖ Ð'],
    ['tone placement as written', 'hoà hòa thuỷ thủy'],
  ])('keeps %s', (_name, text) => {
    expect(cleanText(text)).toBe(text.normalize('NFC'))
  })

  it('changes nothing the second time', () => {
    const odd = fc.constantFrom(
      ...'\u200d\u200c\u200b\u0301\u0323\u0302\ufe0f\u200f\u202e\r\u00a0'.split(''),
      '👩',
      'ش',
      'e',
      'क',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(odd, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 12 }), (parts) => {
        const once = cleanText(parts.join(''))
        expect(cleanText(once)).toBe(once)
        expect(once).toBe(once.normalize('NFC'))
      }),
      { numRuns: 3000 },
    )
  })
})
