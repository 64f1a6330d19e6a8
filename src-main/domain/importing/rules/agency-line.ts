import { agencyOf } from '../agency'
import type { Rule } from '../page'

/** `(TTXVN)`, `Theo TTXVN/Vietnam+`, `(Theo Chinhphu.vn)` on a line of its own: the agency whose words these are. */
export const agencyLine: Rule = {
  id: 'agency-line',
  confidence: 0.95,
  on: () => (index, line) => (index > 0 && agencyOf(line.text) !== null ? 'byline' : null),
}
