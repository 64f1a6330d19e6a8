import { escapeInline, escapeLine } from './escape-markdown'
import type { Lines } from './passage-lines'

/** Two spaces at a line's end: the one break inside a paragraph that Obsidian's manual and CommonMark both promise. */
export const hardBreak = '  \n'

export function heading(level: number, text: string): string {
  return `${'#'.repeat(level)} ${escapeInline(text.trim())}`
}

/** Source lines as one paragraph that breaks where they do. */
export function paragraph(lines: Lines): string {
  return lines.map(escapeLine).join(hardBreak)
}

/** A whole paragraph between `marks` (`*` or `**`), which at the edges of lines always open and close. */
export function emphasised(lines: Lines, marks: '*' | '**'): string {
  return `${marks}${lines.map(escapeLine).join(hardBreak)}${marks}`
}

/** Paragraphs as one quotation. */
export function blockquote(paragraphs: readonly Lines[]): string {
  return prefixed(paragraphs.map(paragraph).join('\n\n'), '> ')
}

/** Every line of `markdown` after `prefix`, so that the whole stands inside one quotation or list item. */
export function prefixed(markdown: string, prefix: string): string {
  return markdown
    .split('\n')
    .map((line) => (line === '' ? prefix.trimEnd() : `${prefix}${line}`))
    .join('\n')
}
