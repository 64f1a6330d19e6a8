import type { Frozen } from '#domain/frozen'
import type { ArticleRow } from './views'

/**
 * All rows of a library as one text, made of the JSON of each, and back. Ten thousand objects are copied three times on
 * their way from main to a page (between the processes, and between the two worlds of the page); a text costs a fifth of
 * that, and what the catalogue kept crosses without having been read.
 */
export function textOfRows(texts: Iterable<string>): string {
  return `[${[...texts].join(',')}]`
}

/** What `textOfRows` was given. Refuses nothing: main alone writes it, and tests parse what it writes. */
export function rowsInText(text: string): Frozen<ArticleRow[]> {
  // See above: a page takes the shape of what main tells it from the contract.
  return JSON.parse(text) as ArticleRow[]
}
