import type { Inline } from '#domain/notebook/records'
import type { Reading } from '../article-from-reading'
import { cleanText } from '../clean-text'
import type { StatedDetails } from '../markdown/front-matter'
import { createSheet, type Sheet } from '../markdown/sheet'
import type { PicturePlace } from '../picture-place'
import { linePieces, type Piece } from '../pieces'
import { blockHints } from './block-hints'
import type { HtmlTree } from './html-tree'
import { pageBlocks, type Run } from './page-blocks'
import { pageDetails } from './page-details'
import { type PagePicture, picturesOfStory } from './page-pictures'

export interface PageReading {
  /** The elements that hold the article, by their `id`; null when nobody has judged. */
  readonly body: ReadonlySet<number> | null
  /** The address the page came from, when somebody other than the page knows it. */
  readonly url: string | null
  /** What the file around the page states about it; believed before the page. */
  readonly stated: Partial<StatedDetails>
}

export interface HtmlReading extends Reading {
  /** In text order. */
  readonly pictures: readonly PicturePlace[]
}

/** The words that a page shows, block by block, with what its elements and its head say about them, and its pictures. */
export function htmlReading(tree: HtmlTree, { body, url, stated: outside }: PageReading): HtmlReading {
  const { blocks, pictures: shownPictures } = pageBlocks(tree.root)
  const stated = merged(pageDetails(tree, blocks, url), outside)
  const hints = blockHints(blocks, { body, title: stated.title })
  const sheet = createSheet()
  const starts: number[] = []
  for (const [index, block] of blocks.entries()) {
    const hint = hints[index]
    if (hint) starts.push(sheet.block(hint, block.close, () => writeRuns(sheet, block.runs, 0)))
  }
  const { text, pieces, inlines: marked } = sheet.finished()
  const inlines = marked.flatMap((inline) => trimmed(text, inline))
  const heading = hints.findIndex(({ given }) => given === 'title')
  const shown = blocks[heading]?.text.replace(/\s+/gu, ' ').trim()
  const reading = { stated: { ...stated, title: outside.title ?? betterTitle(stated.title, shown) } }
  const pictures = picturesOfStory(shownPictures, { hints, body })
  const cleaned = cleanText(text)
  // Each block is clean; should joining them compose anything after all, the words are what counts.
  if (text === cleaned) return { text, pieces, inlines, pictures: placed(pictures, starts, text, pieces), ...reading }
  const lines = linePieces(cleaned)
  return { text: cleaned, pieces: lines, inlines: [], pictures: placed(pictures, starts, cleaned, lines), ...reading }
}

function placed(
  pictures: readonly PagePicture[],
  starts: readonly number[],
  text: string,
  pieces: readonly Piece[],
): readonly PicturePlace[] {
  let next = 0
  return pictures.map(({ addresses, alt, before }) => {
    const from = starts[before] ?? text.length
    // Both come in the order of the page: no line is looked at twice.
    while (next < pieces.length && (pieces[next]?.start ?? 0) < from) next += 1
    return { addresses, alt, at: pieces[next]?.start ?? text.length }
  })
}

function merged(page: StatedDetails, outside: Partial<StatedDetails>): StatedDetails {
  return {
    title: outside.title ?? page.title,
    source: outside.source ?? page.source,
    byline: outside.byline ?? page.byline,
    publishedOn: outside.publishedOn ?? page.publishedOn,
    place: outside.place ?? page.place,
    url: outside.url ?? page.url,
    topics: outside.topics && outside.topics.length > 0 ? outside.topics : page.topics,
  }
}

/** What the page shows as its title is what a reader calls it; heads add the site, and cut what is long. */
function betterTitle(stated: string | null, shown: string | undefined): string | null {
  return shown && shown.length <= 300 ? shown : stated
}

/** Emphasis over a space at its end is emphasis of the word alone. */
function trimmed(text: string, inline: Inline): readonly Inline[] {
  const words = text.slice(inline.start, inline.end)
  const start = inline.start + (words.length - words.trimStart().length)
  const end = inline.end - (words.length - words.trimEnd().length)
  return start < end ? [{ ...inline, start, end }] : []
}

/** Runs under the same mark in one go: emphasis over several runs is one inline. */
function writeRuns(sheet: Sheet, runs: readonly Run[], depth: number): void {
  for (let at = 0; at < runs.length; ) {
    const mark = runs[at]?.marks[depth]
    let past = at + 1
    while (past < runs.length && runs[past]?.marks[depth] === mark) past += 1
    const covered = runs.slice(at, past)
    if (mark) sheet.mark(mark, () => writeRuns(sheet, covered, depth + 1))
    else for (const { words } of covered) sheet.write(words)
    at = past
  }
}
