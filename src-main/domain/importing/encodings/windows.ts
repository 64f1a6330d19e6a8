/** What windows-1252 has from 0x80 to 0x9f; the rest is Latin-1. Bytes without a letter are C1 controls (WHATWG Encoding). */
const c1 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178'

/** The character of each byte in windows-1252, by byte. */
export const windows1252: readonly string[] = Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x80 && byte < 0xa0 ? (c1[byte - 0x80] ?? '') : String.fromCharCode(byte),
)

/** Where windows-1258 differs: four letters, five marks that follow their letter, and the dong sign. */
const differences: readonly (readonly [number, string])[] = [
  [0x8a, '\u008a'],
  [0x8e, '\u008e'],
  [0x9a, '\u009a'],
  [0x9e, '\u009e'],
  [0xc3, '\u0102'],
  [0xcc, '\u0300'],
  [0xd0, '\u0110'],
  [0xd2, '\u0309'],
  [0xd5, '\u01a0'],
  [0xdd, '\u01af'],
  [0xde, '\u0303'],
  [0xe3, '\u0103'],
  [0xec, '\u0301'],
  [0xf0, '\u0111'],
  [0xf2, '\u0323'],
  [0xf5, '\u01a1'],
  [0xfd, '\u01b0'],
  [0xfe, '\u20ab'],
]

/** The character of each byte in windows-1258, by byte; marks are combining ones. */
export const windows1258: readonly string[] = windows1252.map(
  (character, byte) => differences.find(([at]) => at === byte)?.[1] ?? character,
)
