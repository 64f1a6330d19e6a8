import { describeAnchor } from '#domain/anchoring/describe-anchor'
import { trimSpan } from '#domain/article/trim-span'
import { type Change, noChange } from '../change'
import type { Annotation, Article, Moment } from '../records'
import { rewrite } from './rewrite'

export interface Resize {
  readonly article: Article
  readonly annotation: Annotation
  readonly start: number
  readonly end: number
  readonly at: Moment
}

/**
 * The passage over `[start, end)` without white space at its ends, quoting what stands there now. Null when nothing
 * but white space would remain or when the passage is of another article.
 */
export function resize({ article, annotation, start, end, at }: Resize): Change | null {
  if (annotation.articleId !== article.id) return null
  const span = trimSpan(article.text, { start, end })
  if (!span) return null
  if (span.start === annotation.start && span.end === annotation.end) return noChange
  const quote = describeAnchor(article.text, span.start, span.end)
  return rewrite([annotation], (before) => ({ ...before, ...span, quote, updatedAt: at }))
}
