import { type Correction, learnRoles } from '#domain/importing/learn-roles'
import type { Change } from '../change'
import type { Article } from '../records'
import { rewrite } from './rewrite'

/** One exact line of the same source is as good as a rule; it is still not the reader's word about this article. */
const confidence = 0.9

/**
 * The articles with what corrections of their sources teach: see `learnRoles`. Blocks that a reader corrected stay, and
 * what is given now says `learned`, so that it is told apart and taken back as one step.
 */
export function applyLearned(articles: Iterable<Article>, corrections: readonly Correction[]): Change {
  return rewrite(articles, (article) => {
    const roles = new Map(learnRoles(corrections, article).map(({ index, role }) => [index, role]))
    if (roles.size === 0) return article
    const blocks = article.blocks.map((block, index) => {
      const role = roles.get(index)
      return role ? { start: block.start, end: block.end, role, rule: 'learned', confidence } : block
    })
    return { ...article, blocks }
  })
}
