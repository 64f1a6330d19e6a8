import type { Change } from '../change'
import type { Moment, Note, NoteSubject, RecordId } from '../records'

export interface NewNote {
  readonly id: RecordId
  readonly title: string
  readonly body: string
  /** The article or theme it is about; null for a note of its own. */
  readonly about: NoteSubject | null
  readonly at: Moment
}

/** A new note; title and body (Markdown) are kept as they were typed, and may be empty. */
export function createNote({ id, title, body, about, at }: NewNote): Change {
  const of = about === null ? {} : { about }
  const after: Note = { kind: 'note', id, title: oneLine(title), body, createdAt: at, updatedAt: at, ...of }
  return { put: [{ after }], remove: [] }
}

/** A title is one line: it names a file and a row in a list. */
export function oneLine(title: string): string {
  return title.replace(/[\r\n\u2028\u2029]+/g, ' ')
}
