import { failed, type Outcome, succeeded } from '#contract/failure'
import type { ArticleRow, Passage } from '#contract/views'
import type { Annotation, RecordId } from '#domain/notebook/records'
import type { Library } from '../library/library'
import { passageContext } from './passage-context'
import { readTogether } from './read-together'

/** Every annotation with the theme, article by article as the library lists them, and in text order within each. */
export function annotationsBearing(library: Library, themeId: RecordId): Promise<Outcome<readonly Annotation[]>> {
  return readTogether(rowsBearing(library, themeId), (row) => annotationsOfRow(library, row, themeId))
}

/** Every passage of a theme with the sentences around it, in the same order. A theme that is not there: `not-found`. */
export async function passagesOfTheme(library: Library, themeId: RecordId): Promise<Outcome<Passage[]>> {
  if (!library.small().themes.some(({ id }) => id === themeId)) return failed({ code: 'not-found', what: themeId })
  const passages = await readTogether(rowsBearing(library, themeId), async (row): Promise<Outcome<Passage[]>> => {
    const article = await library.readArticle(row.id)
    if (!article.ok) return article
    const annotations = await annotationsOfRow(library, row, themeId)
    if (!annotations.ok) return annotations
    const passageOf = (annotation: Annotation): Passage => ({
      annotation,
      articleTitle: row.title,
      ...(annotation.lost ? { context: annotation.quote.exact, at: 0 } : passageContext(article.value, annotation)),
    })
    return succeeded(annotations.value.map(passageOf))
  })
  return passages.ok ? succeeded([...passages.value]) : passages
}

function rowsBearing(library: Library, themeId: RecordId): readonly ArticleRow[] {
  return library.rows().filter(({ themes }) => (themes[themeId] ?? 0) > 0)
}

async function annotationsOfRow(
  library: Library,
  { id }: ArticleRow,
  themeId: RecordId,
): Promise<Outcome<readonly Annotation[]>> {
  const all = await library.readAnnotations(id)
  return all.ok ? succeeded(all.value.filter(({ themeIds }) => themeIds.includes(themeId))) : all
}
