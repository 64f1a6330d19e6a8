import type { Span } from '#domain/article/span'

/** The lines of one paragraph, without white space at their edges; neither the list nor a line is empty. */
export type Lines = readonly string[]

/** Also breaks that only some readers honour (vertical tab, form feed, NEL, U+2028, U+2029), so that none runs on unseen. */
const lineBreak = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g

/**
 * `span` of `text` as paragraphs of lines: a paragraph ends at a blank line and at each of `cuts` (UTF-16 offsets in
 * `text`). Nothing but white space at the edges of lines is left out, whatever the cuts.
 */
export function paragraphSpans(text: string, span: Span, cuts: readonly number[] = []): readonly (readonly Span[])[] {
  const paragraphs: Span[][] = []
  const inside = cuts.filter((cut) => cut > span.start && cut < span.end).sort((one, other) => one - other)
  let start = span.start
  for (const end of [...inside, span.end]) {
    let open: Span[] = []
    for (const line of linesBetween(text, { start, end })) {
      if (line.start < line.end) open.push(line)
      else if (open.length > 0) {
        paragraphs.push(open)
        open = []
      }
    }
    if (open.length > 0) paragraphs.push(open)
    start = end
  }
  return paragraphs
}

/** `paragraphSpans` of a whole string, as words. */
export function paragraphsOf(words: string, cuts: readonly number[] = []): readonly Lines[] {
  const spans = paragraphSpans(words, { start: 0, end: words.length }, cuts)
  return spans.map((lines) => lines.map(({ start, end }) => words.slice(start, end)))
}

function linesBetween(text: string, span: Span): Span[] {
  const lines: Span[] = []
  const within = text.slice(span.start, span.end)
  let from = 0
  for (const { index, 0: broken } of within.matchAll(lineBreak)) {
    lines.push(trimmed(within, { start: from, end: index }))
    from = index + broken.length
  }
  lines.push(trimmed(within, { start: from, end: within.length }))
  return lines.map(({ start, end }) => ({ start: span.start + start, end: span.start + end }))
}

function trimmed(text: string, { start, end }: Span): Span {
  const line = text.slice(start, end)
  const from = start + line.length - line.trimStart().length
  return { start: from, end: Math.max(from, start + line.trimEnd().length) }
}
