import { type ArticleDraft, articleFromReading, type Reading } from './article-from-reading'
import { cleanText } from './clean-text'
import { nothingStated } from './markdown/front-matter'
import { markdownText } from './markdown/markdown-text'
import { linePieces } from './pieces'

export interface SourceText {
  readonly text: string
  readonly format: 'text' | 'markdown' | 'pasted'
  /** For a title when the text itself offers none; null when there was no file. */
  readonly fileName: string | null
}

/**
 * The article that a text holds, noise included.
 *
 * The text is cleaned and kept whole (Markdown: without its marks and front matter); blocks cover every character of it
 * that is not white space. Title, source, date, byline and topics are what the text itself states: nothing is invented,
 * and a day without a year stays one.
 */
export function articleFromText(source: SourceText): ArticleDraft {
  return articleFromReading(readingOf(source), source.fileName)
}

function readingOf({ text, format }: SourceText): Reading {
  const cleaned = cleanText(text)
  if (format === 'markdown') return markdownText(cleaned)
  return { text: cleaned, pieces: linePieces(cleaned), inlines: [], stated: nothingStated }
}
