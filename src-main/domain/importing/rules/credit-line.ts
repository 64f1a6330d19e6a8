import { creditsIn } from '../credits'
import type { Rule } from '../page'
import { isProse } from '../sentences'

/** Contributions that agencies name at the end: `Le Ngan in Hanoi contributed to this report.` */
const contribution =
  /^(?:.{2,120}\scontributed to this (?:report|story|article)\.?|reporting by .{2,80}; .{0,80}editing by .{2,60}\.?)$/iu

/** The rest of a list of names: `và 1 tác giả khác`. */
const others = /^(?:và|and) [0-9]{1,2} (?:tác giả khác|others?)$/iu

/** How to write to the author: an address under the name, or a sentence of an English paper. */
const contact = /^(?:[\w.+-]{2,40}@[\w-]{2,30}(?:\.[\w-]{2,12}){1,3}|(?:contact|reach) .{3,60} at \S+@\S+)$/iu

/** Name and date on one line near the title or under the end: `Đức Thắng | 03/02/2021 06:30`. */
export const creditLine: Rule = {
  id: 'credit-line',
  confidence: 0.95,
  on: () => (index, line) =>
    !(isProse(line.text) && line.text.length > 140) &&
    (creditsIn(line.text) !== null ||
      (index > 2 && contribution.test(line.text)) ||
      others.test(line.text) ||
      contact.test(line.text))
      ? 'byline'
      : null,
}
