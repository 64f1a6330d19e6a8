import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LegacyEncoding, legacyEncodings } from './encoding-names'
import { guessEncoding } from './guess-encoding'
import { legacyText } from './legacy-bytes'
import { legacyBytes } from './legacy-sample.arbitrary'
import { isSyllable } from './spelling'
import { legacyLetters } from './vietnamese-letters'
import { windows1252, windows1258 } from './windows'

const facts = '../shared/vietnamese/vn-charset-table.json'
const ofVietnam = legacyEncodings.filter((encoding) => encoding !== 'windows-1252')
/** ABC fonts: every capital but these was set in a capital font. */
const tcvn3Capitals = new Set('ĂÂÊÔƠƯĐ')

const prose = `Sáng nay, mưa vừa ngớt, bà con xã Bình Lạc đã ra đồng sớm. Ruộng lúa ven sông còn đọng nước, nhưng ai cũng
nói vụ này được mùa. Ông Hoàng Văn Lợi kể: “Năm ngoái hạn, năm nay trời thương”. Trưởng thôn hứa sẽ sửa lại con đường
dẫn vào chợ huyện trước tháng chạp, để xe chở nếp, chở mía khỏi phải đi vòng qua đèo Khế.`

describe('the tables', () => {
  it.skipIf(!existsSync(facts))('say what the collected facts say', () => {
    // The shape of that file is known: a row of hex strings for each letter.
    const known = JSON.parse(readFileSync(facts, 'utf8')) as Record<string, Record<string, string>>
    const hex = (bytes: readonly number[]): string => bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')
    expect(
      Object.fromEntries(
        legacyLetters.map((row) => [
          row.letter,
          [hex(row.tcvn3), hex(row.vni), hex(row.viscii), hex(row.windows1258)].join(' '),
        ]),
      ),
    ).toEqual(
      Object.fromEntries(
        Object.entries(known).map(([letter, row]) => [
          letter,
          [row.tcvn3, row['vni-win'], row.viscii, row.cp1258].join(' '),
        ]),
      ),
    )
  })

  it('have all 134 letters once, in NFC', () => {
    const letters = legacyLetters.map(({ letter }) => letter)
    expect(new Set(letters).size).toBe(134)
    expect(letters).toEqual(letters.map((letter) => letter.normalize('NFC')))
  })

  it('read windows-1258 as the platform does', () => {
    const decoder = new TextDecoder('windows-1258')
    expect(windows1258).toEqual(Array.from({ length: 256 }, (_, byte) => decoder.decode(Uint8Array.of(byte))))
  })

  it('read windows-1252 as the standard says, which the platform of Node 20 does not', () => {
    const text = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'
    expect([...windows1252].filter((character) => character > '\u00ff' || /[ŠŒŽšœžŸƒ]/u.test(character)).join('')).toBe(
      text,
    )
    expect(windows1252.slice(0xa0).join('')).toBe(
      Array.from({ length: 96 }, (_, at) => String.fromCharCode(0xa0 + at)).join(''),
    )
  })
})

describe('every letter', () => {
  it.each(legacyLetters)(
    '$letter comes back from every encoding',
    ({ letter, tcvn3, vni, viscii, windows1258: old }) => {
      expect(legacyText('windows-1258', Uint8Array.from(old))).toBe(letter)
      expect(legacyText('vni', Uint8Array.from(vni))).toBe(letter)
      const small = letter.toLowerCase()
      expect(legacyText('tcvn3', Uint8Array.from(tcvn3))).toBe(
        letter === small || tcvn3Capitals.has(letter) ? letter : small,
      )
      expect(legacyText('viscii', Uint8Array.from(viscii))).toBe('ẲẴẪỶỸỴÕ'.includes(letter) ? small : letter)
    },
  )

  it('of any run of letters comes back, next to any other', () => {
    const letter = fc.constantFrom(...legacyLetters.map((row) => row.letter), ...'abcdeghiklmnopqrstuvxy ,.-'.split(''))
    const anyRun = fc.array(letter, { maxLength: 40 }).map((letters) => letters.join(''))
    fc.assert(
      fc.property(anyRun, (run) => {
        const small = run.toLowerCase()
        for (const encoding of ofVietnam) expect(legacyText(encoding, legacyBytes(encoding, small))).toBe(small)
        expect(legacyText('vni', legacyBytes('vni', run))).toBe(run)
        expect(legacyText('windows-1258', legacyBytes('windows-1258', run))).toBe(run)
      }),
      { numRuns: 500 },
    )
  })

  it('that VISCII keeps among the control characters is read (RFC 1456)', () => {
    expect(legacyText('viscii', Uint8Array.of(2, 5, 6, 0x14, 0x19, 0x1e, 0xa0))).toBe('ẲẴẪỶỸỴÕ')
  })
})

