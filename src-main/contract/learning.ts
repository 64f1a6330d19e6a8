import * as z from 'zod/mini'
import type { Frozen } from '#domain/frozen'
import { blockRoles, recordId } from '#domain/notebook/records'

const role = z.enum(blockRoles)
const offset = z.int().check(z.gte(0))

/** What corrections teach about the articles of one source; `words` is the line as it was corrected, for people. */
export const lesson = z.strictObject({
  source: z.string().check(z.maxLength(1000)),
  kind: z.enum(['line', 'label']),
  shape: z.string().check(z.maxLength(1000)),
  role,
  words: z.string().check(z.maxLength(1000)),
})

/** Corrections of this article, of these blocks only or of all. */
export const lessonSearch = z.strictObject({
  articleId: recordId,
  blocks: z.nullable(z.array(z.int()).check(z.maxLength(10_000))),
})

/** A line of another article that a lesson would give another role. */
export const taughtLine = z.strictObject({ start: offset, end: offset, words: z.string(), from: role, to: role })

export const lessonsFound = z.strictObject({
  source: z.nullable(z.string()),
  lessons: z.array(lesson),
  articles: z.array(z.strictObject({ id: recordId, title: z.string(), lines: z.array(taughtLine) })),
  /** Another article in which a reader gave the same line another role: then it teaches nothing. */
  disagrees: z.nullable(recordId),
  /** Ended before all articles were looked at. */
  stopped: z.boolean(),
})

export const learnedChoice = z.strictObject({
  articleId: recordId,
  lines: z.array(z.strictObject({ start: offset, end: offset, role })).check(z.maxLength(10_000)),
})

export type KeptLesson = Frozen<z.infer<typeof lesson>>
export type LessonSearch = Frozen<z.infer<typeof lessonSearch>>
export type LessonsFound = Frozen<z.infer<typeof lessonsFound>>
export type LearnedChoice = Frozen<z.infer<typeof learnedChoice>>
