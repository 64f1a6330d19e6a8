import { type LegacyEncoding, legacyEncodings } from './encoding-names'
import { guessEncoding } from './guess-encoding'
import { bytesBehind, hasUnicodeVietnamese, unmaskedText } from './masked-letters'
import { markedWords, type WordScore, wordScore } from './word-score'

/** Words set in one font, one after the other; cut where mark-up cuts them, even within a letter. */
export interface MaskedWords {
  readonly pieces: readonly string[]
  /** The encoding that the font shows, where the document names one that shows one. */
  readonly font: LegacyEncoding | null
}

export interface Unmasked {
  /** The pieces of each stretch, in the order they were given. */
  readonly pieces: readonly (readonly string[])[]
  /** What was assumed for the larger part of what was converted; null when everything is what it says. */
  readonly encoding: LegacyEncoding | null
}

/** Less than this share of spellable words is no Vietnamese, as for bytes. */
const enough = 0.6
/** Without a font that says so, fewer words with marks could be anything: `10 µm` reads as `10 àm`. */
const fewestWords = 6

/**
 * The words of a document in which text of a legacy font came out as Western letters (`Céng hoµ` for `Cộng hoà`).
 *
 * Judged like bytes are, by how much can be spelled in Vietnamese before and after: per stretch where the font says what
 * it shows, else for all stretches that are not Vietnamese as they stand together and then for each. `as` decides instead:
 * an encoding is used wherever what stands there cannot be spelled or the font is a legacy one, any other name leaves
 * every word alone.
 */
export function unmask(words: readonly MaskedWords[], as?: string): Unmasked {
  const told = legacyEncodings.find((encoding) => encoding === as)
  if (as !== undefined && (told === undefined || told === 'windows-1252')) return asItStands(words)
  const judged = words.map((each) => ({ each, text: each.pieces.join('') }))
  const guessed = told ?? guessWithoutFont(judged.filter(({ each }) => each.font === null).map(({ text }) => text))
  const known = new Map(
    legacyEncodings.map((font) => {
      const all = judged.filter(({ each }) => each.font === font).map(({ text }) => text)
      return [font, gainOf(all.join('\n'), font) > 0] as const
    }),
  )
  const letters = new Map<LegacyEncoding, number>()
  const pieces = judged.map(({ each, text }) => {
    const encoding = told ?? each.font ?? guessed
    const tie = each.font !== null && (told !== undefined || known.get(each.font) === true)
    if (encoding === null || !isMasked(text, encoding, { tie, font: each.font !== null })) return each.pieces
    letters.set(encoding, (letters.get(encoding) ?? 0) + text.length)
    return unmaskedPieces(each.pieces, encoding)
  })
  const [most] = [...letters].sort((one, other) => other[1] - one[1])
  return { pieces, encoding: most?.[0] ?? null }
}

function asItStands(words: readonly MaskedWords[]): Unmasked {
  return { pieces: words.map(({ pieces }) => pieces), encoding: null }
}

function isMasked(text: string, encoding: LegacyEncoding, known: { tie: boolean; font: boolean }): boolean {
  if (!/[^\0-\x7f]/u.test(text) || hasUnicodeVietnamese(text)) return false
  const gain = gainOf(text, encoding)
  if (known.font) return gain > 0 || (gain === 0 && known.tie)
  return gain > 0 && wordScore(unmaskedText(text, encoding)).share >= enough
}

/** How much more of it can be spelled once it is converted. */
function gainOf(text: string, encoding: LegacyEncoding): number {
  return wordScore(unmaskedText(text, encoding)).share - scoreAsItStands(text).share
}

/** A soft hyphen is the letter ư to ABC fonts: as it stands it is no letter. */
function scoreAsItStands(text: string): WordScore {
  return wordScore(text.normalize('NFC').replace(/\u00ad/gu, '\ufffd'))
}

function guessWithoutFont(texts: readonly string[]): LegacyEncoding | null {
  const doubtful = texts.filter(
    (text) => /[^\0-\x7f]/u.test(text) && !hasUnicodeVietnamese(text) && scoreAsItStands(text).share < enough,
  )
  const guessed = guessEncoding(bytesBehind(doubtful.join('\n')))
  if (guessed === null || guessed === 'windows-1252') return null
  const read = markedWords(unmaskedText(doubtful.join('\n'), guessed)).map((word) => word.toLowerCase())
  return new Set(read).size >= fewestWords ? guessed : null
}

/** Piece by piece, no letter of two signs (VNI, windows-1258) cut in the middle: it belongs to the piece it begins in. */
function unmaskedPieces(pieces: readonly string[], encoding: LegacyEncoding): readonly string[] {
  const whole = [...pieces]
  let before = -1
  for (const [index, piece] of pieces.entries()) {
    const last = whole[before]?.at(-1)
    const first = piece[0]
    if (last !== undefined && first !== undefined && unmaskedText(last + first, encoding).length === 1) {
      whole[before] += first
      whole[index] = piece.slice(1)
    }
    if (whole[index] !== '') before = index
  }
  return whole.map((piece) => unmaskedText(piece, encoding))
}
