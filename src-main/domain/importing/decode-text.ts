/** What stands in a file, or why it is no text that we read. */
export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' }
  | { readonly ok: false; readonly code: 'binary' | 'not-utf8' }

// Every host of ours has it, but the language's own library, all that this room is compiled with, does not declare it.
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string }

/** One control character in two hundred: text files carry a stray one, programs and pictures are full of them. */
const controlsAllowed = 1 / 200

/**
 * The text of a file: UTF-8 with or without a byte-order mark, or UTF-16 with one. The mark is not part of the text.
 *
 * Refuses `binary` (a NUL, or too many control characters) and `not-utf8` (bytes that no UTF encoding allows): nothing
 * is replaced by question marks. Encodings older than Unicode belong here and nowhere else.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const marked = markOf(bytes)
  if (!marked && bytes.includes(0)) return refused('binary')
  const encoding = marked?.encoding ?? 'utf-8'
  const text = strictly(encoding, marked ? bytes.subarray(marked.length) : bytes)
  if (text === null) return refused(encoding === 'utf-8' && hasManyControls(bytes) ? 'binary' : 'not-utf8')
  if (text.includes('\0') || hasManyControls(text)) return refused('binary')
  return { ok: true, text, encoding }
}

function markOf(bytes: Uint8Array): { readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be'; length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 }
  return null
}

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
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
