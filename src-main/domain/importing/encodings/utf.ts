import { strictly } from './text-decoder'

export interface Marked {
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be'
  /** How many bytes the mark takes. */
  readonly length: number
}

/** The byte-order mark at the beginning. */
export function markOf(bytes: Uint8Array): Marked | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 }
  return null
}

/**
 * UTF-16 without a mark: text in Latin letters has a zero in every other byte, and hardly elsewhere. Null for anything else
 * with zeros in it, such as a picture.
 */
export function utf16Without(bytes: Uint8Array): { readonly text: string; readonly encoding: string } | null {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null
  const zeros = [0, 0]
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  // Spaces and plain consonants: even heavily marked Vietnamese has a zero in every second unit.
  if (Math.min(even, odd) * 10 > Math.max(even, odd) || Math.max(even, odd) < bytes.length / 8) return null
  return strictly(odd > even ? 'utf-16le' : 'utf-16be', bytes)
}

/**
 * Whether the bytes are UTF-8 with damage: more letters of several bytes that are whole than ones that are not. Read as
 * an older encoding they would be nonsense.
 */
export function isDamagedUtf8(bytes: Uint8Array): boolean {
  let whole = 0
  let broken = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) continue
    const more = byte >= 0xf0 && byte < 0xf5 ? 3 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xc2 && byte < 0xe0 ? 1 : 0
    let following = 0
    while (following < more && ((bytes[at + following + 1] ?? 0) & 0xc0) === 0x80) following += 1
    if (more > 0 && following === more) whole += 1
    else broken += 1
    at += following
  }
  return whole > 0 && whole >= broken
}
