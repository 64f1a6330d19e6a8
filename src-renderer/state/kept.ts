import { rowsInText } from '#contract/rows-text'
import type { WindowNews } from '#contract/safety'
import type { ArticleRow, Committed, HistoryView, LibraryView, OpenArticle } from '#contract/views'
import { applyChange } from '#domain/notebook/apply-change'
import type { Change } from '#domain/notebook/change'
import { type Notebook, notebookOf, recordIn } from '#domain/notebook/notebook'
import type { NotebookRecord, RecordId } from '#domain/notebook/records'
import { sameRecord } from '#domain/notebook/same-record'

/** What main has acknowledged: the part of the notebook this window holds, and a row for every article. */
export interface Kept {
  readonly notebook: Notebook
  readonly rows: ReadonlyMap<RecordId, ArticleRow>
  readonly history: HistoryView
}

export function keptOf(library: LibraryView): Kept {
  return {
    notebook: notebookOf([...library.themes, ...library.notes, ...library.glossary, ...library.queries]),
    rows: new Map(rowsInText(library.rows).map((row) => [row.id, row])),
    history: library.history,
  }
}

/** An article was read: its record and all its annotations are held from now on. */
export function keepArticle(kept: Kept, { article, annotations }: OpenArticle): Kept {
  const others = [...kept.notebook.annotation.values()].filter((one) => one.articleId !== article.id)
  return {
    ...kept,
    notebook: {
      ...kept.notebook,
      article: new Map(kept.notebook.article).set(article.id, article),
      annotation: new Map([...others, ...annotations].map((one) => [one.id, one])),
    },
  }
}

/**
 * What is kept once `committed` is acknowledged. Where a record is acknowledged as it was `drawn`, the very object that
 * is drawn is kept, so that nothing is drawn again for it.
 */
export function keepCommitted(kept: Kept, committed: Committed, drawn: Notebook = kept.notebook): Kept {
  const rows = new Map(kept.rows)
  for (const row of committed.rows) rows.set(row.id, row)
  for (const id of committed.removedArticles) rows.delete(id)
  return {
    notebook: applyChange(kept.notebook, asDrawn(drawn, partHeld(kept.notebook, committed.change))),
    rows,
    history: committed.history,
  }
}

/**
 * What is kept after `news`. Articles that may be others now are no longer held, so that they are read when they are
 * opened, but for `reading`: it stays as it is until it has been read again.
 */
export function keepNews(kept: Kept, news: WindowNews, reading: RecordId | null): Kept {
  const rows = new Map(kept.rows)
  for (const row of news.rows) rows.set(row.id, row)
  for (const id of news.removedArticles) rows.delete(id)
  const stale = new Set([...news.rows.map(({ id }) => id).filter((id) => id !== reading), ...news.removedArticles])
  const { article, annotation, ...small } = kept.notebook
  const { themes, notes, glossary, queries } = news.small ?? {
    themes: small.theme.values(),
    notes: small.note.values(),
    glossary: small['glossary-entry'].values(),
    queries: small['saved-query'].values(),
  }
  const held = [
    ...[...article.values()].filter(({ id }) => !stale.has(id)),
    ...[...annotation.values()].filter(({ articleId }) => !stale.has(articleId)),
  ]
  return { ...kept, notebook: notebookOf([...held, ...themes, ...notes, ...glossary, ...queries]), rows }
}

// Annotations of articles that were never read here would be an incomplete set if they were held.
function partHeld(notebook: Notebook, change: Change): Change {
  const held = (record: NotebookRecord): boolean => {
    if (record.kind === 'article') return notebook.article.has(record.id)
    return record.kind !== 'annotation' || notebook.article.has(record.articleId)
  }
  return {
    put: change.put.filter(({ after }) => held(after)),
    remove: change.remove.filter(({ before }) => held(before)),
  }
}

function asDrawn(drawn: Notebook, change: Change): Change {
  const put = change.put.map((one) => {
    const known = recordIn(drawn, one.after.kind, one.after.id)
    return known && sameRecord(known, one.after) ? { ...one, after: known } : one
  })
  return { put, remove: change.remove }
}
