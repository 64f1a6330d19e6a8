import { type LegacyEncoding, legacyEncodings } from './encoding-names'
import { legacyText } from './legacy-bytes'
import { markedWords, wordScore } from './word-score'

/** Less than this share of spellable words is no Vietnamese: French and German come to a third at most. */
const enough = 0.6
/** What a page declares wins over what is hardly better. */
const benefitOfDeclaring = 0.1
const mostWords = 5000
const longestWord = 64

/**
 * The legacy encoding in which most words of a file can be spelled in Vietnamese; windows-1252 for words that another
 * European language could have; null when the bytes are neither. `declared` is what the file says of itself: a hint.
 */
export function guessEncoding(bytes: Uint8Array, declared: LegacyEncoding | null = null): LegacyEncoding | null {
  const sample = wordsBeyondAscii(bytes)
  if (sample.length === 0) return null
  let best: LegacyEncoding | null = null
  let bestScore = 0
  for (const encoding of legacyEncodings) {
    if (encoding === 'windows-1252') continue
    const { share } = wordScore(legacyText(encoding, sample))
    const score = share + (encoding === declared ? benefitOfDeclaring : 0)
    if (share >= enough && score > bestScore) {
      best = encoding
      bestScore = score
    }
  }
  return best ?? (isEuropean(sample) ? 'windows-1252' : null)
}

/** The words around bytes beyond ASCII, with the control characters that VISCII uses, up to a few thousand. */
function wordsBeyondAscii(bytes: Uint8Array): Uint8Array {
  const kept: number[] = []
  let words = 0
  for (let at = 0; at < bytes.length && words < mostWords; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue
    let from = at
    while (from > 0 && at - from < longestWord && !isSpace(bytes[from - 1])) from -= 1
    let to = at
    while (to < bytes.length && to - at < longestWord && !isSpace(bytes[to])) to += 1
    for (const byte of bytes.subarray(from, to)) kept.push(byte)
    kept.push(0x20)
    words += 1
    at = to
  }
  return Uint8Array.from(kept)
}

function isSpace(byte: number | undefined): boolean {
  return byte === undefined || byte === 0x20 || (byte >= 9 && byte <= 13)
}

/**
 * Whether windows-1252 reads as words: letters among plain letters, typography between words, no sign inside a word. Bytes
 * of Cyrillic or of damaged UTF-8 are letters there as well, but whole words of them, or a capital after a small one.
 */
function isEuropean(sample: Uint8Array): boolean {
  const text = legacyText('windows-1252', sample)
  if (/[\u0080-\u009f]/u.test(text)) return false
  const words = markedWords(text)
  const natural = words.filter(
    (word) => /^[\p{L}\p{M}ªº€£©®°²³·\p{N}]+$/u.test(word) && /[A-Za-z]/u.test(word) && !/\p{Ll}\p{Lu}/u.test(word),
  )
  // `à`, `é` and `ó` are words by themselves.
  const alone = words.filter((word) => /^[\p{L}€£©®§]$/u.test(word))
  return natural.length + alone.length >= words.length * 0.8
}
