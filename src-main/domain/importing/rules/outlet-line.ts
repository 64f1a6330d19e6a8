import { closingOutlet } from '../outlet'
import type { Rule } from '../page'
import { isProse } from '../sentences'

/**
 * `Báo Thanh Hóa điện tử` on a line of its own: the outlet signs the article.
 *
 * A `byline`, not `site`: it says whose words these are, as a reporter's name does, and is set under the article; as
 * page furniture it would be folded away together with the poll and the counters.
 */
export const outletLine: Rule = {
  id: 'outlet-line',
  confidence: 0.95,
  on: (page) => {
    const story = page.lines.findIndex(({ text }) => isProse(text))
    // Above the story, among menus, the same words link to the paper.
    const isMenu = (index: number): boolean => index < story && page.roleAt(index - 1) === 'site'
    return (index, line) => (index > 0 && !isMenu(index) && closingOutlet(line.text) !== null ? 'byline' : null)
  },
}
