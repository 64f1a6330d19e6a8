import type { Change } from '../change'
import type { Article, PartialDate } from '../records'
import { rewrite } from './rewrite'

export interface ArticleEdit {
  readonly title?: string
  readonly source?: string | null
  readonly byline?: string | null
  /** Checked where it is typed: a date that is no partial date does not get here. */
  readonly publishedOn?: PartialDate | null
  readonly place?: string | null
  readonly url?: string | null
  readonly topics?: readonly string[]
}

/**
 * The article with what is said about it corrected; its text never moves. Each word is NFC and without white space at
 * its ends, and empty means unknown. Null when the title would be empty.
 */
export function editArticle(article: Article, edit: ArticleEdit): Change | null {
  const title = edit.title === undefined ? article.title : tidy(edit.title)
  if (title === '') return null
  const { place: before = null, ...rest } = article
  const place = corrected(before, edit.place)
  return rewrite([article], () => ({
    ...rest,
    ...(place !== null && { place }),
    title,
    source: corrected(article.source, edit.source),
    byline: corrected(article.byline, edit.byline),
    publishedOn: corrected(article.publishedOn, edit.publishedOn),
    url: corrected(article.url, edit.url),
    topics: edit.topics === undefined ? article.topics : topicsOf(edit.topics),
  }))
}

function corrected(known: string | null, typed: string | null | undefined): string | null {
  if (typed === undefined) return known
  return typed === null ? null : tidy(typed) || null
}

function topicsOf(typed: readonly string[]): string[] {
  return [...new Set(typed.map(tidy))].filter((topic) => topic !== '')
}

function tidy(typed: string): string {
  return typed.normalize('NFC').replace(/\s+/gu, ' ').trim()
}
