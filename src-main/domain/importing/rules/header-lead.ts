import type { Page, Rule } from '../page'
import { isProse, sentenceCount } from '../sentences'

const mostWords = 45
const mostSentences = 3

/**
 * The first paragraph, where the page shows who or when beside the title: pages that do so set a summary there. It is
 * believed to be one when it is short and the story goes on after it; a name right under it is as good as a date above.
 */
export const headerLead: Rule = {
  id: 'header-lead',
  confidence: 0.7,
  on: (page) => {
    const found = leadOf(page)
    return (index) => (index === found ? 'lead' : null)
  },
}

function leadOf(page: Page): number {
  const title = page.titleIndex()
  if (title < 0 || page.lines.some((_, index) => page.roleAt(index) === 'lead')) return -1
  const first = page.lines.findIndex((line, index) => index > title && isOpen(page, index) && isProse(line.text))
  const line = page.lineAt(first)
  if (!line || wordsIn(line.text) > mostWords || sentenceCount(line.text) > mostSentences) return -1
  const credited = page.lines.some((_, index) => index <= first + 2 && page.roleAt(index) === 'byline')
  const isDirectlyUnder = page.lines.slice(title + 1, first).every((_, at) => !isOpen(page, title + 1 + at))
  return credited && isDirectlyUnder && goesOn(page, first) ? first : -1
}

function isOpen(page: Page, index: number): boolean {
  return page.roleAt(index) === undefined
}

function wordsIn(text: string): number {
  return text.split(/\s+/u).length
}

function goesOn(page: Page, first: number): boolean {
  return page.lines.some((line, index) => index > first && isOpen(page, index) && line.text.length >= 40)
}
