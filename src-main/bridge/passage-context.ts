import type { Article } from '#domain/notebook/records'

export interface Span {
  readonly start: number
  readonly end: number
}

/** The words around a passage, and where in them it begins (UTF-16). */
export interface PassageContext {
  readonly context: string
  readonly at: number
}

/** What stands further away than this is not read beside a passage. UTF-16 code units on each side. */
const farthest = 400

/**
 * A passage in the sentences it stands in, with one more on each side where its paragraph has one. White space at the
 * ends is left out, but never any of the passage itself.
 */
export function passageContext(article: Pick<Article, 'text' | 'blocks' | 'language'>, passage: Span): PassageContext {
  const { text, blocks, language } = article
  const { start, end } = passage
  const touched = blocks.filter((block) => block.start < end && start < block.end)
  const sentences = touched.flatMap((block) => sentencesOf(text, block, language))
  const first = sentences.findIndex((sentence) => sentence.end > start)
  const last = sentences.findLastIndex((sentence) => sentence.start < end)
  // The text between two blocks belongs to neither: what lies there is its own context.
  const from = Math.max(Math.min(start, sentences[Math.max(first - 1, 0)]?.start ?? start), start - farthest)
  const to = Math.min(Math.max(end, sentences[last + 1]?.end ?? sentences[last]?.end ?? end), end + farthest)
  const before = text.slice(wholeFrom(text, from), start).trimStart()
  const after = text.slice(end, wholeFrom(text, to)).trimEnd()
  return { context: before + text.slice(start, end) + after, at: before.length }
}

function sentencesOf(text: string, { start, end }: Span, language: string): readonly Span[] {
  const pieces = segmenterFor(language).segment(text.slice(start, end))
  return Array.from(pieces, ({ index, segment }) => ({ start: start + index, end: start + index + segment.length }))
}

/** A language tag that no system knows must not keep a passage from being read. */
function segmenterFor(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'sentence' })
  } catch {
    return new Intl.Segmenter('vi', { granularity: 'sentence' })
  }
}

/** `offset`, or the one after it where it would cut a character outside the basic plane in two. */
function wholeFrom(text: string, offset: number): number {
  const code = text.charCodeAt(offset)
  return code >= 0xdc00 && code <= 0xdfff ? offset + 1 : offset
}
