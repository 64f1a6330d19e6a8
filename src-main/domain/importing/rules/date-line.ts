import { dateOfLine } from '../dates'
import type { Rule } from '../page'
import { isProse } from '../sentences'

/** Pages set the date near the title or under the end; in the body a lone date is a heading of a chronicle. */
const nearTheTop = 6

/** A line that is nothing but the date and hour of publication: credit of the article, like its byline. */
export const dateLine: Rule = {
  id: 'date-line',
  on: (page) => {
    const firstProse = page.lines.findIndex((line) => isProse(line.text))
    const until = Math.min(nearTheTop, firstProse < 0 ? nearTheTop : firstProse + 1)
    return (index, line) => (index < until && dateOfLine(line.text) !== null ? 'byline' : null)
  },
}
