import * as z from 'zod/mini'
import type { Frozen } from '#domain/frozen'
import { intent } from '#domain/notebook/intent'
import { glossaryEntry, moment, note, recordId, savedQuery, theme } from '#domain/notebook/records'
import { failure } from './failure'
import { articleRow } from './views'

/** A step as the history names it, without what it changed. */
export const stepView = z.strictObject({ id: recordId, at: moment, intent })

/** What can be taken back and what can be done again, the most recent last. */
export const stepList = z.strictObject({ done: z.array(stepView), undone: z.array(stepView) })

/** How far going back or forward came; `stoppedBy` says why it did not arrive. */
export const travelReport = z.strictObject({ steps: z.int(), stoppedBy: z.nullable(failure) })

export const backupView = z.strictObject({
  id: z.string(),
  at: moment,
  reason: z.enum(['automatic', 'asked-for', 'before-migration']),
})

export const differenceKinds = ['article', 'annotation', 'theme', 'note', 'glossary-entry', 'saved-query'] as const
export const differenceWays = ['added', 'changed', 'removed'] as const

/** One record that would be another. `name` is its title or name, or the passage's words. */
export const difference = z.strictObject({
  kind: z.enum(differenceKinds),
  id: recordId,
  how: z.enum(differenceWays),
  name: z.string(),
})

/** What a change would do. `counts` are exact; of more differences than a person looks through only the first come. */
export const preview = z.strictObject({
  counts: z.array(z.strictObject({ kind: z.enum(differenceKinds), how: z.enum(differenceWays), count: z.int() })),
  differences: z.array(difference),
})

/**
 * Who has taken the library that is open here, and what a person can do: take it back from another computer, wait until
 * the other program of this one is closed, or open it again, because another program has worked on it meanwhile.
 */
export const takenOver = z.strictObject({ by: z.string(), way: z.enum(['take-back', 'wait', 'reopen']) })

/** What is different although no commit was answered: what other programs did to the files, things found wrong. */
export const libraryNews = z.strictObject({
  /** Articles whose records may be others now. Those that are gone are in `removedArticles`. */
  rows: z.array(articleRow),
  removedArticles: z.array(recordId),
  /** Themes, notes, glossary and queries as they are now; null when they are as before. */
  small: z.nullable(
    z.strictObject({
      themes: z.array(theme),
      notes: z.array(note),
      glossary: z.array(glossaryEntry),
      queries: z.array(savedQuery),
    }),
  ),
  notices: z.array(failure),
  /** Who has the library now instead of this program; null when it is ours again. Left out when that is as before. */
  takenOver: z.optional(z.nullable(takenOver)),
})

/** Everything that checking a library can find. The screen has a sentence for each. */
export const problemCodes = [
  'missing',
  'damaged',
  'unreadable',
  'dangling-theme',
  'theme-cycle',
  'wrong-id',
  'empty-block',
  'block-order',
  'block-outside-text',
  'inline-outside-text',
  'text-not-normal',
  'article-missing',
  'anchor-outside-text',
  'quote-not-there',
  'duplicate-id',
  'stray-file',
  'original-changed',
  'original-missing',
  'attachment-outside-text',
  'attachment-missing',
] as const

/** Long work that a window asked for, is told about and can end. */
export const workKinds = ['verify', 'back-up', 'compare', 'restore', 'find-lessons'] as const
export const workKind = z.enum(workKinds)
export type WorkKind = (typeof workKinds)[number]

/** How far long work has come, in parts that say little to a person: only how many of how many. */
export interface WorkProgress {
  readonly work: WorkKind
  readonly done: number
  readonly total: number
}

export type StepView = Frozen<z.infer<typeof stepView>>
export type StepList = Frozen<z.infer<typeof stepList>>
export type TravelReport = Frozen<z.infer<typeof travelReport>>
export type BackupView = Frozen<z.infer<typeof backupView>>
export type Difference = Frozen<z.infer<typeof difference>>
export type Preview = Frozen<z.infer<typeof preview>>
export type TakenOver = Frozen<z.infer<typeof takenOver>>
export type WindowNews = Frozen<z.infer<typeof libraryNews>>
export type ProblemCode = (typeof problemCodes)[number]

export function isProblemCode(code: string): code is ProblemCode {
  return problemCodes.some((one) => one === code)
}
