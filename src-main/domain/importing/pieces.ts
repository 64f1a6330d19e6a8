import type { BlockRole } from '#domain/notebook/records'

/** A stretch of text that will be one block: one line, without white space at its ends. */
export interface Piece {
  readonly start: number
  readonly end: number
  /** The role that mark-up names, which no rule overrules. */
  readonly given: BlockRole | null
  /** `here`: the words that stand for a picture; `above`: the first line under one. Known from mark-up alone. */
  readonly picture: 'here' | 'above' | null
}

/** What mark-up says about lines; plain text says nothing. */
export type Hint = Pick<Piece, 'given' | 'picture'>

export const noHint: Hint = { given: null, picture: null }

/**
 * One piece for each line of `[from, to)` that holds more than white space, trimmed at both ends.
 *
 * Lines of plain text are never joined, even where they look hard-wrapped: a verse, a list and an address look the same,
 * and a paragraph in two blocks is still read in order, while two paragraphs in one are lost to the rules.
 */
export function linePieces(text: string, from = 0, to = text.length, hint: Hint = noHint): readonly Piece[] {
  const pieces: Piece[] = []
  for (let at = from; at < to; ) {
    const feed = text.indexOf('\n', at)
    const lineEnd = feed < 0 || feed > to ? to : feed
    const span = trimmedSpan(text, at, lineEnd)
    if (span) pieces.push({ ...span, ...hint })
    at = lineEnd + 1
  }
  return pieces
}

function trimmedSpan(text: string, from: number, to: number): { start: number; end: number } | null {
  const words = text.slice(from, to)
  const start = from + (words.length - words.trimStart().length)
  const end = to - (words.length - words.trimEnd().length)
  return start < end ? { start, end } : null
}