describe('traps', () => {
  const bytes = (latin: string): Uint8Array => Uint8Array.from(Array.from(latin, (letter) => letter.charCodeAt(0)))

  it('VNI marks of the other case belong to the letter before them', () => {
    expect(legacyText('vni', bytes('HAø NOÄI, Haø Noäi, ÑAÁT'))).toBe('HÀ NỘI, Hà Nội, ĐẤT')
  })

  it('TCVN3 gives back a capital only where the word leaves no doubt', () => {
    expect(legacyText('tcvn3', bytes('TØNH §\u00caT H\u00b5, H\u00b5 N\u00e9i, \u00fd ki\u00d5n'))).toBe(
      'TỈNH ĐẤT Hà, Hà Nội, ý kiến',
    )
  })

  it('typography of windows-1252 stays in every encoding', () => {
    for (const encoding of legacyEncodings) {
      if (encoding === 'viscii') continue
      expect(legacyText(encoding, Uint8Array.of(0x93, 0x94, 0x96, 0x85, 0x91, 0x92))).toBe('“”–…‘’')
    }
  })
})

describe('the guess', () => {
  it.each(ofVietnam)('finds %s in a paragraph, in a sentence and in a few words', (encoding) => {
    const plain = encoding === 'viscii' ? prose.replace(/[“”]/gu, '"') : prose
    expect(guessEncoding(legacyBytes(encoding, plain))).toBe(encoding)
    for (const sentence of plain.split(/[.:]\s/u)) {
      const bytes = legacyBytes(encoding, sentence)
      expect(legacyText(guessEncoding(bytes) ?? 'windows-1252', bytes)).toBe(legacyText(encoding, bytes))
    }
    expect(guessEncoding(legacyBytes(encoding, 'đất đai, nhà ở của người dân'))).toBe(encoding)
  })

  it.each([
    ['French', 'Été comme hiver, les élèves de la forêt étaient là où naît le fleuve ; déjà, à Hué, c’était la fête.'],
    ['German', 'Die Bürger hörten über die Straße früh, daß große Flüsse wüchsen; „schön“, sagte der König.'],
    ['Spanish', 'El año pasado, la región vivió un otoño más frío; según él, mañana habrá niños aquí.'],
    ['English with typography', 'It isn’t “new” – it’s old…'],
  ])('leaves %s to windows-1252', (_name, text) => {
    expect(guessEncoding(legacyBytes('windows-1252', text))).toBe('windows-1252')
  })

  it('refuses Cyrillic and noise rather than call them Latin letters', () => {
    const russian = [0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x20, 0xec, 0xe8, 0xf0, 0x20, 0xe4, 0xee, 0xec, 0xe0]
    expect(guessEncoding(Uint8Array.from(russian))).toBeNull()
    expect(guessEncoding(Uint8Array.from([0x61, 0xc0, 0xaf, 0x20, 0x81, 0x8d, 0x20, 0xff, 0xbf]))).toBeNull()
  })

  it('takes what the file declares when the words do not decide', () => {
    const short = legacyBytes('windows-1258', 'là ê a')
    for (const declared of ['windows-1258', 'viscii'] satisfies LegacyEncoding[]) {
      const both = Uint8Array.from([0x6c, 0xe2, 0x6d, 0x20, 0xea])
      expect(guessEncoding(both, declared)).toBe(declared)
    }
    expect(guessEncoding(short, 'tcvn3')).toBe('windows-1258')
  })
})

describe('spelling', () => {
  it.each(
    'đất nghỉ ngoằn ngoèo khuỷu quốc quyển giếng gì giữ yêu nghiêng xoong thuở hòa hoà thủy thuỷ quý loáng huếch khuya ưu ươm ý ỷ'.split(
      ' ',
    ),
  )('knows %s', (word) => {
    expect(isSyllable(word)).toBe(true)
    expect(isSyllable(word.toUpperCase())).toBe(true)
  })

  it.each('ộtộ cế nghà gê kà bac mạp̀ été straße đđ qê quơc ngi̇ a\u0301\u0300 zô wà fố jù'.split(' '))(
    'does not know %s',
    (word) => expect(isSyllable(word)).toBe(false),
  )
})
