import type { Note, RecordId } from '#domain/notebook/records'
import { passagesIn } from './note-markdown'

export type Backlinks = ReadonlyMap<RecordId, readonly Note[]>

// A note is a value: what stood in it once always will.
const known = new WeakMap<Note, readonly RecordId[]>()

/** The notes that show a passage, by passage; the ones edited last come first. */
export function backlinksOf(notes: Iterable<Note>): Backlinks {
  const links = new Map<RecordId, Note[]>()
  for (const note of [...notes].sort(compareByLastEdit)) {
    for (const id of passagesOf(note)) {
      const using = links.get(id)
      if (using) using.push(note)
      else links.set(id, [note])
    }
  }
  return links
}

/** Edited last first; never a tie. */
export function compareByLastEdit(one: Note, other: Note): number {
  if (one.updatedAt !== other.updatedAt) return one.updatedAt < other.updatedAt ? 1 : -1
  return one.id < other.id ? -1 : 1
}

function passagesOf(note: Note): readonly RecordId[] {
  const before = known.get(note)
  if (before) return before
  const found = passagesIn(note.body)
  known.set(note, found)
  return found
}
