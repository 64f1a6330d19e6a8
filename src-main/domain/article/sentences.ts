import type { Block } from '#domain/notebook/records'
import { isNoise } from './blocks'
import { isSentenceBreak } from './sentence-break'
import type { Span } from './span'
import { trimSpan } from './trim-span'

const segmenter = new Intl.Segmenter('vi', { granularity: 'sentence' })

/** Full stops that Unicode's rules pass over before a figure (`năm 2019. 5 xã`) and after a quote that went astray. */
const fullStop = /[\p{Sentence_Terminal}…][\p{Pe}\p{Pf}"']*\s+(?:[\p{Pe}\p{Pf}]+\s+)?/gu

/**
 * Every sentence a person reads, in text order: trimmed, inside one block each, and together all that is not white
 * space. Unicode's rules (UAX #29), corrected for Vietnamese newspapers by `isSentenceBreak`.
 */
export function sentencesOf(text: string, blocks: readonly Block[]): readonly Span[] {
  return blocks.filter(({ role }) => !isNoise(role)).flatMap((block) => sentencesIn(text, block))
}

function sentencesIn(text: string, block: Span): Span[] {
  const sentences: Span[] = []
  const content = text.slice(block.start, block.end)
  let from = 0
  for (const index of possibleBreaks(content)) {
    if (!isSentenceBreak(content, from, index)) continue
    add(from, index)
    from = index
  }
  add(from, content.length)
  return sentences

  function add(start: number, end: number): void {
    const span = trimSpan(text, { start: block.start + start, end: block.start + end })
    if (span) sentences.push(span)
  }
}

function possibleBreaks(content: string): readonly number[] {
  const breaks = new Set<number>()
  for (const { index } of segmenter.segment(content)) if (index > 0) breaks.add(index)
  for (const match of content.matchAll(fullStop)) breaks.add(match.index + match[0].length)
  return [...breaks].sort((one, other) => one - other)
}
