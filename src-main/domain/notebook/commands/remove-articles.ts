import type { Change } from '../change'
import type { Notebook } from '../notebook'
import type { RecordId } from '../records'

/** The notebook without the articles and their annotations. Needs all annotations of those articles in `notebook`. */
export function removeArticles(notebook: Notebook, ids: Iterable<RecordId>): Change {
  const removed = new Set(ids)
  const articles = [...notebook.article.values()].filter(({ id }) => removed.has(id))
  const annotations = [...notebook.annotation.values()].filter(({ articleId }) => removed.has(articleId))
  return { put: [], remove: [...annotations, ...articles].map((before) => ({ before })) }
}
