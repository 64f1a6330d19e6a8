import * as z from 'zod/mini'
import type { Frozen } from '#domain/frozen'
import { annotation, partialDate, recordId } from '#domain/notebook/records'

/** A passage with what a quotation says of its source. */
export const quotedPassage = z.strictObject({
  annotation,
  title: z.string(),
  source: z.nullable(z.string()),
  publishedOn: z.nullable(partialDate),
})

/** `unreadable`: there is a file that cannot be read now, and the passage may be in it. */
export const passageLookup = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('found'), id: recordId, passage: quotedPassage }),
  z.strictObject({ kind: z.literal('gone'), id: recordId }),
  z.strictObject({ kind: z.literal('unreadable'), id: recordId }),
])

/** Most passages that are asked for at once. */
export const mostAtOnce = 500

export const passageSearch = z.strictObject({
  text: z.string().check(z.maxLength(500)),
  limit: z.int().check(z.gte(1), z.lte(100)),
  /** The article whose passages come first. */
  near: z.nullable(recordId),
})

export type QuotedPassage = Frozen<z.infer<typeof quotedPassage>>
export type PassageLookup = Frozen<z.infer<typeof passageLookup>>
export type PassageSearch = Frozen<z.infer<typeof passageSearch>>
