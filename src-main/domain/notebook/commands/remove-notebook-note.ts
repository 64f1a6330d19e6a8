import type { Change } from '../change'
import type { Note } from '../records'

export function removeNotebookNote(note: Note): Change {
  return { put: [], remove: [{ before: note }] }
}
