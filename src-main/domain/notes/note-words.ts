import { inQuotes } from '#domain/article/in-quotes'
import type { Note } from '#domain/notebook/records'
import { replaceEmbeds } from './passage-embed'

/** Enough of a body to fill two lines of a list; the rest is not looked at. */
const looked = 1200

/** The title, or else the first words; empty when the note says nothing at all. */
export function titleOfNote({ title, body }: Pick<Note, 'title' | 'body'>): string {
  const given = title.replace(/\s+/g, ' ').trim()
  if (given !== '') return given
  const [first = ''] = linesOf(body)
  return first.length <= 80 ? first : `${first.slice(0, first.lastIndexOf(' ', 80) + 1 || 80).trim()}…`
}

/** What a passage's note says, as plain words on one line; of a long one only the beginning. */
export function wordsOfNote(body: string): string {
  return linesOf(body).join(' ')
}

/** The beginning of a note as plain words on one line, without what stands for its title already. */
export function beginningOfNote({ title, body }: Pick<Note, 'title' | 'body'>): string {
  const lines = linesOf(body)
  return (title.trim() === '' ? lines.slice(1) : lines).join(' ')
}

// Good enough to be glanced at: signs at the beginning of lines and around words go, whatever they would have meant.
function linesOf(body: string): readonly string[] {
  return replaceEmbeds(body.slice(0, looked), ({ words }) => (words === null ? '' : inQuotes(words)))
    .split('\n')
    .map((line) =>
      line
        .replace(/^[\s>]*(?:#{1,6}\s|[-+*]\s(?:\[[ x]\]\s)?|\d{1,9}[.)]\s)?/i, '')
        .replace(/!?\[([^\]\n]*)\]\([^)\n]*\)/g, '$1')
        .replace(/\*\*|__|~~|`|(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu, '')
        .replace(/^(?:[-=*_~]\s*){3,}$/, '')
        .trim(),
    )
    .filter((line) => line !== '')
}
