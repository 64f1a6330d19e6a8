import type { Article, BlockRole } from '../notebook/records'

const noise: ReadonlySet<BlockRole> = new Set<BlockRole>(['photo', 'related', 'site'])

/** Words a reader reads, in the blocks that are not noise. A word is a run without white space that has a letter or digit. */
export function wordsRead(article: Pick<Article, 'text' | 'blocks'>): number {
  let words = 0
  for (const { start, end, role } of article.blocks) {
    if (!noise.has(role)) words += wordsIn(article.text.slice(start, end))
  }
  return words
}

function wordsIn(text: string): number {
  let words = 0
  for (const [run] of text.matchAll(/\S+/g)) if (/[\p{L}\p{N}]/u.test(run)) words += 1
  return words
}
