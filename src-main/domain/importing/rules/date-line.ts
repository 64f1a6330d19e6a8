import { dateOfLine } from '../dates'
import type { Page, Rule } from '../page'
import { isProse } from '../sentences'

/** Pages set the date near the title or under the end; in the body a lone date is a heading of a chronicle. */
const nearTheTop = 6
/** Names of sections above the title are no lines of the article. */
const wordsOfASection = 4

/** A line that is nothing but the date and hour of publication: credit of the article, like its byline. */
export const dateLine: Rule = {
  id: 'date-line',
  confidence: 0.97,
  on: (page) => {
    const until = endOfHeader(page)
    return (index, line) => (index < until && dateOfLine(line.text) !== null ? 'byline' : null)
  },
}

/** The header ends with the first paragraph, or after the few lines around a lead; menus above it do not count. */
function endOfHeader(page: Page): number {
  const firstProse = page.lines.findIndex(({ text }) => isProse(text))
  let lines = 0
  for (let index = 0; index < page.lines.length; index += 1) {
    if (page.roleAt(index) !== 'site' && (page.lineAt(index)?.words ?? 0) > wordsOfASection) lines += 1
    if (lines > nearTheTop || (firstProse >= 0 && index > firstProse && isProse(page.lineAt(index)?.text ?? '')))
      return index
  }
  return page.lines.length
}
