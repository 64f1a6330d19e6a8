import { agencyOf } from '../agency'
import { authorOf } from '../author'
import type { Rule } from '../page'
import { isProse } from '../sentences'

/** Under the last words or a name, capitals in brackets are an agency we have not heard of, or the kind of author: `(CTV)`. */
const bracketed = /^\(\p{Lu}[\p{Lu}\p{N}]{1,7}(?:[/,-]\s?[\p{L}\p{N}+. ]{2,20})?\)$/u

/** `(TTXVN)`, `Theo TTXVN/Vietnam+`, `(Theo Chinhphu.vn)` on a line of its own: the agency whose words these are. */
export const agencyLine: Rule = {
  id: 'agency-line',
  confidence: 0.95,
  on: (page) => (index, line) => {
    if (index === 0) return null
    if (agencyOf(line.text) !== null) return 'byline'
    if (!bracketed.test(line.text)) return null
    const above = page.lineAt(index - 1)
    const ends = above !== undefined && (isProse(above.text) || authorOf(above.text) !== null)
    return ends ? 'byline' : null
  },
}
