import { decodedHtml } from './html-entities'

export type Tag =
  | { readonly kind: 'words'; readonly words: string; readonly past: number }
  | { readonly kind: 'nothing'; readonly past: number }
  | { readonly kind: 'close'; readonly name: string; readonly past: number }
  | {
      readonly kind: 'open'
      readonly name: string
      readonly attributes: ReadonlyMap<string, string>
      readonly selfClosed: boolean
      readonly past: number
    }

export interface TagReader {
  /** What begins with the `<` at `at`. What only looks like a tag is words. */
  (at: number): Tag
  /** The words up to the end tag of `name`, or to the end of the page. */
  rawUntil(name: string, from: number): { readonly words: string; readonly past: number }
  savedFrom(): string | null
}

/** The attributes that say something about words; nobody asks for the others, and pages have thousands. */
const kept = new Set(
  'alt aria-hidden cite class content datetime hidden href http-equiv id itemprop lang name property rel role src srcset style title type value'.split(
    ' ',
  ),
)
const mostAttributes = 100
const longestValue = 100_000
/** A picture may stand in its own address (`data:`). */
const longestSource = 28_000_000

/** Reads one tag at a time, in time that grows with the page alone: an end that is missing is looked for once. */
export function createTagReader(html: string): TagReader {
  // Not toLowerCase of the whole: it lengthens some letters (İ), and places would move.
  const lower = html.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
  const missing = new Set<string>()
  let saved: string | null = null
  const find = (mark: string, from: number): number => {
    const found = missing.has(mark) ? -1 : lower.indexOf(mark, from)
    if (found < 0) missing.add(mark)
    return found
  }
  const upTo = (mark: string, from: number): number => {
    const found = find(mark, from)
    return found < 0 ? html.length : found + mark.length
  }

  const read = (at: number): Tag => {
    if (html.startsWith('<!--', at)) {
      const end = find('-->', at + 4)
      const comment = html.slice(at + 4, end < 0 ? at + 4 : Math.min(end, at + 3000))
      saved ??= /^\s*saved from url=\([0-9]{1,6}\)(https?:\/\/\S{1,2000})/u.exec(comment)?.[1] ?? null
      return { kind: 'nothing', past: end < 0 ? at + 4 : end + 3 }
    }
    if (html.startsWith('<![CDATA[', at)) {
      const end = upTo(']]>', at + 9)
      return { kind: 'words', words: html.slice(at + 9, end - (missing.has(']]>') ? 0 : 3)), past: end }
    }
    const second = html[at + 1] ?? ''
    if (second === '!' || second === '?') return { kind: 'nothing', past: upTo('>', at + 1) }
    const [, slash = '', name = ''] = /^<(\/?)([a-z][a-z0-9:-]{0,40})(?=[\s/>]|$)/u.exec(lower.slice(at, at + 50)) ?? []
    if (name === '') return { kind: 'words', words: '<', past: at + 1 }
    const past = at + 1 + slash.length + name.length
    if (slash !== '') {
      const end = upTo('>', past)
      return name === 'br'
        ? { kind: 'open', name, attributes: new Map(), selfClosed: true, past: end }
        : { kind: 'close', name: local(name), past: end }
    }
    return { kind: 'open', name: local(name), ...attributesFrom(html, past) }
  }
  return Object.assign(read, {
    rawUntil: (name: string, from: number) => {
      const end = find(`</${name}`, from)
      return end < 0 ? { words: html.slice(from), past: html.length } : { words: html.slice(from, end), past: end }
    },
    savedFrom: () => saved,
  })
}

/** `xhtml:p` is `p`; `o:p`, which Word puts at the end of what it calls a paragraph, is not. */
function local(name: string): string {
  return /^(?:[owvmx]|st1|dt):/u.test(name) ? name : name.slice(name.indexOf(':') + 1)
}

type Attributes = {
  readonly attributes: ReadonlyMap<string, string>
  readonly selfClosed: boolean
  readonly past: number
}

function attributesFrom(html: string, from: number): Attributes {
  const attributes = new Map<string, string>()
  const one = /[\s/]*(?:(>)|([^\s=>/][^\s=>/]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?|(=))/y
  one.lastIndex = from
  let seen = 0
  for (let found = one.exec(html); found; found = one.exec(html)) {
    const [, end, name = '', double, single, bare] = found
    if (end) return { attributes, selfClosed: html[one.lastIndex - 2] === '/', past: one.lastIndex }
    seen += 1
    const known = name.length <= 20 ? name.toLowerCase() : ''
    const value = double ?? single ?? bare ?? ''
    const longest = known === 'src' ? longestSource : longestValue
    if (seen > mostAttributes || !kept.has(known) || attributes.has(known) || value.length > longest) continue
    attributes.set(known, value.length > longestValue ? value : decodedHtml(value))
  }
  return { attributes, selfClosed: false, past: html.length }
}
