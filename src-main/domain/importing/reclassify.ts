import type { Article, Block } from '#domain/notebook/records'
import { classify } from './classify'
import type { Piece } from './pieces'

/**
 * The article's blocks as today's rules see them; spans never change.
 *
 * What a reader decided stays, and so do what mark-up said, which is not in the text any more, and what was learned
 * from corrections. The rules see those roles while they decide the others. A block that does not say why it has its
 * role comes from a library older than the reasons and is decided anew.
 */
export function reclassify({ text, blocks }: Pick<Article, 'text' | 'blocks'>): readonly Block[] {
  const pieces = blocks.map((block): Piece => {
    const { start, end } = block
    return { start, end, given: isSettled(block) ? block.role : null, picture: null }
  })
  const decisions = classify(text, pieces)
  return blocks.map((block, index) => {
    const decision = decisions[index]
    return isSettled(block) || !decision ? block : { start: block.start, end: block.end, ...decision }
  })
}

function isSettled({ rule }: Block): boolean {
  return rule === 'reader' || rule === 'learned' || rule === 'given-role'
}
