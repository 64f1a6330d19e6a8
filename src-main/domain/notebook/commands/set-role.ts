import type { Change } from '../change'
import type { Article, BlockRole } from '../records'
import { rewrite } from './rewrite'

/**
 * The article with the blocks at `indexes` in another role, which a reader gave them: no rule takes it back. Blocks that
 * have the role stay as they are. Nothing in the text moves, so no annotation does.
 */
export function setRole(article: Article, indexes: Iterable<number>, role: BlockRole): Change {
  const chosen = new Set(indexes)
  return rewrite([article], () => ({
    ...article,
    blocks: article.blocks.map((block, index) =>
      chosen.has(index) && block.role !== role ? { start: block.start, end: block.end, role, rule: 'reader' } : block,
    ),
  }))
}

/** The same for a run of blocks, both ends included, in whichever order they are named. */
export function setRoleOfRun(article: Article, run: readonly [number, number], role: BlockRole): Change {
  const from = Math.max(0, Math.min(...run))
  const to = Math.min(article.blocks.length - 1, Math.max(...run))
  return setRole(
    article,
    Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at),
    role,
  )
}
