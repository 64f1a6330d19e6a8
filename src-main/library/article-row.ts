import { hash } from 'node:crypto'
import type { ArticleRow } from '#contract/views'
import { wordsRead } from '#domain/article/word-count'
import type { Annotation, Article } from '#domain/notebook/records'

/** The row that the list shows for an article and its annotations. */
export function rowOf(
  article: Article,
  annotations: readonly Annotation[],
  facts: ArticleFacts = factsOf(article),
): ArticleRow {
  return {
    id: article.id,
    title: article.title,
    source: article.source,
    publishedOn: article.publishedOn,
    importedAt: article.importedAt,
    topics: article.topics,
    ...facts,
    ...countsOf(annotations),
  }
}

/** The part of a row that takes the whole text to find out. */
export type ArticleFacts = Pick<ArticleRow, 'words' | 'fingerprint'>

export function factsOf(article: Article): ArticleFacts {
  return { words: wordsRead(article), fingerprint: fingerprintOf(article.text) }
}

/** The part of a row that annotations decide. */
export function countsOf(annotations: readonly Annotation[]): Pick<ArticleRow, 'annotations' | 'themes'> {
  const themes: Record<string, number> = {}
  for (const { themeIds } of annotations) {
    // Most passages have one theme at most, and this runs for every passage of an article at each commit.
    for (const id of themeIds.length > 1 ? new Set(themeIds) : themeIds) themes[id] = (themes[id] ?? 0) + 1
  }
  return { annotations: annotations.length, themes }
}

/** Lower-case hex SHA-256 of `text` with runs of white space folded to one space: the same content has the same one. */
export function fingerprintOf(text: string): string {
  // A single plain space, which is most of the white space there is, is left where it stands.
  return hash('sha256', text.replace(/\s{2,}|[^\S ]/g, ' ').trim())
}
