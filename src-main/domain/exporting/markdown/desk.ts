import type { RecordId } from '#domain/notebook/records'
import { type ExportLabels, exportLabels } from '../export-labels'
import { fileNamesOf } from '../file-name'
import type { AnnotatedArticle, Material, PlanRequest } from '../material'
import { type ThemePlace, themePlaces } from '../theme-places'
import { blockIdsOf } from './block-ids'

/** What every file of one export agrees on: words, names and where things are. */
export interface Desk {
  readonly labels: ExportLabels
  readonly themes: ReadonlyMap<RecordId, ThemePlace>
  /** File without ending, relative to the chosen folder, of every article in the library. */
  readonly articlePaths: ReadonlyMap<RecordId, string>
  readonly themePaths: ReadonlyMap<RecordId, string>
  readonly notePaths: ReadonlyMap<RecordId, string>
  /** `path#^block` of every passage at hand. */
  readonly passageTargets: ReadonlyMap<RecordId, string>
}

/** Where the articles are when everything is exported. */
export const articlesFolder = 'articles'

export function deskFor(material: Material, { by, language }: PlanRequest): Desk {
  const labels = exportLabels[language]
  const inFolder = by === 'notebook'
  const under = (folder: string, names: ReadonlyMap<RecordId, string>): ReadonlyMap<RecordId, string> =>
    inFolder ? new Map([...names].map(([id, name]) => [id, `${folder}/${name}`])) : names
  const shelf = material.shelf.map(({ id, title, publishedOn }) => ({ id, title, date: publishedOn }))
  const notes = material.notes.map(({ id, title, createdAt }) => ({ id, title, date: createdAt.slice(0, 10) }))
  const themes = themePlaces(material.themes, labels.untitled)
  const articlePaths = under(articlesFolder, fileNamesOf(shelf, labels.untitled))
  return {
    labels,
    themes,
    articlePaths,
    themePaths: under('themes', new Map([...themes].map(([id, { path }]) => [id, path]))),
    notePaths: under('notes', fileNamesOf(notes, labels.untitled)),
    passageTargets: passageTargets(material.articles, articlePaths),
  }
}

function passageTargets(
  articles: readonly AnnotatedArticle[],
  paths: ReadonlyMap<RecordId, string>,
): ReadonlyMap<RecordId, string> {
  const targets = new Map<RecordId, string>()
  for (const { article, annotations } of articles) {
    for (const [id, blockId] of blockIdsOf(annotations.map((annotation) => annotation.id))) {
      targets.set(id, `${paths.get(article.id) ?? article.id}#^${blockId}`)
    }
  }
  return targets
}

/** A link of Obsidian's. `shown` must come from a file name or from our labels, which hold none of `[ ] |`. */
export function wikilink(target: string, shown: string): string {
  return `[[${target}|${shown}]]`
}

/** The last part of a path: a file's name. */
export function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** The themes among `ids`, each once, in the order of the tree. Ids of no theme are left out. */
export function themesAmong(desk: Desk, ids: Iterable<RecordId>): readonly ThemePlace[] {
  const meant = new Set(ids)
  return [...desk.themes.values()].filter(({ theme }) => meant.has(theme.id))
}
