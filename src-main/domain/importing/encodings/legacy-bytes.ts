import type { LegacyEncoding } from './encoding-names'
import { type LegacyLetter, legacyLetters } from './vietnamese-letters'
import { windows1252, windows1258 } from './windows'

/** Capitals that VISCII puts where others have control characters and the hard space. Source: RFC 1456. */
const visciiCapitals: readonly (readonly [number, string])[] = [
  [0x02, 'Ẳ'],
  [0x05, 'Ẵ'],
  [0x06, 'Ẫ'],
  [0x14, 'Ỷ'],
  [0x19, 'Ỹ'],
  [0x1e, 'Ỵ'],
  [0xa0, 'Õ'],
]

/** One that stands for a capital and its small letter alike is the small one: capitals are rarer. */
function overlaid(column: (letter: LegacyLetter) => readonly number[]): readonly string[] {
  const characters = [...windows1252]
  for (const row of [...legacyLetters].reverse()) {
    const [byte, second] = column(row)
    if (byte !== undefined && second === undefined) characters[byte] = row.letter
  }
  return characters
}

const tcvn3 = overlaid((row) => row.tcvn3)
const vni = overlaid((row) => row.vni)
const viscii = overlaid((row) => row.viscii).map(
  (character, byte) => visciiCapitals.find(([at]) => at === byte)?.[1] ?? character,
)

/** Letters of two bytes: a base, then a mark that stands nowhere else. Key: both bytes. */
const vniPairs = new Map(
  legacyLetters.flatMap(({ letter, vni: [base, mark] }) =>
    base !== undefined && mark !== undefined ? vniSpellings(base, mark, letter) : [],
  ),
)

/** With the mark of the other case too: fonts draw it over the letter before it, and people typed both. */
function vniSpellings(base: number, mark: number, letter: string): readonly (readonly [number, string])[] {
  return [mark, mark ^ 0x20].map((either) => [base * 256 + either, letter])
}

/**
 * The text of bytes in a legacy encoding. Every byte means something there: one without a character is a control
 * character. windows-1258 comes out composed (NFC); ABC's missing capitals are given back where a word is all capitals.
 */
export function legacyText(encoding: LegacyEncoding, bytes: Uint8Array): string {
  switch (encoding) {
    case 'windows-1258':
      return mapped(windows1258, bytes).normalize('NFC')
    case 'tcvn3':
      return withCapitals(mapped(tcvn3, bytes))
    case 'vni':
      return vniText(bytes)
    case 'viscii':
      return mapped(viscii, bytes)
    case 'windows-1252':
      return mapped(windows1252, bytes)
  }
}

function mapped(characters: readonly string[], bytes: Uint8Array): string {
  const parts: string[] = []
  for (const byte of bytes) parts.push(characters[byte] ?? '')
  return parts.join('')
}

function vniText(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    const pair = vniPairs.get(byte * 256 + (bytes[at + 1] ?? 0))
    parts.push(pair ?? vni[byte] ?? '')
    if (pair !== undefined) at += 1
  }
  return parts.join('')
}

const accented = new RegExp(`[${legacyLetters.map(({ letter }) => letter).join('')}]`, 'gu')

/**
 * ABC fonts have no `Ấ`: `ĐẤT` was written with the bytes of `ĐấT` in a font of capitals. Beside two capitals and no
 * plain small letter an accented one is a capital too. Beside fewer (`Hµ` is `Hà` or `HÀ`) nobody can know.
 */
function withCapitals(text: string): string {
  return text.replace(/[\p{L}]+/gu, (word) => {
    const plain = word.replace(accented, (letter) => (letter === letter.toUpperCase() ? letter : ''))
    return plain.length >= 2 && plain !== word && plain === plain.toUpperCase() ? word.toUpperCase() : word
  })
}
