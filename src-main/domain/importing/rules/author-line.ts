import { authorOf } from '../author'
import type { Page, Rule } from '../page'
import { isProse } from '../sentences'

/** A line that names who wrote: under the title, or after the last paragraph, where papers sign. */
export const authorLine: Rule = {
  id: 'author-line',
  on: (page) => {
    const last = lastOfTheStory(page)
    const firstProse = page.lines.findIndex((line, index) => index > page.titleIndex() && isProse(line.text))
    return (index, line) => {
      const author = authorOf(line.text)
      if (!author) return null
      const underTitle = page.titleIndex() >= 0 && index > page.titleIndex() && index < firstProse
      const signed = index === last && endsAsProse(page, index - 1)
      return (author.labelled && (underTitle || index === last)) || underTitle || signed ? 'byline' : null
    }
  },
}

/** The last line that no rule has taken for topics, teasers or furniture; -1 when there is none. */
function lastOfTheStory(page: Page): number {
  for (let index = page.lines.length - 1; index >= 0; index -= 1) if (page.roleAt(index) === undefined) return index
  return -1
}

/** A name signs a story, not a list: what stands before it ends with a stop, or is a caption. */
function endsAsProse(page: Page, index: number): boolean {
  const line = page.lineAt(index)
  return (
    line !== undefined && (isProse(line.text) || page.roleAt(index) === 'caption' || page.roleAt(index) === 'byline')
  )
}
