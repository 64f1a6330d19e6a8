import type { Note } from '#domain/notebook/records'
import { compareByLastEdit } from '#domain/notes/backlinks'
import { matchesFolded } from '#domain/search/matches-folded'

/** The notes that hold every word typed (accents or not) in title, body or what they are about; edited last first. */
export function arrangeNotes(notes: Iterable<Note>, filter: string): readonly Note[] {
  const words = filter.split(/\s+/).filter((word) => word !== '')
  const found = [...notes].filter(({ title, body, about }) => {
    const text = [title, body, about?.name ?? ''].join('\n')
    return words.every((word) => matchesFolded(word, text))
  })
  return found.sort(compareByLastEdit)
}
