import { type LegacyEncoding, legacyEncodings } from './encodings/encoding-names'
import { guessEncoding } from './encodings/guess-encoding'
import { legacyText } from './encodings/legacy-bytes'
import { strictly } from './encodings/text-decoder'
import { isDamagedUtf8, markOf, utf16Without } from './encodings/utf'

/** What stands in a file and in which encoding it was read, or why it is no text that we read. */
export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: string }
  | { readonly ok: false; readonly code: 'binary' | 'not-utf8' }

export interface Decoding {
  /** Reads the bytes so and in no other way: a name of `offeredEncodings`, or any that the WHATWG standard knows. */
  readonly as?: string
  /** What the file says of itself. Believed when it is possible and no better reading is found. */
  readonly declared?: string
}

/** One control character in two hundred: text files carry a stray one, programs and pictures are full of them. */
const controlsAllowed = 1 / 200

/**
 * The text of a file. The byte-order mark is not part of it; `encoding` says what was assumed.
 *
 * A mark decides, then UTF-8 that is valid, then UTF-16 by its zeros; older bytes are read in the encoding in which most
 * of their words can be spelled in Vietnamese (windows-1258, TCVN3, VNI, VISCII), or as windows-1252 where they look like
 * another European language. ABC fonts had no accented capitals: TCVN3 gives those back only in words of capitals.
 *
 * Refuses `binary` (zeros, or too many control characters) and `not-utf8` (damaged UTF, no encoding that makes words, or
 * bytes that `as` does not allow): nothing is replaced by question marks.
 */
export function decodeText(bytes: Uint8Array, { as, declared }: Decoding = {}): Decoded {
  const marked = markOf(bytes)
  const body = marked ? bytes.subarray(marked.length) : bytes
  if (as !== undefined) return checked(body, readAs(body, as))
  if (marked) return checked(body, strictly(marked.encoding, body))
  if (bytes.includes(0)) return checked(bytes, utf16Without(bytes), 'binary')
  const utf8 = strictly('utf-8', bytes)
  if (utf8) return checked(bytes, utf8)
  if (hasManyControls(bytes)) return refused('binary')
  if (isDamagedUtf8(bytes)) return refused('not-utf8')
  const hint = declared === undefined ? null : encodingCalled(declared)
  const guessed = guessEncoding(bytes, isLegacy(hint) ? hint : null)
  if (guessed && (guessed !== 'windows-1252' || hint === null || isLegacy(hint))) {
    return checked(bytes, { text: legacyText(guessed, bytes), encoding: guessed })
  }
  return hint === null || hint === 'utf-8' ? refused('not-utf8') : checked(bytes, readAs(bytes, hint))
}

type Read = { readonly text: string; readonly encoding: string }

function readAs(bytes: Uint8Array, label: string): Read | null {
  const encoding = encodingCalled(label)
  return isLegacy(encoding) ? { text: legacyText(encoding, bytes), encoding } : strictly(encoding, bytes)
}

function checked(bytes: Uint8Array, read: Read | null, otherwise: 'binary' | 'not-utf8' = 'not-utf8'): Decoded {
  if (read === null) return refused(hasManyControls(bytes) ? 'binary' : otherwise)
  if (read.text.includes('\0') || hasManyControls(read.text)) return refused('binary')
  return { ok: true, ...read }
}

/** Names that pages and mail programs give to encodings that only Vietnam has. */
const ownNames: ReadonlyMap<string, LegacyEncoding> = new Map([
  ['x-viet-tcvn', 'tcvn3'],
  ['tcvn', 'tcvn3'],
  ['x-viet-tcvn5712', 'tcvn3'],
  ['x-viet-vni', 'vni'],
  ['x-viet-vni-win', 'vni'],
  ['csviscii', 'viscii'],
  ['latin1', 'windows-1252'],
  ['iso-8859-1', 'windows-1252'],
  ['iso8859-1', 'windows-1252'],
  ['us-ascii', 'windows-1252'],
  ['ascii', 'windows-1252'],
  ['cp1258', 'windows-1258'],
  ['x-cp1258', 'windows-1258'],
])

function encodingCalled(label: string): string {
  const name = label.trim().toLowerCase()
  return ownNames.get(name) ?? name
}

function isLegacy(name: string | null): name is LegacyEncoding {
  return legacyEncodings.some((encoding) => encoding === name)
}

function hasManyControls(content: Uint8Array | string): boolean {
  let controls = 0
  for (let at = 0; at < content.length; at += 1) {
    const unit = typeof content === 'string' ? content.charCodeAt(at) : (content[at] ?? 0)
    if (unit < 32 && !(unit >= 9 && unit <= 13)) controls += 1
  }
  return controls > Math.max(2, content.length * controlsAllowed)
}

function refused(code: 'binary' | 'not-utf8'): Decoded {
  return { ok: false, code }
}
