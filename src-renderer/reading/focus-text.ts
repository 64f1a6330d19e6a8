import type { RecordId } from '#domain/notebook/records'
import { focusSide } from '../state/two-sides'

/** Frames: about a second. A long article is not drawn at once. */
const patience = 60

/**
 * To the text of the article, with its sentence cursor, as soon as it is drawn: whoever opened it goes on there. Not
 * before a dialog is gone, which would take the focus back and give it to where it came from: of two side by side perhaps
 * to the other one, so it is this article that is asked for and not the one that has the focus by then.
 */
export function focusText(id: RecordId): void {
  requestAnimationFrame(() => requestAnimationFrame(() => whenDrawn(id, patience)))
}

function whenDrawn(id: RecordId, frames: number): void {
  const isCovered = document.querySelector('[role="dialog"], [role="alertdialog"]') !== null
  const text = isCovered ? null : document.querySelector<HTMLElement>(`[data-side="${id}"] [data-article-text]`)
  if (text) takeIn(id, text)
  else if (frames > 0) requestAnimationFrame(() => whenDrawn(id, frames - 1))
}

function takeIn(id: RecordId, text: HTMLElement): void {
  focusSide(id)
  text.focus({ preventScroll: true })
  // In a narrow window it is shown only once React has drawn that it has the focus.
  if (document.activeElement !== text) requestAnimationFrame(() => text.focus({ preventScroll: true }))
}
