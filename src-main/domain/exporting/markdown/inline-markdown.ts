import type { Span } from '#domain/article/span'
import type { Inline } from '#domain/notebook/records'
import { isPlainAddress } from './address'
import { escapeInline, guardLineStart } from './escape-markdown'

/** Stars beside a letter or figure open and close, whatever stands on their other side (CommonMark 0.31, 6.2). */
const betweenWordSigns = /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/su

/**
 * One line of `text` with its emphasis, code and links as Markdown.
 *
 * The words come first: emphasis that Markdown could not be sure to close, that reaches beyond the line or overlaps
 * another is left out, and the words stand plain.
 */
export function inlineLine(text: string, line: Span, inlines: readonly Inline[]): string {
  let markdown = ''
  let from = line.start
  for (const inline of drawable(text, line, inlines)) {
    markdown += escapeInline(text.slice(from, inline.start)) + drawn(inline, text.slice(inline.start, inline.end))
    from = inline.end
  }
  return guardLineStart(markdown + escapeInline(text.slice(from, line.end)))
}

function drawn(inline: Inline, words: string): string {
  switch (inline.kind) {
    case 'emphasis':
      return `*${escapeInline(words)}*`
    case 'strong':
      return `**${escapeInline(words)}**`
    case 'code':
      return `\`${words}\``
    case 'link':
      return `[${escapeInline(words)}](<${inline.href}>)`
  }
}

function drawable(text: string, line: Span, inlines: readonly Inline[]): readonly Inline[] {
  const chosen: Inline[] = []
  let free = line.start
  const inOrder = inlines
    .filter(({ start, end }) => start >= line.start && end <= line.end && start < end)
    .sort((one, other) => one.start - other.start || other.end - one.end || (one.kind < other.kind ? -1 : 1))
  for (const inline of inOrder) {
    if (inline.start < free || !isSure(text, inline)) continue
    chosen.push(inline)
    free = inline.end + 1
  }
  return chosen
}

function isSure(text: string, inline: Inline): boolean {
  const words = text.slice(inline.start, inline.end)
  switch (inline.kind) {
    case 'link':
      // After `!` it would be a picture.
      return isPlainAddress(inline.href) && words.trim() === words && text[inline.start - 1] !== '!'
    case 'code':
      return /^[^\s`](?:[^`]*[^\s`])?$/.test(words) && text[inline.start - 1] !== '`' && text[inline.end] !== '`'
    case 'emphasis':
    case 'strong':
      return betweenWordSigns.test(words)
  }
}
