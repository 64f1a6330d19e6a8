import * as z from 'zod/mini'
import type { Frozen } from '../frozen'
import { change } from './change'
import { moment, recordId } from './records'

/** What a person did, in the terms that undo and the history use; the words are chosen on screen. */
export const intentKinds = [
  'highlight',
  'tag',
  'untag',
  'edit-note',
  'recolour',
  'resize',
  'split',
  'merge-annotations',
  'remove-annotations',
  'create-theme',
  'edit-theme',
  'move-theme',
  'remove-theme',
  'merge-themes',
  'import',
  'edit-article',
  'edit-articles',
  'revise-article',
  'place-annotation',
  'set-role',
  'apply-learned',
  'remove-articles',
  'create-notebook-note',
  'edit-notebook-note',
  'remove-notebook-note',
  'restore',
  'merge-copy',
] as const

export const intent = z.strictObject({
  kind: z.enum(intentKinds),
  /** How many passages, articles or blocks were meant. */
  count: z.optional(z.int()),
  /** The theme, article or note it was about, as it was called then. */
  name: z.optional(z.string()),
  /** Where it went: the theme merged into. */
  into: z.optional(z.string()),
})

/** One user action: what was meant and the change that does it. One step is one undo. */
export const step = z.strictObject({ id: recordId, at: moment, intent, change })

export type IntentKind = (typeof intentKinds)[number]
export type Intent = Frozen<z.infer<typeof intent>>
export type Step = Frozen<z.infer<typeof step>>
