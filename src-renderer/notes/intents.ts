import i18next from 'i18next'
import { createNote } from '#domain/notebook/commands/create-note'
import { editNotebookNote } from '#domain/notebook/commands/edit-notebook-note'
import { removeNotebookNote } from '#domain/notebook/commands/remove-notebook-note'
import type { Annotation, Note, NoteSubject, RecordId } from '#domain/notebook/records'
import { titleOfNote } from '#domain/notes/note-words'
import { embedOf } from '#domain/notes/passage-embed'
import { refusedReadOnly } from '../annotating/read-only'
import { newId, now, perform } from '../state/commit'
import { tell } from '../state/messages'
import { go } from '../state/navigate'
import { useStore } from '../state/store'

/** What a note is about, as it would be called now; the name is the old one when it is gone. */
export type About = Pick<NoteSubject, 'kind' | 'id'>

/** The name of an article or theme as it is now; undefined when it is gone. */
export function subjectName({ kind, id }: About): string | undefined {
  const { kept, notebook } = useStore.getState()
  return kind === 'article' ? kept.rows.get(id)?.title : notebook.theme.get(id)?.name
}

/**
 * Save what was typed. A note that is not there yet, or any more, is made of it: with a title that says what it is
 * about, when it is about something.
 */
export function writeNote(
  id: RecordId,
  edit: { readonly title?: string; readonly body?: string },
  about: About | null,
): Promise<boolean> {
  if (refusedReadOnly()) return Promise.resolve(false)
  const note = useStore.getState().notebook.note.get(id)
  if (note) {
    const aboutName = note.about ? subjectName(note.about) : undefined
    const change = editNotebookNote(note, { ...edit, aboutName }, now())
    return perform({ kind: 'edit-notebook-note', name: nameOf({ ...note, ...edit }) }, change)
  }
  const name = about ? (subjectName(about) ?? '') : ''
  const title = edit.title ?? (about ? i18next.t(`notes.titleOf.${about.kind}`, { name }) : '')
  const body = edit.body ?? ''
  const subject = about ? { ...about, name } : null
  const change = createNote({ id, title, body, about: subject, at: now() })
  return perform({ kind: 'create-notebook-note', name: nameOf({ title, body }) }, change)
}

export function removeNote(note: Note): void {
  if (refusedReadOnly()) return
  const { place, besideNote } = useStore.getState()
  if (place.kind === 'note' && place.id === note.id) go({ kind: 'notes' })
  if (besideNote === note.id) useStore.setState({ besideNote: null })
  const name = nameOf(note)
  void perform({ kind: 'remove-notebook-note', name }, removeNotebookNote(note)).then((removed) => {
    if (removed) tell('info', i18next.t('notes.removed', { name }))
  })
}

/** A page to write on. There is no note until something is written. */
export function newNote(): void {
  if (!refusedReadOnly()) go({ kind: 'note', id: newId() })
}

/** Put a passage at the end of a note that is not being written in. */
export function appendEmbed(id: RecordId, embed: string, about: About | null): void {
  const body = useStore.getState().notebook.note.get(id)?.body ?? ''
  const before = body.trimEnd()
  void writeNote(id, { body: before === '' ? `${embed}\n` : `${before}\n\n${embed}\n` }, about)
}

export async function copyPassageLink(annotation: Pick<Annotation, 'id' | 'quote'>): Promise<void> {
  await navigator.clipboard.writeText(embedOf(annotation.id, annotation.quote.exact))
  tell('info', i18next.t('notes.linkCopied'))
}

export function nameOf(note: Pick<Note, 'title' | 'body'>): string {
  return titleOfNote(note) || i18next.t('common.untitled')
}
