import type { Intent } from '#domain/notebook/intent'
import type { State } from './store'

/** What `undo` would take back: what waits for the disk comes before what is kept. */
export function nextUndo({ underway, kept }: State): Intent | null {
  return underway.at(-1)?.intent ?? kept.history.undo
}

export function nextRedo({ takenBack, underway, kept }: State): Intent | null {
  return takenBack.at(-1)?.intent ?? (underway.length === 0 ? kept.history.redo : null)
}
