import type { Rule } from '../page'
import { endsSentence } from '../sentences'

/** Some pages print the lead above the title; prose that stands there can be nothing else. */
export const leadBeforeTitle: Rule = {
  id: 'lead-before-title',
  confidence: 0.95,
  on: (page) => (index, line) =>
    index < page.titleIndex() && line.words >= 8 && endsSentence(line.text) ? 'lead' : null,
}
