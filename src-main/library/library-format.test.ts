import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { change } from '#domain/notebook/change'
import { step } from '#domain/notebook/intent'
import * as records from '#domain/notebook/records'
import { backup, listing } from './backups'
import * as documents from './documents'
import { journalEntry } from './journal-lines'
import { holder } from './lock-holder'

const page = readFileSync('docs/library-format.md', 'utf8')

/** Everything the page names: in code spans, and in the samples of JSON. */
const named = new Set(
  [...page.matchAll(/`([^`\n]+)`|"([^"\n]+)"/g)].flatMap(([, code = '', quoted = '']) => [
    quoted,
    ...code.split(/[^\w-]+/),
  ]),
)

const shapes: Readonly<Record<string, z.ZodMiniType>> = {
  block: records.block,
  origin: records.origin,
  article: records.article,
  attachment: records.attachment,
  quotation: records.quotation,
  annotation: records.annotation,
  theme: records.theme,
  'what a note is about': records.noteSubject,
  note: records.note,
  'glossary entry': records.glossaryEntry,
  'saved query': records.savedQuery,
  'library.json': documents.manifest,
  'annotations document': documents.annotationsDocument,
  'themes document': documents.themesDocument,
  'notes document': documents.notesDocument,
  'glossary document': documents.glossaryDocument,
  'queries document': documents.queriesDocument,
  'history document': documents.historyDocument,
  step,
  change,
  'journal entry': journalEntry,
  backup,
  'listing of a folder': listing,
  lock: holder,
}

function fieldsOf(shape: z.ZodMiniType): readonly string[] {
  const { properties = {} } = z.toJSONSchema(shape)
  return Object.keys(properties)
}

describe('the page that says what a library is', () => {
  it.each(Object.entries(shapes))('names every field of a %s', (_, shape) => {
    const fields = fieldsOf(shape)
    expect(fields.length).toBeGreaterThan(0)
    expect(fields.filter((field) => !named.has(field))).toEqual([])
  })

  it('names every role of a block, every kind of inline and every format of an original', () => {
    const roles = Object.keys(records.block.shape.role.def.entries)
    const formats = Object.keys(records.origin.shape.format.def.entries)
    const inlines = records.inline.def.options.map((option) => option.shape.kind.def.values[0])
    for (const word of [...roles, ...formats, ...inlines]) expect(named).toContain(word)
  })

  it('says the version that is written', () => {
    expect(page).toContain(`It describes version ${documents.formatVersion}.`)
  })
})
