import * as z from 'zod/mini'
import type { Frozen } from '#domain/frozen'
import { recordId } from '#domain/notebook/records'

/** What to export. `only` names the articles or themes meant; absent means all of them. */
export const exportRequest = z.strictObject({
  format: z.enum(['markdown']),
  by: z.enum(['article', 'theme', 'notebook']),
  only: z.optional(z.array(recordId)),
  language: z.enum(['vi', 'en']),
})

/** One file that would be written, `path` relative to the chosen folder with `/` between its parts. */
export const plannedText = z.strictObject({ path: z.string(), text: z.string() })

/** The same of a picture: the bytes that the library keeps under this SHA-256. */
export const plannedPicture = z.strictObject({ path: z.string(), picture: z.string().check(z.regex(/^[0-9a-f]{64}$/)) })

export const plannedFile = z.union([plannedText, plannedPicture])

export const exportReceipt = z.strictObject({
  folder: z.string(),
  written: z.array(z.string()),
  unchanged: z.array(z.string()),
})

export type ExportRequest = Frozen<z.infer<typeof exportRequest>>
export type PlannedPicture = Frozen<z.infer<typeof plannedPicture>>
export type PlannedFile = Frozen<z.infer<typeof plannedFile>>
export type ExportReceipt = Frozen<z.infer<typeof exportReceipt>>
