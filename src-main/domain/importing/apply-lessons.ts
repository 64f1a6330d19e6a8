import type { Article, Block } from '#domain/notebook/records'
import type { ArticleDraft } from './article-from-reading'
import { offersOf, type RuleOfThumb } from './learn-roles'

/** One exact line of the same source is as good as a rule; it is still not the reader's word about this article. */
const confidence = 0.9

/** `block` in the role that was learned for it, saying so, so that it is told apart from a reader's own word. */
export function learnedBlock({ start, end }: Block, role: Block['role']): Block {
  return { start, end, role, rule: 'learned', confidence }
}

/** A lesson that is to be applied to whatever comes in of its source. */
export interface StandingLesson extends RuleOfThumb {
  readonly source: string
}

/** An article on its way in, with what was learned about its source. */
export function withLessons(draft: ArticleDraft, lessons: readonly StandingLesson[]): ArticleDraft {
  const offers = offersOf(
    lessons.filter(({ source }) => source === draft.source),
    draft,
  )
  if (offers.length === 0) return draft
  const roles = new Map(offers.map(({ index, role }) => [index, role]))
  return { ...draft, blocks: blocksWith(draft.blocks, (_, index) => roles.get(index)) }
}

/** Blocks in the roles that `roleOf` gives; a reader's own word, and a title, stay. */
export function blocksWith(
  blocks: Article['blocks'],
  roleOf: (block: Block, index: number) => Block['role'] | undefined,
): readonly Block[] {
  return blocks.map((block, index) => {
    const role = block.rule === 'reader' || block.role === 'title' ? undefined : roleOf(block, index)
    return role && role !== block.role ? learnedBlock(block, role) : block
  })
}
