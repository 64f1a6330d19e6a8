import * as z from 'zod/mini'
import type { Frozen } from '#domain/frozen'
import { type RecordId, recordId } from '#domain/notebook/records'
import { orders } from '../library/arrange-rows'
import type { Place, State } from './store'

const side = z.strictObject({ id: recordId, at: z.enum(['left', 'right']) })

const place = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('articles') }),
  z.strictObject({ kind: z.literal('article'), id: recordId, beside: z.optional(side) }),
  z.strictObject({ kind: z.literal('theme'), id: recordId }),
  z.strictObject({ kind: z.literal('families') }),
  z.strictObject({ kind: z.literal('notes') }),
  z.strictObject({ kind: z.literal('note'), id: recordId }),
])

const desk = z.strictObject({
  place,
  lastRead: z.nullable(recordId),
  besideNote: z.nullable(recordId),
  inspectorTab: z.enum(['passages', 'details']),
  listOrder: z.enum(orders),
  noteMode: z.nullable(z.enum(['write', 'both', 'read'])),
  historyOpen: z.boolean(),
  recentThemes: z.array(recordId),
  recentCommands: z.array(z.string()),
})

/**
 * What lies open in a window on one library: where one is, and what is at hand there. Like reading places it is of this
 * machine and of no consequence, so it is kept by the page itself and not in the library.
 */
export type Desk = Frozen<z.infer<typeof desk>>

export const clearDesk: Desk = {
  place: { kind: 'articles' },
  lastRead: null,
  besideNote: null,
  inspectorTab: 'passages',
  listOrder: 'imported',
  noteMode: null,
  historyOpen: false,
  recentThemes: [],
  recentCommands: [],
}

export function deskIn(state: State): Desk {
  const { lastRead, besideNote, inspectorTab, listOrder, noteMode, historyOpen, recentThemes, recentCommands } = state
  const things = { lastRead, besideNote, inspectorTab, listOrder, noteMode, historyOpen, recentThemes, recentCommands }
  return { place: placeKept(state.place), ...things }
}

/** The desk as it was left; a clear one when nothing is known of it, or an earlier version kept it otherwise. */
export function deskOf(libraryId: RecordId): Desk {
  try {
    return desk.parse(JSON.parse(localStorage.getItem(keyOf(libraryId)) ?? ''))
  } catch {
    return clearDesk
  }
}

export function keepDesk(libraryId: RecordId, left: Desk): void {
  try {
    localStorage.setItem(keyOf(libraryId), JSON.stringify(left))
  } catch {
    // Full or not allowed: the desk is clear next time.
  }
}

/** Where one was, as far as it is still there: an article may have been deleted, and a note never written. */
export function placeOn({ place }: Desk, { kept, notebook }: Pick<State, 'kept' | 'notebook'>): Place {
  const list = { kind: 'articles' } as const
  switch (place.kind) {
    case 'article': {
      const beside = place.beside && kept.rows.has(place.beside.id) ? place.beside : undefined
      if (!kept.rows.has(place.id)) return beside ? { kind: 'article', id: beside.id } : list
      return { ...place, beside: beside && { ...beside, selected: null, current: null } }
    }
    case 'theme':
      return notebook.theme.has(place.id) ? place : list
    case 'note':
      return notebook.note.has(place.id) ? place : { kind: 'notes' }
    default:
      return kept.rows.size > 0 || place.kind === 'notes' ? place : list
  }
}

// What was selected in the article beside is not kept: after a start nothing is selected.
function placeKept(place: Place): Desk['place'] {
  if (place.kind !== 'article') return place
  const { id, beside } = place
  return { kind: 'article', id, ...(beside ? { beside: { id: beside.id, at: beside.at } } : {}) }
}

function keyOf(libraryId: RecordId): string {
  return `desk ${libraryId}`
}
