import { useStore } from '../state/store'
import { focusSide } from '../state/two-sides'

/** To the text of the other side; false when there is none. */
export function focusOther(): boolean {
  const { place } = useStore.getState()
  if (place.kind !== 'article' || !place.beside) return false
  const { id } = place.beside
  focusSide(id)
  // In a narrow window it is shown only once React has drawn that it has the focus.
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>(`[data-side="${id}"] [data-article-text]`)?.focus({ preventScroll: true })
  })
  return true
}
