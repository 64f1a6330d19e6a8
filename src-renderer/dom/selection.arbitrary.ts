/** What is selected in the page of a test. */
export function selection(): Selection {
  const found = document.getSelection()
  if (!found) throw new Error('a page has a selection')
  return found
}

/** Between tests of a page. */
export function clearPage(): void {
  selection().removeAllRanges()
  document.body.replaceChildren()
}
