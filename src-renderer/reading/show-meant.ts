import { useStore } from '../state/store'
import { bringIntoView } from './bring-into-view'

/**
 * Bring what is selected, or else the current passage, into view: nobody marks what they do not see. False when it was in
 * view already.
 */
export function showMeant(): boolean {
  const { selected, current, notebook } = useStore.getState()
  const meant = selected ?? notebook.annotation.get(current ?? '')
  const text = document.querySelector<HTMLElement>('[data-focused] [data-article-text]')
  const scroller = text?.closest<HTMLElement>('[data-scroller]') ?? null
  return meant !== undefined && bringIntoView(meant.start, meant.end, text, scroller)
}

/** Open something beside what is meant, with its words in view: after the scrolling, which would close it again. */
export function besideMeant(open: () => void): void {
  if (showMeant()) requestAnimationFrame(open)
  else open()
}
