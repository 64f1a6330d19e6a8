import * as z from 'zod/mini'
import type { Frozen } from '#domain/frozen'
import {
  annotation,
  article,
  glossaryEntry,
  type NotebookRecord,
  note,
  savedQuery,
  theme,
} from '#domain/notebook/records'

// Any of the documents that hold records, told apart by what they hold.
const recordFile = z.union([
  article,
  z.strictObject({ articleId: z.string(), annotations: z.array(annotation) }),
  z.strictObject({ themes: z.array(theme) }),
  z.strictObject({ notes: z.array(note) }),
  z.strictObject({ glossary: z.array(glossaryEntry) }),
  z.strictObject({ queries: z.array(savedQuery) }),
])

/** The records that the JSON of a document holds; undefined when it is not one of the documents with records. */
export function recordsOf(json: unknown): readonly NotebookRecord[] | undefined {
  const result = recordFile.safeParse(json)
  if (!result.success) return undefined
  const data: Frozen<z.infer<typeof recordFile>> = result.data
  if ('kind' in data) return [data]
  if ('annotations' in data) return data.annotations
  if ('themes' in data) return data.themes
  if ('notes' in data) return data.notes
  if ('glossary' in data) return data.glossary
  return data.queries
}
