import * as z from 'zod/mini'
import type { Frozen } from '../frozen'

/** A lower-case UUID, made where the intent arises, so that a retry is the same record. */
export const recordId = z.string().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/))

/** A moment in UTC, always with milliseconds and `Z`, so that text order is time order. */
export const moment = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/))

/** `#rrggbb`, lower case. */
export const colour = z.string().check(z.regex(/^#[0-9a-f]{6}$/))

/** UTF-16 code units from the start of the article's text. */
const offset = z.int().check(z.gte(0))

/** A year, a month or a day; `--11-24` when the year is not stated (ISO 8601-1:2004, 5.2.1.3 d). */
export const partialDate = z.string().check(z.regex(/^(\d{4}(-\d{2}(-\d{2})?)?|--\d{2}-\d{2})$/))

export const blockRoles = [
  'title',
  'lead',
  'byline',
  'heading',
  'paragraph',
  'quote',
  'list-item',
  'caption',
  'photo',
  'topic',
  'related',
  'site',
] as const

/**
 * `rule` says why the block has its role: the id of the rule that decided, or `reader` for a correction by hand, which no
 * rule overrules. `confidence` is how far the rule can be believed. Blocks of older libraries have neither.
 */
export const block = z.strictObject({
  start: offset,
  end: offset,
  role: z.enum(blockRoles),
  rule: z.optional(z.string()),
  confidence: z.optional(z.number().check(z.gte(0), z.lte(1))),
})

export const inline = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('emphasis'), start: offset, end: offset }),
  z.strictObject({ kind: z.literal('strong'), start: offset, end: offset }),
  z.strictObject({ kind: z.literal('code'), start: offset, end: offset }),
  z.strictObject({ kind: z.literal('link'), start: offset, end: offset, href: z.string() }),
])

export const origin = z.strictObject({
  fileName: z.nullable(z.string()),
  format: z.enum(['text', 'markdown', 'pasted', 'pasted-html', 'html', 'mhtml', 'docx', 'pdf', 'epub']),
  encoding: z.string(),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
})

/** Kinds of pictures that are kept and shown: those that hold pixels alone. SVG can hold scripts and addresses. */
export const pictureTypes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif'] as const

/**
 * A picture that was in the imported file; its bytes are among the originals of the library. It stands before the block
 * that begins `at`, or after the last one, and is no part of the text. `name` is its file's, where it had one; `alt` the
 * words that the page gives for it. Width and height are in pixels, as it is shown.
 */
export const attachment = z.strictObject({
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  mediaType: z.enum(pictureTypes),
  name: z.nullable(z.string()),
  alt: z.string(),
  at: offset,
  width: z.int().check(z.gte(1)),
  height: z.int().check(z.gte(1)),
})

/**
 * One newspaper article. `text` is NFC with `\n` line ends and never rewritten within a revision; blocks, inlines and
 * annotations are `[start, end)` spans over it. Blocks are in text order, do not overlap and are never empty. Attachments
 * are in text order; articles without pictures, and those of older libraries, have none. `place` is where the story happens,
 * as it is called there; it is left out while neither the page nor anybody has said so.
 */
export const article = z.strictObject({
  kind: z.literal('article'),
  id: recordId,
  title: z.string(),
  source: z.nullable(z.string()),
  byline: z.nullable(z.string()),
  publishedOn: z.nullable(partialDate),
  place: z.optional(z.string().check(z.minLength(1))),
  url: z.nullable(z.string()),
  language: z.string(),
  topics: z.array(z.string()),
  importedAt: moment,
  origin,
  text: z.string(),
  blocks: z.array(block),
  inlines: z.array(inline),
  attachments: z.optional(z.array(attachment)),
  revision: z.int().check(z.gte(1)),
})

export const quotation = z.strictObject({ exact: z.string(), prefix: z.string(), suffix: z.string() })

/**
 * A passage of an article with what the researcher made of it. `colour` is used when it has no theme.
 *
 * `lost`: the article was corrected and the words were not found again. The quotation says what was marked; `start` and
 * `end` are where it stood in the revision before, a hint and no span of today's text.
 */
export const annotation = z.strictObject({
  kind: z.literal('annotation'),
  id: recordId,
  articleId: recordId,
  start: offset,
  end: offset,
  quote: quotation,
  lost: z.optional(z.boolean()),
  themeIds: z.array(recordId),
  note: z.string(),
  colour: z.nullable(colour),
  author: z.string(),
  createdAt: moment,
  updatedAt: moment,
})

export const theme = z.strictObject({
  kind: z.literal('theme'),
  id: recordId,
  name: z.string().check(z.minLength(1)),
  parentId: z.nullable(recordId),
  colour,
  description: z.string(),
  position: z.number(),
})

/** The article or theme that a note is about. `name` is what it was called, to be said when it is gone. */
export const noteSubject = z.strictObject({ kind: z.enum(['article', 'theme']), id: recordId, name: z.string() })

/** What the researcher writes: of its own, or about an article or a theme, which it outlives. */
export const note = z.strictObject({
  kind: z.literal('note'),
  id: recordId,
  title: z.string(),
  body: z.string(),
  createdAt: moment,
  updatedAt: moment,
  about: z.optional(noteSubject),
})

export const glossaryEntry = z.strictObject({
  kind: z.literal('glossary-entry'),
  id: recordId,
  short: z.string(),
  long: z.array(z.string()),
})

export const savedQuery = z.strictObject({
  kind: z.literal('saved-query'),
  id: recordId,
  name: z.string(),
  query: z.string(),
})

export const notebookRecord = z.discriminatedUnion('kind', [
  article,
  annotation,
  theme,
  note,
  glossaryEntry,
  savedQuery,
])

export type RecordId = z.infer<typeof recordId>
export type Moment = z.infer<typeof moment>
export type Colour = z.infer<typeof colour>
export type PartialDate = z.infer<typeof partialDate>
export type BlockRole = (typeof blockRoles)[number]
export type Block = Frozen<z.infer<typeof block>>
export type Inline = Frozen<z.infer<typeof inline>>
export type PictureType = (typeof pictureTypes)[number]
export type Attachment = Frozen<z.infer<typeof attachment>>
export type Origin = Frozen<z.infer<typeof origin>>
export type Quotation = Frozen<z.infer<typeof quotation>>
export type Article = Frozen<z.infer<typeof article>>
export type Annotation = Frozen<z.infer<typeof annotation>>
export type Theme = Frozen<z.infer<typeof theme>>
export type NoteSubject = Frozen<z.infer<typeof noteSubject>>
export type Note = Frozen<z.infer<typeof note>>
export type GlossaryEntry = Frozen<z.infer<typeof glossaryEntry>>
export type SavedQuery = Frozen<z.infer<typeof savedQuery>>
export type NotebookRecord = Article | Annotation | Theme | Note | GlossaryEntry | SavedQuery
export type RecordKind = NotebookRecord['kind']
export type RecordOf<K extends RecordKind> = Extract<NotebookRecord, { kind: K }>
