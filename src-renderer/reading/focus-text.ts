/**
 * To the text of the open article, with its sentence cursor: whoever opened it goes on there. Two frames later, when it is
 * drawn and a dialog that closes has given the focus back to where it came from.
 */
export function focusText(): void {
  requestAnimationFrame(() => requestAnimationFrame(() => textWithFocus()?.focus({ preventScroll: true })))
}

/** Of two side by side the one that is meant. */
function textWithFocus(): HTMLElement | null {
  return (
    document.querySelector<HTMLElement>('[data-focused] [data-article-text]') ??
    document.querySelector<HTMLElement>('[data-article-text]')
  )
}
