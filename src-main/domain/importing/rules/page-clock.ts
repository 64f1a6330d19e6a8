import { dateOfLine } from '../dates'
import type { Page, Rule } from '../page'
import { isProse } from '../sentences'

const nearTheTop = 3

/** The day on which the page was copied, at its very top: another date, that of the story, follows before the story does. */
export const pageClock: Rule = {
  id: 'page-clock',
  confidence: 0.85,
  on:
    (page) =>
    (index, { text }) =>
      index < nearTheTop && dateOfLine(text) !== null && tellsTwice(page, index) ? 'site' : null,
}

function tellsTwice(page: Page, index: number): boolean {
  const story = page.lines.findIndex(({ text }) => isProse(text))
  const between = page.lines.slice(index + 1, story < 0 ? page.lines.length : story)
  const next = between.findIndex(({ text }) => dateOfLine(text) !== null)
  return next > 0 && between.slice(0, next).some((_, at) => page.roleAt(index + 1 + at) === 'site')
}
