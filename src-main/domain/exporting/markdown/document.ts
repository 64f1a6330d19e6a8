import { frontMatter, type Property } from './front-matter'

/** Raised when what a reader of our front matter or block ids relies on changes its meaning. */
const formatVersion = 1

/**
 * A whole file: properties, then sections with a blank line between them; LF line ends and exactly one at the end.
 *
 * A section is what is written and replaced as one piece: a passage with its source and note, the full text.
 */
export function documentOf(properties: readonly Property[], sections: readonly string[]): string {
  const origin: readonly Property[] = [
    { key: 'exported-from', kind: 'text', value: 'Sổ Tay' },
    { key: 'format', kind: 'number', value: formatVersion },
  ]
  const text = [frontMatter([...properties, ...origin]), ...sections].join('\n\n')
  // Half a surrogate pair cannot be written as UTF-8; this is what any encoder would put in its place.
  return `${text.replace(/\p{Cs}/gu, '\ufffd')}\n`
}
