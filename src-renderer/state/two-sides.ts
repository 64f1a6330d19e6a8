import type { RecordId } from '#domain/notebook/records'
import type { Place, State } from './store'
import { useStore } from './store'

/** What belongs to the article that has the focus and ends when another gets it. */
const letGo = { hovered: null, picked: new Set<RecordId>(), picking: null, editingNote: null } as const

/** Give the focus to the other of two articles side by side; each keeps its own selection and current passage. */
export function focusSide(id: RecordId): void {
  useStore.setState((state) => {
    const { place, selected, current } = state
    if (place.kind !== 'article' || place.beside?.id !== id) return state
    const { beside } = place
    const left = { id: place.id, at: beside.at === 'left' ? 'right' : 'left', selected, current } as const
    return {
      ...letGo,
      place: { kind: 'article', id, beside: left },
      selected: beside.selected,
      current: beside.current,
      lastRead: id,
    }
  })
}

/** Open `id` beside the article that is open: in the place of the one beside it, or else on the right. It gets the focus. */
export function putBeside(id: RecordId): void {
  useStore.setState((state) => {
    const { place, selected, current, finding } = state
    if (place.kind !== 'article' || place.id === id) return state
    const at = place.beside?.at === 'left' ? 'right' : 'left'
    return {
      ...letGo,
      place: { kind: 'article', id, beside: { id: place.id, at, selected, current } },
      selected: null,
      current: null,
      reveal: null,
      finding: finding?.articleId === place.id ? finding : null,
      lastRead: id,
    }
  })
}

/** Close one of two articles side by side; the other has the window to itself. */
export function closeSide(id: RecordId): void {
  useStore.setState((state) => {
    const { place, finding } = state
    if (place.kind !== 'article' || !place.beside) return state
    const closed = { finding: finding?.articleId === id ? null : finding }
    if (place.beside.id === id) return { ...closed, place: { kind: 'article', id: place.id } }
    if (place.id !== id) return state
    const { beside } = place
    return {
      ...letGo,
      ...closed,
      place: { kind: 'article', id: beside.id },
      selected: beside.selected,
      current: beside.current,
      lastRead: beside.id,
    }
  })
}

/** The articles side by side, from left to right; one when one is open. */
export function sidesOf(place: Extract<Place, { kind: 'article' }>): readonly RecordId[] {
  if (!place.beside) return [place.id]
  return place.beside.at === 'left' ? [place.beside.id, place.id] : [place.id, place.beside.id]
}

/** Where one is when these articles are no more. */
export function placeWithout(place: Place, removed: readonly RecordId[]): Place {
  if (place.kind !== 'article') return place
  const other = place.beside && !removed.includes(place.beside.id) ? place.beside : undefined
  if (!removed.includes(place.id)) return other === place.beside ? place : { kind: 'article', id: place.id }
  return other ? { kind: 'article', id: other.id } : { kind: 'articles' }
}

/** What is selected in this article, whether or not it has the focus. */
export function selectedIn({ place, selected }: State, articleId: RecordId): State['selected'] {
  if (selected?.articleId === articleId) return selected
  return place.kind === 'article' && place.beside?.id === articleId ? place.beside.selected : null
}

/** The current passage of this article, whether or not it has the focus. */
export function currentIn({ place, current }: State, articleId: RecordId): RecordId | null {
  if (place.kind !== 'article') return null
  if (place.id === articleId) return current
  return place.beside?.id === articleId ? place.beside.current : null
}
