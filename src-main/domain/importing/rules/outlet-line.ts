import { closingOutlet } from '../outlet'
import type { Rule } from '../page'

/**
 * `Báo Thanh Hóa điện tử` on a line of its own: the outlet signs the article.
 *
 * A `byline`, not `site`: it says whose words these are, as a reporter's name does, and is set under the article; as
 * page furniture it would be folded away together with the poll and the counters.
 */
export const outletLine: Rule = {
  id: 'outlet-line',
  confidence: 0.95,
  on: () => (index, line) => (index > 0 && closingOutlet(line.text) !== null ? 'byline' : null),
}
