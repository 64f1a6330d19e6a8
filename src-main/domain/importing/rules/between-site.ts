import { authorOf } from '../author'
import { dateOfLine } from '../dates'
import type { Page, Rule } from '../page'
import { endsSentence, isProse } from '../sentences'

const longest = 50
const mostTogether = 5

/**
 * A few short lines between lines of the site's, outside the story: the rest of a share bar under the title, of a form
 * under the end. Names and dates sign there as well and stay.
 */
export const betweenSite: Rule = {
  id: 'between-site',
  confidence: 0.8,
  on: (page) => {
    const first = page.lines.findIndex((line, index) => index > page.titleIndex() && isStory(page, index, line.text))
    const last = page.lines.findLastIndex((line, index) => isStory(page, index, line.text))
    return (index, { text }) =>
      page.titleIndex() >= 0 &&
      first >= 0 &&
      (index < first || index > last) &&
      isFurniture(text) &&
      isFramed(page, index)
        ? 'site'
        : null
  },
}

/** What is told, or stands under a picture; captions may be the last of a story. */
function isStory(page: Page, index: number, text: string): boolean {
  const role = page.roleAt(index)
  return role === 'caption' || role === 'lead' || ((role === undefined || role === 'quote') && isProse(text))
}

function isFurniture(text: string): boolean {
  return (
    text.length <= longest &&
    (!endsSentence(text) || text.endsWith('?')) &&
    authorOf(text) === null &&
    dateOfLine(text) === null
  )
}

function isFramed(page: Page, index: number): boolean {
  return bordersOnSite(page, index, -1) && bordersOnSite(page, index, 1)
}

function bordersOnSite(page: Page, index: number, step: 1 | -1): boolean {
  for (let at = index + step; Math.abs(at - index) <= mostTogether; at += step) {
    const role = page.roleAt(at)
    if (role === 'site') return true
    if (role !== undefined || !isFurniture(page.lineAt(at)?.text ?? '.')) return false
  }
  return false
}
