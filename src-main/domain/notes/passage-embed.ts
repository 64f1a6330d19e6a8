import { cutsPair } from '#domain/article/trim-span'
import type { RecordId } from '#domain/notebook/records'

/** A passage set into Markdown, `![[passage:ID]]` or `![[passage:ID|words]]`. Offsets are UTF-16, end exclusive. */
export interface PassageEmbed {
  readonly start: number
  readonly end: number
  readonly id: RecordId
  /** What the passage said when it was set in, as `wordsOf` gives it; null when that was not kept. */
  readonly words: string | null
}

const idForm = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const embedForm = `!\\[\\[passage:(${idForm})(?:\\|([^[\\]|\\n]*))?\\]\\]`
const everyEmbed = new RegExp(embedForm, 'g')
const embedHere = new RegExp(embedForm, 'y')

/** What every embed begins with: text without it has none. */
export const embedBegins = '![[passage:'

/** The embed that begins at `at`, if one does. */
export function embedAt(markdown: string, at = 0): PassageEmbed | null {
  embedHere.lastIndex = at
  const found = embedHere.exec(markdown)
  return found ? embedFrom(found) : null
}

/** Every embed as it is written, inside code too: for what renders, see `passagesIn`. */
export function embedsIn(markdown: string): readonly PassageEmbed[] {
  if (!markdown.includes(embedBegins)) return []
  return Array.from(markdown.matchAll(everyEmbed), embedFrom)
}

export function replaceEmbeds(markdown: string, replace: (embed: PassageEmbed, written: string) => string): string {
  let text = ''
  let from = 0
  for (const embed of embedsIn(markdown)) {
    text += markdown.slice(from, embed.start) + replace(embed, markdown.slice(embed.start, embed.end))
    from = embed.end
  }
  return text + markdown.slice(from)
}

/** What to write into a note so that it shows the passage and can tell later whether it changed. */
export function embedOf(id: RecordId, quote: string): string {
  return `![[passage:${id}|${wordsOf(quote)}]]`
}

/** Longest snapshot that stands whole, in UTF-16 code units; of a longer passage its beginning and end are kept. */
const whole = 90
const beginning = 55
const ending = 30

/**
 * A quotation short enough for a link: one line, without the signs that would end the link. Both ends are in it, so that
 * a passage that was resized at either end has other words.
 */
export function wordsOf(quote: string): string {
  const line = quote.replace(/\s+/g, ' ').trim().replaceAll('[', '(').replaceAll(']', ')').replaceAll('|', '/')
  if (line.length <= whole) return line
  return `${firstWords(line, beginning)} … ${lastWords(line, ending)}`
}

/** Whether the passage says something else now than when it was set in. Without a snapshot nobody can tell: no. */
export function isChanged({ words }: Pick<PassageEmbed, 'words'>, quote: string): boolean {
  return words !== null && words !== wordsOf(quote)
}

function embedFrom(found: RegExpExecArray): PassageEmbed {
  const [written, id = '', words] = found
  return { start: found.index, end: found.index + written.length, id, words: words ?? null }
}

function firstWords(line: string, longest: number): string {
  const cut = cutsPair(line, longest) ? longest - 1 : longest
  const space = line.lastIndexOf(' ', cut)
  return line.slice(0, space > cut / 2 ? space : cut).trimEnd()
}

function lastWords(line: string, longest: number): string {
  const from = line.length - longest
  const cut = cutsPair(line, from) ? from + 1 : from
  const space = line.indexOf(' ', cut)
  return line.slice(space !== -1 && space < line.length - longest / 2 ? space : cut).trimStart()
}
