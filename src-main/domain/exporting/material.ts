import type { Annotation, Article, Note, PartialDate, RecordId, Theme } from '#domain/notebook/records'
import type { ExportLanguage } from './export-labels'

/** An article with all of its annotations, in any order. */
export interface AnnotatedArticle {
  readonly article: Article
  readonly annotations: readonly Annotation[]
}

/** What names an article's file. */
export interface ShelfEntry {
  readonly id: RecordId
  readonly title: string
  readonly publishedOn: PartialDate | null
}

/**
 * The records an export is made of.
 *
 * `shelf` lists every article of the library and `themes` every theme, also when one is exported: names and links are
 * then the same whichever part is taken out. `articles` need hold only those that are exported or quoted.
 */
export interface Material {
  readonly shelf: readonly ShelfEntry[]
  readonly articles: readonly AnnotatedArticle[]
  readonly themes: readonly Theme[]
  readonly notes: readonly Note[]
}

/**
 * What is to be written. `only` names articles (`by: 'article'`), themes, each with all below it (`by: 'theme'`), or
 * both (`by: 'notebook'`); absent means all.
 */
export interface PlanRequest {
  readonly by: 'article' | 'theme' | 'notebook'
  readonly only?: readonly RecordId[] | undefined
  readonly language: ExportLanguage
}

/** `path` is relative to the chosen folder, `/` between its parts. */
export interface PlannedText {
  readonly path: string
  readonly text: string
}

/** A file that holds the picture whose bytes have this SHA-256. */
export interface PlannedPicture {
  readonly path: string
  readonly picture: string
}
