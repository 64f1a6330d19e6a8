import type { ExportRequest, PlannedFile } from '#contract/exporting'
import { failed, type Outcome, succeeded } from '#contract/failure'
import { planMarkdown } from '#domain/exporting/markdown/plan-markdown'
import type { AnnotatedArticle, Material } from '#domain/exporting/material'
import { planPictures } from '#domain/exporting/picture-files'
import type { RecordId } from '#domain/notebook/records'
import { descendantsOf } from '#domain/themes/tree'
import type { Library } from '../library/library'

/** What an export asks a library for. */
export type ExportSource = Pick<Library, 'rows' | 'small' | 'readArticle' | 'readAnnotations'>

/**
 * Exactly the files that `request` would write, without writing.
 *
 * An id in `only` that names no article or theme is `not-found`; an article that cannot be read is the library's own
 * failure: an export that silently left it out would look whole.
 */
export async function planExport(
  library: ExportSource,
  request: ExportRequest,
): Promise<Outcome<readonly PlannedFile[]>> {
  const material = await gatherMaterial(library, request)
  if (!material.ok) return material
  switch (request.format) {
    case 'markdown':
      return succeeded([...planMarkdown(material.value, request), ...planPictures(material.value, request)])
  }
}

/** The records that `request` is made of: only the articles it exports or quotes are read. */
export async function gatherMaterial(library: ExportSource, request: ExportRequest): Promise<Outcome<Material>> {
  const { themes, notes } = library.small()
  const rows = library.rows()
  const shelf = rows.map(({ id, title, publishedOn }) => ({ id, title, publishedOn }))
  const unknown = unknownIn(library, request)
  if (unknown !== undefined) return failed({ code: 'not-found', what: unknown })
  const articles: AnnotatedArticle[] = []
  for (const id of articlesFor(library, request)) {
    const article = await library.readArticle(id)
    if (!article.ok) return article
    const annotations = await library.readAnnotations(id)
    if (!annotations.ok) return annotations
    articles.push({ article: article.value, annotations: annotations.value })
  }
  return succeeded({ shelf, articles, themes, notes })
}

function unknownIn(library: ExportSource, { by, only = [] }: ExportRequest): RecordId | undefined {
  const known = new Set<RecordId>()
  if (by !== 'theme') for (const { id } of library.rows()) known.add(id)
  if (by !== 'article') for (const { id } of library.small().themes) known.add(id)
  return only.find((id) => !known.has(id))
}

function articlesFor(library: ExportSource, { by, only }: ExportRequest): readonly RecordId[] {
  const rows = library.rows()
  if (!only && by !== 'theme') return rows.map(({ id }) => id)
  const { themes } = library.small()
  const named = new Set(only)
  const quoting = new Set(
    by === 'article' ? [] : (only ?? themes.map(({ id }) => id)).flatMap((id) => [id, ...descendantsOf(themes, id)]),
  )
  return rows
    .filter((row) => named.has(row.id) || Object.keys(row.themes).some((themeId) => quoting.has(themeId)))
    .map(({ id }) => id)
}
