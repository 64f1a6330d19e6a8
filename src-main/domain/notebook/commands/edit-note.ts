import type { Change } from '../change'
import type { Annotation, Moment } from '../records'
import { rewrite } from './rewrite'

/** The passage with this note (Markdown), kept as it was typed. */
export function editNote(annotation: Annotation, note: string, at: Moment): Change {
  return rewrite([annotation], (before) => (before.note === note ? before : { ...before, note, updatedAt: at }))
}
