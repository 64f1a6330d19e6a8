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
 * styles left out with what they hold. What merely looks like a tag (`<NTM>`) is words. Nothing is run or fetched.
 */
export function htmlWords(html: string): string {
  const words: string[] = []
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open < 0) break
    words.push(html.slice(at, open))
    const { past, word } = tagAt(html, open)
    words.push(word)
    at = past
  }
  words.push(html.slice(at))
  return withoutEntities(words.join(''))
}

const longestTag = 2000

function tagAt(html: string, open: number): { readonly past: number; readonly word: string } {
  if (html.startsWith('<!--', open)) {
    const close = html.indexOf('-->', open)
    return { past: close < 0 ? html.length : close + 3, word: '' }
  }
  const [tag, closing, name = ''] =
    /^<(\/?)([A-Za-z][A-Za-z0-9]*)(?:[\s/][^<>]*)?>/u.exec(html.slice(open, open + longestTag)) ?? []
  const known = name.toLowerCase()
  if (tag === undefined) return { past: open + 1, word: '<' }
  const past = open + tag.length
  if (hidden.has(known)) return { past: closing ? past : endOf(html, known, past), word: '' }
  if (breaking.has(known)) return { past, word: '\n' }
  return { past, word: inline.has(known) ? '' : tag }
}

function endOf(html: string, name: string, from: number): number {
  const close = html.toLowerCase().indexOf(`</${name}`, from)
  return close < 0 ? html.length : close
}
