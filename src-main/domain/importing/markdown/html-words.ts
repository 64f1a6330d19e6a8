import { withoutEntities } from './entities'

const breaking = new Set(
  'address article aside blockquote br caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
const inline = new Set(
  'a abbr acronym audio b bdi bdo big button canvas cite code col colgroup data del dfn em embed font i iframe img input ins kbd label legend mark meter nobr object option output param picture q rp rt ruby s samp select small source span strike strong sub sup svg time tt u var video wbr body head html link meta title'.split(
    ' ',
  ),
)
const hidden = new Set('script style template noscript textarea'.split(' '))

/**
 * The words of a piece of HTML inside Markdown: known tags and comments gone, block tags as line breaks, scripts and
 * styles left out with what they hold. What merely looks like a tag (`<NTM>`), or never ends, is words. Nothing is run
 * or fetched.
 */
export function htmlWords(html: string): string {
  const tagAt = tagsIn(html)
  const words: string[] = []
  let at = 0
  for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', at)) {
    const { past, word } = tagAt(open)
    words.push(html.slice(at, open), word)
    at = past
  }
  words.push(html.slice(at))
  return withoutEntities(words.join(''))
}

const longestTag = 2000

interface Tag {
  /** Where reading goes on. */
  readonly past: number
  /** What the reader sees of it. */
  readonly word: string
}

function tagsIn(html: string): (open: number) => Tag {
  // Not toLowerCase of the whole: it lengthens some letters (İ), and places would move.
  const lower = html.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
  const missing = new Set<string>()
  // An end that is missing once is missing for good: without this, a file of beginnings takes hours.
  const endOf = (mark: string, from: number): number => {
    const found = missing.has(mark) ? -1 : lower.indexOf(mark, from)
    if (found < 0) missing.add(mark)
    return found
  }
  return (open) => {
    if (html.startsWith('<!--', open)) {
      const close = endOf('-->', open + 4)
      return close < 0 ? { past: open + 1, word: '<' } : { past: close + 3, word: '' }
    }
    const opening = /^<(\/?)([A-Za-z][A-Za-z0-9]*)(?:[\s/][^<>]*)?>/u
    const [tag, closing, name = ''] = opening.exec(html.slice(open, open + longestTag)) ?? []
    if (tag === undefined) return { past: open + 1, word: '<' }
    const known = name.toLowerCase()
    const past = open + tag.length
    if (hidden.has(known)) {
      const close = closing ? past : endOf(`</${known}`, past)
      return { past: close < 0 ? past : close, word: '' }
    }
    if (breaking.has(known)) return { past, word: '\n' }
    return { past, word: inline.has(known) ? '' : tag }
  }
}
