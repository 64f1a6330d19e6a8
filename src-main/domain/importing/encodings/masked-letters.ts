import type { LegacyEncoding } from './encoding-names'
import { legacyText } from './legacy-bytes'
import { windows1252, windows1258 } from './windows'

/**
 * The byte behind each character of a text in which letters of a legacy font came out as Western ones. Programs with
 * Vietnamese settings took them through windows-1258, Word moved those of symbol fonts to U+F020 and after, and readers of
 * PDF make the Greek letter of the sign for a millionth.
 */
const bytes: ReadonlyMap<string, number> = new Map([
  ...windows1258.map((character, byte) => [character, byte] as const),
  ...Array.from({ length: 0xe0 }, (_, at) => [String.fromCharCode(0xf020 + at), 0x20 + at] as const),
  ...Array.from({ length: 0x100 }, (_, byte) => [String.fromCharCode(byte), byte] as const),
  ...windows1252.map((character, byte) => [character, byte] as const),
  ['\u03bc', 0xb5],
])

/** Stretches of a text that can be letters in disguise; between them stands what no byte is. */
function stretchesOf(text: string): readonly { readonly words: string; readonly masked: boolean }[] {
  const stretches: { words: string; masked: boolean }[] = []
  for (const character of text) {
    const masked = bytes.has(character)
    const last = stretches.at(-1)
    if (last?.masked === masked) last.words += character
    else stretches.push({ words: character, masked })
  }
  return stretches
}

/** The bytes behind a text; what no byte is becomes a space. */
export function bytesBehind(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => bytes.get(character) ?? 0x20)
}

/** The text that was meant, when what is written is `encoding` in disguise; what no byte is stays. */
export function unmaskedText(text: string, encoding: LegacyEncoding): string {
  return stretchesOf(text)
    .map(({ words, masked }) => (masked ? legacyText(encoding, bytesBehind(words)) : words))
    .join('')
}

/** Letters that no byte is: whoever wrote them wrote Unicode. */
export function hasUnicodeVietnamese(text: string): boolean {
  return /[\u1ea0-\u1ef9]/u.test(text.normalize('NFC'))
}
