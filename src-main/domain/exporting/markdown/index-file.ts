import type { Note, RecordId } from '#domain/notebook/records'
import type { AnnotatedArticle, PlannedText } from '../material'
import type { ThemePlace } from '../theme-places'
import { heading } from './blocks-of-markdown'
import { type Desk, lastPart, wikilink } from './desk'
import { documentOf } from './document'
import { outletAndDate } from './passage'

/** What an export of the notebook holds. Articles are those that get a file; `quoted` also those that only are quoted. */
export interface IndexedParts {
  readonly themes: readonly ThemePlace[]
  readonly articles: readonly AnnotatedArticle[]
  readonly quoted: readonly AnnotatedArticle[]
  readonly notes: readonly Note[]
}

/** The way in: the tree of themes, the articles and the notes, with how many passages each has. */
export function indexFile(desk: Desk, { themes, articles, quoted, notes }: IndexedParts): PlannedText {
  const { labels } = desk
  const counts = passagesByTheme(quoted)
  // Under the nearest theme that is listed: a line indented under nothing would be code.
  const depths = new Map<RecordId, number>()
  const themeLines = themes.map(({ theme, parentId }) => {
    const depth = ((parentId === null ? undefined : depths.get(parentId)) ?? -1) + 1
    depths.set(theme.id, depth)
    const link = linkTo(desk.themePaths.get(theme.id) ?? theme.id)
    return `${'  '.repeat(depth)}- ${link} (${counts.get(theme.id) ?? 0})`
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

function linkTo(path: string): string {
  return wikilink(path, lastPart(path))
}

function listed(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [heading(2, title), lines.join('\n')]
}

function passagesByTheme(articles: readonly AnnotatedArticle[]): ReadonlyMap<RecordId, number> {
  const counts = new Map<RecordId, number>()
  for (const { annotations } of articles) {
    for (const { themeIds } of annotations) {
      for (const id of new Set(themeIds)) counts.set(id, (counts.get(id) ?? 0) + 1)
    }
  }
  return counts
}
