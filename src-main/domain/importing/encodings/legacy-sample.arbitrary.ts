import type { LegacyEncoding } from './encoding-names'
import { legacyText } from './legacy-bytes'
import { type LegacyLetter, legacyLetters } from './vietnamese-letters'

const columns: Readonly<Record<Exclude<LegacyEncoding, 'windows-1252'>, (row: LegacyLetter) => readonly number[]>> = {
  tcvn3: (row) => row.tcvn3,
  vni: (row) => row.vni,
  viscii: (row) => row.viscii,
  'windows-1258': (row) => row.windows1258,
}

/** Bytes of `text` as old programs wrote them; what the encoding lacks must be ASCII or windows-1252 typography. */
export function legacyBytes(encoding: LegacyEncoding, text: string): Uint8Array {
  const others = new Map(
    Array.from({ length: 256 }, (_, byte) => [legacyText('windows-1252', Uint8Array.of(byte)), byte] as const),
  )
  const column = encoding === 'windows-1252' ? () => [] : columns[encoding]
  const letters = new Map(
    encoding === 'windows-1252' ? [] : legacyLetters.map((row) => [row.letter, column(row)] as const),
  )
  const bytes = Array.from(text).flatMap((character) => {
    const found = letters.get(character) ?? [others.get(character) ?? Number.NaN]
    if (found.some(Number.isNaN)) throw new Error(`${encoding} has no ${character}`)
    return found
  })
  return Uint8Array.from(bytes)
}
