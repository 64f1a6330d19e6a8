import { blocksWith } from '#domain/importing/apply-lessons'
import type { Change } from '../change'
import type { Article, Block, BlockRole } from '../records'
import { rewrite } from './rewrite'

/**
 * The articles with the blocks for which `roleOf` has a role in that role. Blocks that a reader corrected stay, and so do
 * titles; what is given now says `learned`, so that it is told apart and taken back as one step.
 */
export function applyLearned(
  articles: Iterable<Article>,
  roleOf: (article: Article, block: Block, index: number) => BlockRole | undefined,
): Change {
  return rewrite(articles, (article) => {
    const blocks = blocksWith(article.blocks, (block, index) => roleOf(article, block, index))
    return blocks.every((block, index) => block === article.blocks[index])
      ? article
      : { ...article, blocks: [...blocks] }
  })
}
