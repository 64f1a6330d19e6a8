import * as z from 'zod/mini'
import type { Frozen } from '#domain/frozen'
import { block, inline, partialDate, recordId } from '#domain/notebook/records'

const address = z.nullable(z.string().check(z.maxLength(4096)))

/** What a person pasted or dragged here, and the address it came from when they know it. */
export const pasted = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: z.string().check(z.maxLength(50_000_000)), url: address }),
  /** `text/html` as the clipboard holds it; of no more than a saved page may have. */
  z.strictObject({ kind: z.literal('page'), html: z.string().check(z.maxLength(20_000_000)), url: address }),
])

/** What importing it would make: the beginning of the article, enough to see what it is. */
export const pastedPreview = z.strictObject({
  title: z.string(),
  source: z.nullable(z.string()),
  byline: z.nullable(z.string()),
  publishedOn: z.nullable(partialDate),
  place: z.optional(z.string()),
  url: z.nullable(z.string()),
  language: z.string(),
  text: z.string(),
  blocks: z.array(block),
  inlines: z.array(inline),
  /** How many blocks of the article come after these. */
  more: z.int(),
  /** The article of the library that has the same text. */
  duplicateOf: z.nullable(recordId),
})

export type Pasted = Frozen<z.infer<typeof pasted>>
export type PastedPreview = Frozen<z.infer<typeof pastedPreview>>
