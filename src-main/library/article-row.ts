import { hash } from 'node:crypto'
import type { ArticleRow } from '#contract/views'
import { wordsRead } from '#domain/article/word-count'
import type { Annotation, Article } from '#domain/notebook/records'
import { type AnnotationCounts, countsOf } from './annotation-counts'

/** The row that the list shows for an article and its annotations. */
export function rowOf(
  article: Article,
  annotations: Iterable<Annotation>,
  facts: ArticleFacts = factsOf(article),
  counts: AnnotationCounts = countsOf(annotations),
): ArticleRow {
  return {
    id: article.id,
    title: article.title,
    source: article.source,
    publishedOn: article.publishedOn,
    importedAt: article.importedAt,
    topics: article.topics,
    ...facts,
    ...counts,
  }
}

/** The part of a row that takes the whole text to find out. */
export type ArticleFacts = Pick<ArticleRow, 'words' | 'fingerprint'>

export function factsOf(article: Article): ArticleFacts {
  return { words: wordsRead(article), fingerprint: fingerprintOf(article.text) }
}

/** Lower-case hex SHA-256 of `text` with runs of white space folded to one space: the same content has the same one. */
export function fingerprintOf(text: string): string {
  // A single plain space, which is most of the white space there is, is left where it stands.
  return hash('sha256', text.replace(/\s{2,}|[^\S ]/g, ' ').trim())
}
