import { createHash } from 'node:crypto'
import type { Language } from '#contract/settings'
import { articleFromText } from '#domain/importing/article-from-text'
import { highlight } from '#domain/notebook/commands/highlight'
import type { Annotation, Article, Note, NotebookRecord, RecordId, Theme } from '#domain/notebook/records'
import { embedOf } from '#domain/notes/passage-embed'
import { themePalette } from '#domain/themes/theme-palette'
import { articles, notes, type PlannedArticle, themes } from './sample-plan'

export interface Making {
  readonly language: Language
  readonly newId: () => RecordId
  /** ISO, as records have it. */
  readonly at: string
}

/** Everything in the sample library: articles as the importer reads them, themes, passages and notes as a reader makes them. */
export function sampleRecords(making: Making): readonly NotebookRecord[] {
  const themeIds = new Map(themes.map(({ key }) => [key, making.newId()]))
  const embeds = new Map<string, string>()
  const made = articles.flatMap((planned, nth) => {
    const article = articleOf(planned, { ...making, at: earlier(making.at, nth) })
    return [article, ...passagesOf({ planned, article, themeIds, embeds }, making)]
  })
  return [...made, ...themesOf(themeIds, making), ...notesOf(embeds, making)]
}

/** The list shows what came last first: a minute apart, the articles stand in it in the plan's order. */
function earlier(at: string, minutes: number): string {
  return new Date(Date.parse(at) - minutes * 60_000).toISOString()
}

/** The bytes that the sample's articles say they were imported from. */
export function sampleOriginals(): readonly Uint8Array[] {
  return articles.map(({ text }) => new TextEncoder().encode(text))
}

function articleOf({ text, fileName, source, publishedOn }: PlannedArticle, { newId, at }: Making): Article {
  return {
    ...articleFromText({ text, format: 'text', fileName }),
    kind: 'article',
    id: newId(),
    source,
    publishedOn,
    importedAt: at,
    origin: { fileName, format: 'text', encoding: 'utf-8', sha256: createHash('sha256').update(text).digest('hex') },
    revision: 1,
  }
}

interface Coding {
  readonly planned: PlannedArticle
  readonly article: Article
  readonly themeIds: ReadonlyMap<string, RecordId>
  /** Filled with what stands in notes for the passages that they quote. */
  readonly embeds: Map<string, string>
}

function passagesOf({ planned, article, themeIds, embeds }: Coding, making: Making): readonly Annotation[] {
  return planned.passages.flatMap(({ key, quote, themes, note }) => {
    const start = article.text.indexOf(quote)
    if (start < 0) throw new Error(`the sample article ${planned.fileName} does not hold: ${quote}`)
    const id = making.newId()
    if (key !== undefined) embeds.set(key, embedOf(id, quote))
    const change = highlight({
      article,
      start,
      end: start + quote.length,
      themeIds: themes.map((theme) => madeOf(themeIds, theme)),
      colour: null,
      note: note?.[making.language] ?? '',
      author: '',
      id,
      at: making.at,
    })
    return (change?.put ?? []).flatMap(({ after }) => (after.kind === 'annotation' ? [after] : []))
  })
}

function themesOf(ids: ReadonlyMap<string, RecordId>, { language }: Making): readonly Theme[] {
  return themes.map(({ key, inside, name, description }, position) => ({
    kind: 'theme',
    id: madeOf(ids, key),
    name: name[language],
    parentId: inside === undefined ? null : madeOf(ids, inside),
    colour: themePalette[position % themePalette.length] ?? themePalette[0],
    description: description[language],
    position,
  }))
}

function notesOf(embeds: ReadonlyMap<string, string>, { language, newId, at }: Making): readonly Note[] {
  return notes.map(({ title, body }) => ({
    kind: 'note',
    id: newId(),
    title: title[language],
    body: body[language].replaceAll(/!\[\[passage:([a-z-]+)\]\]/g, (_, key: string) => madeOf(embeds, key)),
    createdAt: at,
    updatedAt: at,
  }))
}

function madeOf(made: ReadonlyMap<string, string>, key: string): string {
  const one = made.get(key)
  if (one === undefined) throw new Error(`the sample names ${key} and does not have it`)
  return one
}
