import type { Block } from '#domain/notebook/records'
import { cutLong } from './cut-long'
import type { Decision } from './page'
import type { Piece } from './pieces'

/**
 * The blocks of an article from its pieces and what `classify` said of each, with why and how surely. A piece longer than
 * any paragraph becomes several.
 */
export function blocksOf(text: string, pieces: readonly Piece[], decisions: readonly Decision[]): readonly Block[] {
  return pieces.flatMap((piece, index) =>
    cutLong(text, piece).map((span): Block => ({ ...span, ...(decisions[index] ?? { role: 'paragraph' }) })),
  )
}
