import { parse } from 'yaml'
import type { PartialDate } from '#domain/notebook/records'
import { cleanText } from '../clean-text'
import { statedDate } from '../dates'

/** What a document says about itself, outside its text. */
export interface StatedDetails {
  readonly title: string | null
  readonly source: string | null
  readonly byline: string | null
  readonly publishedOn: PartialDate | null
  readonly place: string | null
  readonly url: string | null
  readonly topics: readonly string[]
}

export const nothingStated: StatedDetails = {
  title: null,
  source: null,
  byline: null,
  publishedOn: null,
  place: null,
  url: null,
  topics: [],
}

const longest = 32_768

/**
 * Splits YAML front matter, between `---` from the very first line, from the text. Front matter that YAML does not
 * understand, or that is no mapping, is text like any other: nothing is lost. Tags and aliases run nothing.
 */
export function frontMatter(text: string): { readonly stated: StatedDetails; readonly bodyFrom: number } {
  const fence = /^---[ \t]*\n/u.exec(text.slice(0, 80))?.[0]
  const close = fence ? /\n(?:---|\.\.\.)[ \t]*(?:\n|$)/u.exec(text.slice(fence.length - 1, longest)) : null
  if (!fence || !close) return { stated: nothingStated, bodyFrom: 0 }
  const fields = mappingIn(text.slice(fence.length, fence.length - 1 + close.index + 1))
  if (!fields) return { stated: nothingStated, bodyFrom: 0 }
  return { stated: detailsOf(fields), bodyFrom: fence.length - 1 + close.index + close[0].length }
}

function mappingIn(yaml: string): ReadonlyMap<string, unknown> | null {
  try {
    // `core` has no dates: a date stays as it is written. Nesting that is too deep throws and is refused here.
    const value: unknown = parse(yaml, { schema: 'core', logLevel: 'error', uniqueKeys: false })
    if (value === null) return new Map()
    if (typeof value !== 'object' || Array.isArray(value)) return null
    return new Map(Object.entries(value).map(([key, field]) => [key.normalize('NFC').toLowerCase().trim(), field]))
  } catch {
    return null
  }
}

const names = {
  title: ['title', 'tiêu đề', 'headline'],
  source: ['source', 'nguồn', 'outlet', 'publisher', 'site', 'publication', 'báo'],
  byline: ['author', 'byline', 'authors', 'tác giả', 'creator'],
  publishedOn: ['date', 'published', 'publishedon', 'published_on', 'pubdate', 'ngày', 'ngày đăng'],
  place: ['place', 'location', 'địa phương', 'địa điểm', 'nơi'],
  url: ['url', 'link', 'source', 'source_url', 'canonical'],
  topics: ['topics', 'tags', 'keywords', 'chủ đề', 'từ khóa'],
} as const

function detailsOf(fields: ReadonlyMap<string, unknown>): StatedDetails {
  const all = (keys: readonly string[]): readonly string[] => keys.flatMap((key) => wordsIn(fields.get(key)))
  const address = (words: string): boolean => /^https?:\/\/\S+$/iu.test(words)
  const first = (keys: readonly string[]): string | null => all(keys).find((words) => !address(words)) ?? null
  const authors = names.byline.map((key) => wordsIn(fields.get(key))).find((found) => found.length > 0)
  return {
    title: first(names.title),
    source: first(names.source),
    byline: authors?.join(', ') ?? null,
    publishedOn:
      all(names.publishedOn)
        .map(statedDate)
        .find((date) => date !== null) ?? null,
    place: first(names.place),
    url: all(names.url).find(address) ?? null,
    topics: [
      ...new Set(
        all(names.topics)
          .flatMap((words) => words.split(/,/u))
          .map((word) => word.replace(/^#/u, '').trim()),
      ),
    ].filter((word) => word !== ''),
  }
}

/** A field as clean words: text, number or a list of them; wiki links without their brackets. */
function wordsIn(field: unknown): readonly string[] {
  if (Array.isArray(field)) return field.flatMap((item: unknown) => (Array.isArray(item) ? [] : wordsIn(item)))
  if (typeof field !== 'string' && typeof field !== 'number') return []
  const words = cleanText(String(field))
    .replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim()
  return words === '' ? [] : [words]
}
