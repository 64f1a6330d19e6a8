import type { Page, Rule } from '../page'
import { isProse } from '../sentences'

const longestHeading = 110
const mostWords = 20

/** A short line without a stop, above a paragraph and below one: the heading of a section. */
export const headingBetween: Rule = {
  id: 'heading-between',
  confidence: 0.75,
  on: (page) => (index, line) => {
    const { text } = line
    if (text.length > longestHeading || line.words > mostWords || !/^(?:\*\s)?["“‘(]?[\p{Lu}\p{N}]/u.test(text))
      return null
    if (/[.!…:;,]["'”’)]*$/u.test(text)) return null
    return isParagraph(page, index + 1) && hasTextAbove(page, index) ? 'heading' : null
  },
}

function isParagraph(page: Page, index: number): boolean {
  const line = page.lineAt(index)
  const role = page.roleAt(index)
  return line !== undefined && (role === undefined || role === 'quote' || role === 'list-item') && isProse(line.text)
}

/** Something told before, prose or a picture: two short lines in a row are verse, an address or a list. */
function hasTextAbove(page: Page, index: number): boolean {
  const line = page.lineAt(index - 1)
  const role = page.roleAt(index - 1)
  if (!line || index - 1 <= page.titleIndex()) return false
  return role === undefined ? isProse(line.text) : role !== 'heading' && role !== 'byline' && role !== 'title'
}
