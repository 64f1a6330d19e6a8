import type { Note, RecordId } from '#domain/notebook/records'
import type { AnnotatedArticle, PlannedText } from '../material'
import type { ThemePlace } from '../theme-places'
import { heading } from './blocks-of-markdown'
import { type Desk, lastPart, wikilink } from './desk'
import { documentOf } from './document'
import { outletAndDate } from './passage'

/** What an export of the notebook holds. `articles` are those that get a file, `passages` those of every theme. */
export interface IndexedParts {
  readonly themes: readonly ThemePlace[]
  readonly articles: readonly AnnotatedArticle[]
  readonly passages: ReadonlyMap<RecordId, readonly AnnotatedArticle[]>
  readonly notes: readonly Note[]
}

/** The way in: the tree of themes, the articles and the notes, with how many passages each has. */
export function indexFile(desk: Desk, { themes, articles, passages, notes }: IndexedParts): PlannedText {
  const { labels } = desk
  // Under the nearest theme that is listed: a line indented under nothing would be code.
  const depths = new Map<RecordId, number>()
  const themeLines = themes.map(({ theme, parentId }) => {
    const depth = ((parentId === null ? undefined : depths.get(parentId)) ?? -1) + 1
    depths.set(theme.id, depth)
    const link = linkTo(desk.themePaths.get(theme.id) ?? theme.id)
    return `${'  '.repeat(depth)}- ${link} (${countIn(passages.get(theme.id) ?? [])})`
  })
  const articleLines = articles.map(({ article, annotations }) => {
    const link = linkTo(desk.articlePaths.get(article.id) ?? article.id)
    return `- ${[link, ...outletAndDate(article, labels)].join(', ')} (${annotations.length})`
  })
  const noteLines = notes.map(({ id }) => `- ${linkTo(desk.notePaths.get(id) ?? id)}`)
  const sections = [
    heading(1, labels.index),
    ...listed(labels.themes, themeLines),
    ...listed(labels.articles, articleLines),
    ...listed(labels.notes, noteLines),
  ]
  const text = documentOf([{ key: 'title', kind: 'text', value: labels.index }], sections)
  return { path: `${labels.index}.md`, text }
}

function countIn(articles: readonly AnnotatedArticle[]): number {
  return articles.reduce((count, { annotations }) => count + annotations.length, 0)
}

function linkTo(path: string): string {
  return wikilink(path, lastPart(path))
}

function listed(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [heading(2, title), lines.join('\n')]
}
