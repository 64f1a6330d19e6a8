import { describeAnchor } from '#domain/anchoring/describe-anchor'
import { compareInText } from '#domain/article/span'
import type { Change } from '../change'
import type { Annotation, Article, Moment } from '../records'

/**
 * One passage out of several of one article, from the start of the first to the end of the last, with all their themes
 * and notes in text order. It keeps the id of the first. Null for fewer than two, or of more than one article.
 */
export function mergeAnnotations(article: Article, annotations: readonly Annotation[], now: Moment): Change | null {
  const sorted = [...annotations].sort(compareInText)
  const [first, ...others] = sorted
  if (!first || others.length === 0 || sorted.some((one) => one.articleId !== article.id)) return null
  const end = Math.max(...sorted.map((one) => one.end))
  const notes = sorted.map((one) => one.note.trim()).filter((note) => note !== '')
  const after: Annotation = {
    ...first,
    end,
    quote: describeAnchor(article.text, first.start, end),
    themeIds: [...new Set(sorted.flatMap((one) => one.themeIds))],
    note: notes.join('\n\n'),
    colour: sorted.find((one) => one.colour !== null)?.colour ?? null,
    updatedAt: now,
  }
  return { put: [{ before: first, after }], remove: others.map((before) => ({ before })) }
}
