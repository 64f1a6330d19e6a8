import * as z from 'zod/mini'
import type { Frozen } from '#domain/frozen'
import { step } from '#domain/notebook/intent'
import {
  annotation,
  article,
  glossaryEntry,
  moment,
  note,
  type RecordId,
  recordId,
  savedQuery,
  theme,
} from '#domain/notebook/records'
import type { Disk } from './disk'
import { type Document, documentAt } from './document'
import type { LibraryPaths } from './library-paths'
import { migrations } from './migrations'
import { pauses } from './pauses'
import { textInTurns } from './text-in-turns'

/** The version of the format that this code writes. */
export const formatVersion = 1 + migrations.length

export const manifest = z.object({
  format: z.literal('sotay-library'),
  version: z.int().check(z.gte(1)),
  id: recordId,
  created: moment,
  /** The version whose documents are being brought to `version`; they may be of either until it is gone. */
  upgradingFrom: z.optional(z.int().check(z.gte(1))),
})

export const annotationsDocument = z.strictObject({ articleId: recordId, annotations: z.array(annotation) })

export const themesDocument = z.strictObject({ themes: z.array(theme) })
export const notesDocument = z.strictObject({ notes: z.array(note) })
export const glossaryDocument = z.strictObject({ glossary: z.array(glossaryEntry) })
export const queriesDocument = z.strictObject({ queries: z.array(savedQuery) })

/** What one machine can take back: `seq` is the last journal entry it takes into account. */
export const historyDocument = z.strictObject({
  seq: z.int().check(z.gte(0)),
  at: moment,
  done: z.array(step),
  undone: z.array(step),
})

export type Manifest = Frozen<z.infer<typeof manifest>>

/** Every document of a library, by what it holds. */
export interface Documents {
  readonly manifest: Document<Frozen<z.infer<typeof manifest>>>
  readonly themes: Document<Frozen<z.infer<typeof themesDocument>>>
  readonly notes: Document<Frozen<z.infer<typeof notesDocument>>>
  readonly glossary: Document<Frozen<z.infer<typeof glossaryDocument>>>
  readonly queries: Document<Frozen<z.infer<typeof queriesDocument>>>
  history(machine: string): Document<Frozen<z.infer<typeof historyDocument>>>
  article(id: RecordId): Document<Frozen<z.infer<typeof article>>>
  annotationsOf(articleId: RecordId): Document<Frozen<z.infer<typeof annotationsDocument>>>
}

function inTurns(data: unknown): Promise<readonly Uint8Array[]> {
  return textInTurns(data, pauses())
}

export function documentsIn(disk: Disk, paths: LibraryPaths): Documents {
  return {
    manifest: documentAt(disk, paths.manifest, manifest),
    themes: documentAt(disk, paths.small('themes'), themesDocument),
    notes: documentAt(disk, paths.small('notes'), notesDocument),
    glossary: documentAt(disk, paths.small('glossary'), glossaryDocument),
    queries: documentAt(disk, paths.small('queries'), queriesDocument),
    history: (machine) => documentAt(disk, paths.history(machine), historyDocument, () => true, inTurns),
    article: (id) => documentAt(disk, paths.article(id), article, (kept) => kept.id === id),
    annotationsOf: (articleId) =>
      documentAt(disk, paths.annotationsOf(articleId), annotationsDocument, (kept) => kept.articleId === articleId),
  }
}
