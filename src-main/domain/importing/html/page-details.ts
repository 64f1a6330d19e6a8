import type { PartialDate } from '#domain/notebook/records'
import { cleanText } from '../clean-text'
import { placeInDateline } from '../dateline'
import { statedDate } from '../dates'
import { hostOf } from '../host-of'
import type { StatedDetails } from '../markdown/front-matter'
import { slugOf } from '../slug-of'
import type { HtmlElement, HtmlTree } from './html-tree'
import { jsonLdArticle } from './json-ld'
import type { PageBlock } from './page-blocks'

/** What the head of a page holds that says something about the article. */
interface Head {
  /** By `property`, `name` or `itemprop`, lower case; all values, in their order. */
  readonly metas: ReadonlyMap<string, readonly string[]>
  readonly title: string | null
  readonly canonical: string | null
  readonly scripts: readonly string[]
  readonly times: readonly string[]
}

const mostTopics = 12

/**
 * What a page states about its article: JSON-LD (schema.org) first, then Open Graph, other `<meta>`, then what it shows.
 * Dates are taken as they are written, in the time zone in which the paper wrote them.
 */
export function pageDetails(tree: HtmlTree, blocks: readonly PageBlock[], url: string | null): StatedDetails {
  const head = headOf(tree.root)
  const linked = jsonLdArticle(head.scripts)
  const meta = (...names: readonly string[]): readonly string[] => names.flatMap((name) => head.metas.get(name) ?? [])
  const address = [url, head.canonical, ...meta('og:url'), linked.url, tree.savedFrom]
    .map((value) => value ?? '')
    .find((value) => /^https?:\/\/\S+$/iu.test(value))
  const source = oneOf([
    ...meta('og:site_name'),
    linked.publisher,
    ...meta('application-name', 'dc.publisher', 'publisher'),
  ])
  const byline = [linked.author, ...meta('author', 'article:author', 'dc.creator', 'sailthru.author')]
    .map(words)
    .find(
      (name) => name !== '' && !/^https?:/iu.test(name) && slugOf(name) !== slugOf(source ?? '') && name.length <= 160,
    )
  return {
    title: titleOf([linked.headline, ...meta('og:title', 'twitter:title', 'dc.title', 'headline'), head.title], source),
    source: source ?? hostOf(address ?? null),
    byline: byline ?? null,
    publishedOn: dateOf([
      linked.datePublished,
      ...meta('article:published_time', 'datepublished', 'pubdate', 'dc.date', 'dc.date.issued', 'date', 'publishdate'),
      ...head.times,
    ]),
    place: placeStated(linked.place) ?? placeInDateline(words(linked.dateline)),
    url: address ?? null,
    topics: topicsOf(linked.keywords, meta('article:tag'), blocks, meta('news_keywords', 'keywords')),
  }
}

function headOf(root: HtmlElement): Head {
  const metas = new Map<string, string[]>()
  const scripts: string[] = []
  const times: string[] = []
  let title: string | null = null
  let canonical: string | null = null
  const visit = (element: HtmlElement): void => {
    for (const child of element.children) {
      if (child.kind !== 'element') continue
      const { name, attributes } = child
      const value = attributes.get('content') ?? ''
      const called = attributes.get('property') ?? attributes.get('name') ?? attributes.get('itemprop')
      if (name === 'meta' && called && value !== '') push(metas, called.toLowerCase(), value)
      if (name === 'title' && title === null) title = wordsIn(child)
      if (name === 'link' && attributes.get('rel')?.toLowerCase() === 'canonical')
        canonical ??= attributes.get('href') ?? null
      if (name === 'script' && /ld\+json/iu.test(attributes.get('type') ?? '')) scripts.push(wordsIn(child))
      if (name === 'time') times.push(attributes.get('datetime') ?? wordsIn(child))
      visit(child)
    }
  }
  visit(root)
  return { metas, title, canonical, scripts, times }
}

function push(metas: Map<string, string[]>, name: string, value: string): void {
  const known = metas.get(name)
  if (known) known.push(value)
  else metas.set(name, [value])
}

function wordsIn(element: HtmlElement): string {
  return element.children.map((child) => (child.kind === 'text' ? child.text : '')).join('')
}

function words(value: string | null | undefined): string {
  return cleanText(value ?? '')
    .replace(/\s+/gu, ' ')
    .trim()
}

function oneOf(values: readonly (string | null | undefined)[]): string | null {
  return values.map(words).find((value) => value !== '') ?? null
}

/** Without the site's own name at its end: `Tựa - Báo Hà Tĩnh`, `Tựa | VnExpress`. */
function titleOf(values: readonly (string | null | undefined)[], source: string | null): string | null {
  const title = oneOf(values)
  if (title === null) return null
  const [, before, after] = /^(.{8,}?)\s+[|–—»-]\s+([^|–—»]{2,60})$/u.exec(title) ?? []
  if (!before || !after) return title
  const isSite = source !== null && (slugOf(source).includes(slugOf(after)) || slugOf(after).includes(slugOf(source)))
  return isSite || /^(?:Báo|Trang|Cổng|Tạp chí)\s|\.(?:vn|com|net|org)$|Online$/u.test(after) ? before : title
}

function dateOf(values: readonly (string | null | undefined)[]): PartialDate | null {
  for (const value of values) {
    const date = statedDate(words(value))
    if (date) return date
  }
  return null
}

/** No address, and no whole country: pages say that of themselves rather than of the story. */
function placeStated(value: string | null): string | null {
  const place = words(value)
  const isPlace = /^\p{L}.{1,99}$/u.test(place) && !/^https?:|^(?:việt ?nam|viet ?nam|vn)$/iu.test(place)
  return isPlace ? place : null
}

/** What the page shows as its topics, or states as such; the keywords made for search engines only failing those. */
function topicsOf(
  linked: readonly string[],
  tags: readonly string[],
  blocks: readonly PageBlock[],
  keywords: readonly string[],
): readonly string[] {
  const shown = blocks.filter(({ cue }) => cue === 'topic').flatMap(({ runs, text }) => linksIn(runs) ?? [text])
  const named = (all: readonly string[]): readonly string[] => [
    ...new Set(all.flatMap((value) => value.split(/[,;\n]/u)).map((value) => words(value).replace(/^#/u, ''))),
  ]
  const found = named([...tags, ...shown, ...linked]).filter(isTopic)
  return (found.length > 0 ? found : named(keywords).filter(isTopic)).slice(0, mostTopics)
}

function linksIn(runs: PageBlock['runs']): readonly string[] | null {
  const links = runs.filter(({ marks }) => marks.some(({ kind }) => kind === 'link')).map((run) => run.words)
  return links.length > 0 ? links : null
}

function isTopic(value: string): boolean {
  return (
    value.length >= 2 &&
    value.length <= 60 &&
    !/^(?:tags?|chủ đề|từ khóa|từ khoá|topics?|keywords?)\s*:?$/iu.test(value)
  )
}
