import { decodedHtml } from './html-entities'

/** What schema.org's article types say in a page's JSON-LD; null for what is not said. */
export interface LinkedArticle {
  readonly headline: string | null
  readonly author: string | null
  readonly publisher: string | null
  readonly datePublished: string | null
  readonly url: string | null
  /** Where the story happens. */
  readonly place: string | null
  /** Where it was written, as a dateline says it: with a day or without. */
  readonly dateline: string | null
  readonly keywords: readonly string[]
}

type Thing = Readonly<Record<string, unknown>>

const longestScript = 500_000
const articleTypes =
  /^(?:(?:News|Report|Opinion|Analysis|Background|Review|Scholarly|Satirical|AdvertiserContent|Tech|Ask|Reportage)*(?:News)?Article|BlogPosting|Report)$/u

/** The first article that the scripts describe, wherever it stands in them. Scripts that are no JSON say nothing. */
export function jsonLdArticle(scripts: readonly string[]): LinkedArticle {
  const thing = scripts.flatMap(thingsIn).find(isArticle) ?? {}
  const page = thing.mainEntityOfPage
  return {
    headline: textOf(thing.headline) ?? textOf(thing.name),
    author: namesOf(thing.author),
    publisher: namesOf(thing.publisher),
    datePublished: textOf(thing.datePublished),
    url: textOf(thing.url) ?? textOf(page) ?? (isThing(page) ? textOf(page['@id']) : null),
    place: placesOf(thing.contentLocation),
    dateline: textOf(thing.dateline),
    keywords: [thing.keywords].flat().flatMap((keyword) => textOf(keyword) ?? []),
  }
}

function thingsIn(script: string): readonly Thing[] {
  if (script.length > longestScript) return []
  try {
    // Pages wrap it in comments and break lines inside strings.
    const json: unknown = JSON.parse(
      script.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/)|(?:-->|\/\*\]\]>\*\/)\s*$/gu, '').replace(/[\n\r\t]+/gu, ' '),
    )
    return flattened(json, 0)
  } catch {
    return []
  }
}

function flattened(value: unknown, depth: number): readonly Thing[] {
  if (depth > 4) return []
  if (Array.isArray(value)) return value.slice(0, 200).flatMap((each) => flattened(each, depth + 1))
  if (!isThing(value)) return []
  return [value, ...flattened(value['@graph'], depth + 1), ...flattened(value.mainEntity, depth + 1)]
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isArticle(thing: Thing): boolean {
  return [thing['@type']].flat().some((type) => typeof type === 'string' && articleTypes.test(type))
}

function textOf(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null
  const text = decodedHtml(String(value)).trim()
  return text === '' || text.length > 2000 ? null : text
}

function namesOf(value: unknown): string | null {
  const names = [value]
    .flat()
    .flatMap((one) => textOf(isThing(one) ? (Array.isArray(one.name) ? one.name[0] : one.name) : one) ?? [])
  return names.length === 0 ? null : names.slice(0, 6).join(', ')
}

/** Places by their names, or by their addresses; no more than a reader would call the place of a story. */
function placesOf(value: unknown): string | null {
  const places = [value].flat().flatMap((one) => placeOf(one) ?? [])
  return places.length === 0 || places.length > 3 ? null : [...new Set(places)].join(', ')
}

function placeOf(value: unknown): string | null {
  if (!isThing(value)) return textOf(value)
  const { name, address } = value
  if (!isThing(address)) return textOf(name) ?? textOf(address)
  const { addressLocality: locality, addressRegion: region } = address
  return textOf(name) ?? ([textOf(locality), textOf(region)].filter((one) => one !== null).join(', ') || null)
}
