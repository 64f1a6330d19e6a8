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
  focusWhenDrawn(`[data-side="${id}"] [data-article-text]`, (text) => takeIn(id, text))
}

/** The same for what is drawn beside the text. */
export function focusWhenDrawn(selector: string, take = (sought: HTMLElement): void => sought.focus()): void {
  const look = (frames: number): void => {
    const isCovered = document.querySelector('[role="dialog"], [role="alertdialog"]') !== null
    const sought = isCovered ? null : document.querySelector<HTMLElement>(selector)
    if (sought) take(sought)
    else if (frames > 0) requestAnimationFrame(() => look(frames - 1))
  }
  requestAnimationFrame(() => requestAnimationFrame(() => look(patience)))
}

function takeIn(id: RecordId, text: HTMLElement): void {
  focusSide(id)
  text.focus({ preventScroll: true })
  // In a narrow window it is shown only once React has drawn that it has the focus.
  if (document.activeElement !== text) requestAnimationFrame(() => text.focus({ preventScroll: true }))
}
