/** Frames: about a second. A long article is not drawn at once. */
const patience = 60

/**
 * To the text of the open article, with its sentence cursor, as soon as it is drawn: whoever opened it goes on there. Not
 * before a dialog is gone, which would take the focus back and give it to where it came from.
 */
export function focusText(): void {
  requestAnimationFrame(() => requestAnimationFrame(() => whenDrawn(patience)))
}

function whenDrawn(frames: number): void {
  const isCovered = document.querySelector('[role="dialog"], [role="alertdialog"]') !== null
  // Of two side by side the one that is meant.
  const text = isCovered ? null : document.querySelector<HTMLElement>('[data-focused] [data-article-text]')
  if (text) text.focus({ preventScroll: true })
  else if (frames > 0) requestAnimationFrame(() => whenDrawn(frames - 1))
}
