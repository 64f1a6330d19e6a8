import { describeAnchor } from '#domain/anchoring/describe-anchor'
import { trimSpan } from '#domain/article/trim-span'
import type { Change } from '../change'
import type { Annotation } from '../records'
import type { Resize } from './resize'
import { rewrite } from './rewrite'

/**
 * A lost passage in the place that a reader chose for it, quoting what stands there. Null when nothing but white space
 * would be marked, or when the passage is of another article.
 */
export function placeAnnotation({ article, annotation, start, end, at }: Resize): Change | null {
  if (annotation.articleId !== article.id) return null
  const span = trimSpan(article.text, { start, end })
  if (!span) return null
  const quote = describeAnchor(article.text, span.start, span.end)
  return rewrite(
    [annotation],
    ({ lost: _lost, ...before }): Annotation => ({ ...before, ...span, quote, updatedAt: at }),
  )
}
