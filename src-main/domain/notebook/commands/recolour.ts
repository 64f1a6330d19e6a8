import type { Change } from '../change'
import type { Annotation, Colour, Moment } from '../records'
import { rewrite } from './rewrite'

/** The passages in a colour of their own, which shows where a passage has no theme; null gives it up. */
export function recolour(annotations: readonly Annotation[], colour: Colour | null, at: Moment): Change {
  return rewrite(annotations, (before) => (before.colour === colour ? before : { ...before, colour, updatedAt: at }))
}
