import type { Article, Block } from '../notebook/records'
import { derivedTitle } from './derived-title'

/** What was assumed of an article because nothing in it said so for certain. */
export type Assumption = 'encoding' | 'year' | 'date' | 'title'

type Assumed = Pick<Article, 'title' | 'publishedOn' | 'text' | 'blocks'> & {
  readonly origin: Pick<Article['origin'], 'encoding' | 'format'>
}

/** Below this a decision of a rule is worth a look. */
const sure = 0.8

/** Encodings that a file shows by itself; the others were chosen by what makes words. */
const shown: ReadonlySet<string> = new Set(['utf-8', 'utf-16le', 'utf-16be'])
const withEncoding: ReadonlySet<string> = new Set(['text', 'markdown', 'html', 'mhtml'])

/**
 * What a careful person would look at after an import: an encoding that was guessed, a date without a year (`year`) or
 * none at all (`date`), a title that is only the first words.
 */
export function assumptionsIn(article: Assumed): readonly Assumption[] {
  const { origin, publishedOn } = article
  const found: Assumption[] = []
  if (withEncoding.has(origin.format) && !shown.has(origin.encoding)) found.push('encoding')
  if (publishedOn === null) found.push('date')
  else if (publishedOn.startsWith('--')) found.push('year')
  if (isTitleGuessed(article)) found.push('title')
  return found
}

function isTitleGuessed({ title, text, blocks }: Assumed): boolean {
  const wordsOf = ({ start, end }: Block): string => text.slice(start, end)
  const shownTitle = blocks.find(({ role }) => role === 'title')
  if (shownTitle) return (shownTitle.confidence ?? 1) < sure
  return blocks.some((block) => derivedTitle(wordsOf(block)) === title)
}
