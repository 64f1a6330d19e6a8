import { describeAnchor } from '#domain/anchoring/describe-anchor'
import { trimSpan } from '#domain/article/trim-span'
import type { Change } from '../change'
import type { Annotation, Article, Colour, Moment, RecordId } from '../records'

export interface Highlight {
  readonly article: Article
  readonly start: number
  readonly end: number
  readonly themeIds: readonly RecordId[]
  readonly colour: Colour | null
  readonly note: string
  readonly author: string
  readonly id: RecordId
  readonly at: Moment
}

/** A new passage without white space at its ends; null when there is nothing but white space to mark. */
export function highlight({ article, start, end, themeIds, colour, note, author, id, at }: Highlight): Change | null {
  const span = trimSpan(article.text, { start, end })
  if (!span) return null
  const after: Annotation = {
    kind: 'annotation',
    id,
    articleId: article.id,
    start: span.start,
    end: span.end,
    quote: describeAnchor(article.text, span.start, span.end),
    themeIds: [...new Set(themeIds)],
    note,
    colour,
    author,
    createdAt: at,
    updatedAt: at,
  }
  return { put: [{ after }], remove: [] }
}
