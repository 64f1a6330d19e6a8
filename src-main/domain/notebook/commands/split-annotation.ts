import { describeAnchor } from '#domain/anchoring/describe-anchor'
import { trimSpan } from '#domain/article/trim-span'
import type { Change } from '../change'
import type { Annotation, Article, Moment, RecordId } from '../records'

export interface Split {
  readonly article: Article
  readonly annotation: Annotation
  /** Where the second part begins, in UTF-16 units of the article's text. */
  readonly at: number
  /** Of the second part; the first keeps the annotation's id, note and history. */
  readonly newId: RecordId
  readonly now: Moment
}

/** Two passages out of one, both with its themes. Null when either part would hold no letter. */
export function splitAnnotation({ article, annotation, at, newId, now }: Split): Change | null {
  if (annotation.articleId !== article.id || at <= annotation.start || at >= annotation.end) return null
  const first = trimSpan(article.text, { start: annotation.start, end: at })
  const second = trimSpan(article.text, { start: at, end: annotation.end })
  if (!first || !second || first.end > second.start) return null
  const part = (span: { start: number; end: number }) => ({
    ...annotation,
    start: span.start,
    end: span.end,
    quote: describeAnchor(article.text, span.start, span.end),
    updatedAt: now,
  })
  return {
    put: [
      { before: annotation, after: part(first) },
      { after: { ...part(second), id: newId, note: '', createdAt: now } },
    ],
    remove: [],
  }
}
