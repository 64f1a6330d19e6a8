import type { Line, Page, Rule } from '../page'

const dated =
  /^.{12,200}\(\s*(?:[0-9]{1,2}:[0-9]{2}\s*[-,|]?\s*)?(?:ngày\s*)?[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4}(?:\s*[-,|]?\s*[0-9]{1,2}:[0-9]{2})?\s*\)$/iu

/** Titles with their dates in brackets, two or more in a row: the list of other news under an article of a portal. */
export const datedTeasers: Rule = {
  id: 'dated-teasers',
  confidence: 0.95,
  on: (page) => (index, line) =>
    isDated(line) && (isDated(page.lineAt(index - 1)) || isDated(page.lineAt(index + 1)) || isListed(page, index))
      ? 'related'
      : null,
}

function isDated(line: Line | undefined): boolean {
  return line !== undefined && dated.test(line.text)
}

function isListed(page: Page, index: number): boolean {
  return page.roleAt(index - 1) === 'related'
}
