import { compareInText } from '#domain/article/span'
import type { RecordId } from '#domain/notebook/records'
import { descendantsOf } from '#domain/themes/tree'
import type { AnnotatedArticle, Material, PlannedText, PlanRequest } from '../material'
import { articleFile } from './article-file'
import { compareArticles } from './article-order'
import { deskFor } from './desk'
import { indexFile } from './index-file'
import { noteFile } from './note-file'
import { passagesByTheme, themeFile } from './theme-file'

/**
 * The files that take `request` out of the notebook as Markdown, in the order a person would look through them.
 *
 * The same records give the same bytes, whatever order they come in and wherever it runs. Ids in `only` that name
 * nothing in `material` are passed over: who asks checks them. See `docs/export.md` for what each file holds.
 */
export function planMarkdown(material: Material, request: PlanRequest): readonly PlannedText[] {
  const desk = deskFor(material, request)
  const isWanted = wantedBy(material, request)
  const quoted = inOrder(material.articles)
  const articles = request.by === 'theme' ? [] : quoted.filter(({ article }) => isWanted(article.id))
  const themes = request.by === 'article' ? [] : [...desk.themes.values()].filter(({ theme }) => isWanted(theme.id))
  const linked = new Set(themes.map(({ theme }) => theme.id))
  const passages = passagesByTheme(quoted)
  const files = [
    ...articles.map((annotated) => articleFile(desk, annotated)),
    ...themes.map((place) => themeFile(desk, { place, quoted: passages.get(place.theme.id) ?? [], linked })),
  ]
  if (request.by !== 'notebook') return files
  const notes = request.only ? [] : sortedByPath(material.notes, desk.notePaths)
  const index = indexFile(desk, { themes, articles, passages, notes })
  return [index, ...files, ...notes.map((note) => noteFile(desk, note))]
}

/** Articles by date and title, the annotations of each in text order. */
function inOrder(articles: readonly AnnotatedArticle[]): readonly AnnotatedArticle[] {
  return articles
    .map(({ article, annotations }) => ({ article, annotations: [...annotations].sort(compareInText) }))
    .sort((one, other) => compareArticles(one.article, other.article))
}

/** Themes bring all themes below them along. */
function wantedBy({ themes }: Material, { only }: PlanRequest): (id: RecordId) => boolean {
  if (!only) return () => true
  const wanted = new Set(only.flatMap((id) => [id, ...descendantsOf(themes, id)]))
  return (id) => wanted.has(id)
}

function sortedByPath<T extends { readonly id: RecordId }>(
  items: readonly T[],
  paths: ReadonlyMap<RecordId, string>,
): T[] {
  const collator = new Intl.Collator('vi', { numeric: true })
  const pathOf = ({ id }: T): string => paths.get(id) ?? id
  return [...items].sort(
    (one, other) => collator.compare(pathOf(one), pathOf(other)) || (pathOf(one) < pathOf(other) ? -1 : 1),
  )
}
