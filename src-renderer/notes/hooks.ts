import { useMemo } from 'react'
import type { Note, RecordId } from '#domain/notebook/records'
import { type Backlinks, backlinksOf, compareByLastEdit } from '#domain/notes/backlinks'
import { useStore } from '../state/store'
import type { About } from './intents'

export function useNotes(): ReadonlyMap<RecordId, Note> {
  return useStore((state) => state.notebook.note)
}

/** The notes about an article or a theme, edited last first. */
export function useNotesAbout({ kind, id }: About): readonly Note[] {
  const notes = useNotes()
  return useMemo(
    () =>
      [...notes.values()]
        .filter(({ about }) => about?.kind === kind && about.id === id)
        .sort((one, other) => -compareByLastEdit(one, other)),
    [notes, kind, id],
  )
}

// Every card asks, and all of them ask about the same table.
const known = new WeakMap<ReadonlyMap<RecordId, Note>, Backlinks>()

/** The notes that show the passage. */
export function useNotesUsing(passageId: RecordId): readonly Note[] {
  const notes = useNotes()
  const links = known.get(notes) ?? backlinksOf(notes.values())
  known.set(notes, links)
  return links.get(passageId) ?? []
}
