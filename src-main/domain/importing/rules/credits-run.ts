import { authorOf } from '../author'
import type { Page, Rule } from '../page'

/** Who wrote, photographed, drew and set it: two or more labelled lines in a row, as long features end. */
export const creditsRun: Rule = {
  id: 'credits-run',
  confidence: 0.95,
  on: (page) => (index) =>
    isCredit(page, index) && (isCredit(page, index - 1) || isCredit(page, index + 1)) ? 'byline' : null,
}

function isCredit(page: Page, index: number): boolean {
  const line = page.lineAt(index)
  const role = page.roleAt(index)
  return (
    line !== undefined &&
    (role === undefined || role === 'byline') &&
    line.text.includes(':') &&
    authorOf(line.text)?.labelled === true
  )
}
