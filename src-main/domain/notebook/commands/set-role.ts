import type { Change } from '../change'
import type { Article, BlockRole } from '../records'
import { rewrite } from './rewrite'

/** The article with the blocks at `indexes` in another role. Nothing in the text moves, so no annotation does. */
export function setRole(article: Article, indexes: Iterable<number>, role: BlockRole): Change {
  const chosen = new Set(indexes)
  return rewrite([article], () => ({
    ...article,
    blocks: article.blocks.map((block, index) => (chosen.has(index) ? { ...block, role } : block)),
  }))
}
