import type { Change } from '../change'
import type { Moment, Note } from '../records'
import { oneLine } from './create-note'
import { rewrite } from './rewrite'

export interface NoteEdit {
  readonly title?: string
  /** Markdown, kept as it was typed. */
  readonly body?: string
  /** What the article or theme it is about is called now: to be said when that is gone. */
  readonly aboutName?: string | undefined
}

/** The note retitled or rewritten. What was not typed anew makes no change. */
export function editNotebookNote(note: Note, edit: NoteEdit, at: Moment): Change {
  const title = edit.title === undefined ? note.title : oneLine(edit.title)
  const body = edit.body ?? note.body
  return rewrite([note], (before) => {
    if (title === before.title && body === before.body) return before
    const about = before.about && { ...before.about, name: edit.aboutName ?? before.about.name }
    return { ...before, title, body, updatedAt: at, ...(about ? { about } : {}) }
  })
}
