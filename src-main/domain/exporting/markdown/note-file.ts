import type { Note } from '#domain/notebook/records'
import { replaceEmbeds } from '#domain/notes/passage-embed'
import type { PlannedText } from '../material'
import { heading } from './blocks-of-markdown'
import type { Desk } from './desk'
import { documentOf } from './document'
import { tidy } from './hold-markdown'

/** One note as it was written, the passages in it embedded from their articles' files. */
export function noteFile(desk: Desk, note: Note): PlannedText {
  const body = replaceEmbeds(tidy(note.body), ({ id }, written) => {
    const target = desk.passageTargets.get(id)
    return target === undefined ? written : `![[${target}]]`
  })
  const sections = [heading(1, note.title.trim() || desk.labels.untitled), ...(body === '' ? [] : [body])]
  const text = documentOf(
    [
      { key: 'id', kind: 'text', value: note.id },
      { key: 'title', kind: 'text', value: note.title },
      { key: 'about', kind: 'text', value: note.about?.name ?? null },
      { key: 'created', kind: 'date', value: note.createdAt.slice(0, 10) },
      { key: 'updated', kind: 'date', value: note.updatedAt.slice(0, 10) },
    ],
    sections,
  )
  return { path: `${desk.notePaths.get(note.id) ?? note.id}.md`, text }
}
