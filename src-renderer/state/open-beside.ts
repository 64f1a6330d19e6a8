import i18next from 'i18next'
import type { RecordId } from '#domain/notebook/records'
import { focusText } from '../reading/focus-text'
import { tell } from './messages'
import { hasRoomForTwo } from './narrow'
import { go, holdArticle, openArticle } from './navigate'
import { useStore } from './store'
import { focusSide, putBeside } from './two-sides'

/** The article that another would be opened beside: the one with the focus, or the one that was read last. */
export function besideWhat(): RecordId | null {
  const { place, lastRead, kept } = useStore.getState()
  const id = place.kind === 'article' ? place.id : lastRead
  return id !== null && kept.rows.has(id) ? id : null
}

/** Whether two articles would not fit; says so when that is why nothing happens. */
export function refusedNarrow(): boolean {
  const narrow = !hasRoomForTwo()
  if (narrow) tell('info', i18next.t('reader.tooNarrow'))
  return narrow
}

/** Read two articles at once. Alone where there is no other; in a window too narrow for two it says so. */
export async function openBeside(id: RecordId): Promise<void> {
  const first = besideWhat()
  if (first === null || first === id) return openArticle(id)
  if (refusedNarrow()) return
  if (useStore.getState().place.kind !== 'article') go({ kind: 'article', id: first })
  if (!(await holdArticle(first)) || !(await holdArticle(id))) return
  const { place } = useStore.getState()
  if (place.kind === 'article' && place.beside?.id === id) focusSide(id)
  else putBeside(id)
  focusText(id)
}
