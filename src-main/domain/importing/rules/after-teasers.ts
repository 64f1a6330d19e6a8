import { authorOf } from '../author'
import type { Rule } from '../page'
import { endsSentence, isProse } from '../sentences'

const longest = 60

/** Short lines after the titles of other articles, where nothing is told any more: sections, prices, services of the site. */
export const afterTeasers: Rule = {
  id: 'after-teasers',
  confidence: 0.8,
  on: (page) => {
    const told = page.lines.findLastIndex(({ text }, index) => page.roleAt(index) === undefined && isProse(text))
    const teasers = page.lines.findIndex((_, index) => index > told && page.roleAt(index) === 'related')
    return (index, { text }) =>
      teasers > told && index > teasers && text.length <= longest && !endsSentence(text) && authorOf(text) === null
        ? 'site'
        : null
  },
}
