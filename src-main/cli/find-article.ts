import type { ArticleRow } from '#contract/views'
import { CannotDo } from './command'

/**
 * The article that a person means: its id, its exact title, or a beginning of the id that no other has.
 *
 * Refuses `article-not-found`, and `article-ambiguous` with the ids of all that are meant.
 */
export function findArticle(rows: readonly ArticleRow[], typed: string): ArticleRow {
  const wanted = typed.normalize('NFC').trim()
  const beginning = wanted.toLowerCase()
  const byId = rows.filter(({ id }) => id === beginning)
  const byTitle = rows.filter(({ title }) => title === wanted)
  const byBeginning = beginning === '' ? [] : rows.filter(({ id }) => id.startsWith(beginning))
  const meant = [byId, byTitle, byBeginning].find((found) => found.length > 0) ?? []
  const [row] = meant
  if (!row) throw new CannotDo('article-not-found', `No article has this id or title: ${typed}`)
  if (meant.length === 1) return row
  const list = meant
    .map(({ id, title }) => `  ${id}  ${title}`)
    .toSorted()
    .join('\n')
  throw new CannotDo('article-ambiguous', `Several articles are called so; give the id of one:\n${list}`)
}
