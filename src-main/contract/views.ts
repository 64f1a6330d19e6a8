import * as z from 'zod/mini'
import type { Frozen } from '#domain/frozen'
import { change } from '#domain/notebook/change'
import { intent } from '#domain/notebook/intent'
import {
  annotation,
  article,
  glossaryEntry,
  moment,
  note,
  partialDate,
  recordId,
  savedQuery,
  theme,
} from '#domain/notebook/records'
import { failure } from './failure'

/** One article as the list shows it: derived from the article and its annotations, rebuilt when lost. */
export const articleRow = z.strictObject({
  id: recordId,
  title: z.string(),
  source: z.nullable(z.string()),
  publishedOn: z.nullable(partialDate),
  importedAt: moment,
  topics: z.array(z.string()),
  /** Words a reader reads: noise (photo, related, site) is not counted. */
  words: z.int(),
  annotations: z.int(),
  /** Passages per theme id. */
  themes: z.record(z.string(), z.int()),
  /** SHA-256 of the text with white space folded: the same content has the same fingerprint. */
  fingerprint: z.string(),
})

export const historyView = z.strictObject({
  undo: z.nullable(intent),
  redo: z.nullable(intent),
})

export const libraryView = z.strictObject({
  id: recordId,
  path: z.string(),
  access: z.enum(['full', 'read-only']),
  /** Every `ArticleRow`, as `rows-text.ts` writes them. */
  rows: z.string(),
  themes: z.array(theme),
  notes: z.array(note),
  glossary: z.array(glossaryEntry),
  queries: z.array(savedQuery),
  history: historyView,
  /** What was found wrong while opening, already made safe. */
  notices: z.array(failure),
})

export const openArticle = z.strictObject({ article, annotations: z.array(annotation) })

/** What a window must know after a commit. `change` leaves out article records that were only just imported. */
export const committed = z.strictObject({
  stepId: z.nullable(recordId),
  change,
  rows: z.array(articleRow),
  removedArticles: z.array(recordId),
  history: historyView,
})

export const refusalCodes = [
  'not-found',
  'unreadable',
  'empty',
  'binary',
  'unknown-format',
  'too-large',
  'not-utf8',
  'no-text',
  'locked',
  'damaged',
  'unsafe-path',
  'expands-too-far',
  'nested-archive',
  'too-many',
] as const

/** What was assumed of an article because nothing said it: worth a look. */
export const assumptions = ['encoding', 'year', 'date', 'title'] as const

/** Why a picture of an article did not come with it. */
export const picturesLeftOutFor = ['too-large', 'too-many'] as const

export const importReport = z.strictObject({
  imported: z.array(
    z.strictObject({
      file: z.string(),
      id: recordId,
      title: z.string(),
      encoding: z.string(),
      check: z.array(z.enum(assumptions)),
      leftOut: z.array(z.strictObject({ name: z.string(), why: z.enum(picturesLeftOutFor) })),
    }),
  ),
  duplicates: z.array(z.strictObject({ file: z.string(), of: recordId })),
  refused: z.array(z.strictObject({ file: z.string(), code: z.enum(refusalCodes), reason: z.string() })),
  /** Ended before its end, by a failure or (null) by the reader, with how many files were not looked at. */
  stopped: z.nullable(z.strictObject({ by: z.nullable(failure), left: z.int() })),
})

/** Files and bytes dealt with, of all that were found, and the file that comes next; null at the end. */
export interface ImportProgress {
  readonly done: number
  readonly total: number
  readonly bytes: number
  readonly totalBytes: number
  readonly file: string | null
}

/** A passage in the sentences around it; it begins at `at` in `context` (UTF-16). */
export const passage = z.strictObject({ annotation, articleTitle: z.string(), context: z.string(), at: z.int() })

export const verifyReport = z.strictObject({
  ok: z.boolean(),
  problems: z.array(z.strictObject({ file: z.string(), code: z.string(), detail: z.string() })),
})

/** Articles that seem to tell one story; pairs by likeness (0 to 1), the most alike first. */
export const familyView = z.strictObject({
  ids: z.array(recordId),
  pairs: z.array(z.strictObject({ one: recordId, other: recordId, similarity: z.number() })),
})

/** Articles read for the search for families, of those that were not read before. */
export interface FamiliesProgress {
  readonly done: number
  readonly total: number
}

export type FamilyView = Frozen<z.infer<typeof familyView>>
export type ArticleRow = Frozen<z.infer<typeof articleRow>>
export type HistoryView = Frozen<z.infer<typeof historyView>>
export type LibraryView = Frozen<z.infer<typeof libraryView>>
export type OpenArticle = Frozen<z.infer<typeof openArticle>>
export type Committed = Frozen<z.infer<typeof committed>>
export type RefusalCode = (typeof refusalCodes)[number]
export type Assumption = (typeof assumptions)[number]
export type ImportReport = Frozen<z.infer<typeof importReport>>
export type Passage = Frozen<z.infer<typeof passage>>
export type VerifyReport = Frozen<z.infer<typeof verifyReport>>
