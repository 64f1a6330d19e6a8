import type { Block } from '#domain/notebook/records'
import type { Decision } from './page'
import type { Piece } from './pieces'

/** The blocks of an article from its pieces and what `classify` said of each, with why and how surely. */
export function blocksOf(pieces: readonly Piece[], decisions: readonly Decision[]): readonly Block[] {
  return pieces.map(({ start, end }, index): Block => {
    const decision = decisions[index]
    return decision ? { start, end, ...decision } : { start, end, role: 'paragraph' }
  })
}
