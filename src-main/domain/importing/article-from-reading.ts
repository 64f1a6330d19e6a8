import type { Article, Block, Inline, PartialDate } from '#domain/notebook/records'
import { authorOf } from './author'
import { blocksOf } from './blocks-of'
import { classify } from './classify'
import { cleanText } from './clean-text'
import { placeOfDateline } from './dateline'
import { dateOfLead, dateOfLine } from './dates'
import { derivedTitle } from './derived-title'
import { languageOf } from './language-of'
import type { StatedDetails } from './markdown/front-matter'
import { closingOutlet, outletMark } from './outlet'
import type { Piece } from './pieces'
import { topicsIn } from './rules/topic-line'

/** An article without what only its import can give it. */
export type ArticleDraft = Omit<Article, 'kind' | 'id' | 'importedAt' | 'origin' | 'attachments' | 'revision'>

/** What is read before the rules speak: the text for good (clean), its pieces, and what mark-up says about it. */
export interface Reading {
  readonly text: string
  readonly pieces: readonly Piece[]
  readonly inlines: readonly Inline[]
  readonly stated: StatedDetails
}

/**
 * The article in what was read, noise included.
 *
 * Blocks are the pieces of the reading, which must cover every character that is not white space. Title, source, date,
 * byline, place and topics are what the text or its mark-up states: nothing is invented, and a day without a year stays one.
 */
export function articleFromReading(reading: Reading, fileName: string | null): ArticleDraft {
  const { text, pieces, inlines, stated } = reading
  const decisions = classify(text, pieces)
  const blocks = blocksOf(text, pieces, decisions)
  const wordsOf = ({ start, end }: Block): string => text.slice(start, end)
  const first = (role: Block['role']): Block | undefined => blocks.find((block) => block.role === role)
  const title = first('title')
  const place = stated.place ?? placeIn(blocks, wordsOf)
  const said = blocks.filter(({ role }) => role !== 'site' && role !== 'related' && role !== 'photo')
  return {
    title: stated.title ?? (title ? oneLine(wordsOf(title)) : untitled(said.map(wordsOf), fileName)),
    source: stated.source ?? sourceIn(said, wordsOf),
    byline: stated.byline ?? bylineIn(blocks, wordsOf),
    publishedOn: stated.publishedOn ?? dateIn(blocks, wordsOf),
    ...(place !== null && { place }),
    url: stated.url,
    language: languageOf(said.map(wordsOf).join('\n')),
    topics: [
      ...new Set([
        ...stated.topics,
        ...blocks.filter(({ role }) => role === 'topic').flatMap((block) => topicsIn(wordsOf(block))),
      ]),
    ],
    text,
    blocks,
    inlines: [...inlines],
  }
}

function oneLine(words: string): string {
  return words.replace(/\s+/gu, ' ').trim()
}

/** Called by its first words; failing letters, by its file; failing that, by whatever stands in it. */
function untitled(lines: readonly string[], fileName: string | null): string {
  const derived = lines.map(derivedTitle).find((title) => title !== '')
  return derived ?? (oneLine(cleanText(fileName?.replace(/\.[^.]+$/u, '') ?? '')) || (lines[0]?.slice(0, 40) ?? ''))
}

/** The outlet that signs the lead, or the one that signs the end. */
function sourceIn(blocks: readonly Block[], wordsOf: (block: Block) => string): string | null {
  for (const block of blocks) {
    const name = block.role === 'lead' ? outletMark(wordsOf(block))?.name : undefined
    if (name) return name
  }
  for (const block of blocks) {
    const name = block.role === 'byline' ? closingOutlet(wordsOf(block)) : null
    if (name) return name
  }
  return null
}

function bylineIn(blocks: readonly Block[], wordsOf: (block: Block) => string): string | null {
  for (const block of blocks) {
    if (block.role !== 'byline' || closingOutlet(wordsOf(block)) !== null) continue
    const author = authorOf(wordsOf(block))
    if (author) return author.name
  }
  return null
}

/** The day in a line of its own in the header, or the day that the lead, or else the first paragraph, begins with. */
function dateIn(blocks: readonly Block[], wordsOf: (block: Block) => string): PartialDate | null {
  for (const block of blocks) {
    const date = block.role === 'byline' ? dateOfLine(wordsOf(block)) : null
    if (date) return date
  }
  const words = tellingIn(blocks, wordsOf)
  return dateOfLead(words.slice(outletMark(words)?.length ?? 0))
}

function placeIn(blocks: readonly Block[], wordsOf: (block: Block) => string): string | null {
  return placeOfDateline(tellingIn(blocks, wordsOf))
}

/** Where the story begins to be told: the lead, or else the first paragraph. */
function tellingIn(blocks: readonly Block[], wordsOf: (block: Block) => string): string {
  const telling = blocks.find(({ role }) => role === 'lead') ?? blocks.find(({ role }) => role === 'paragraph')
  return telling ? wordsOf(telling) : ''
}
