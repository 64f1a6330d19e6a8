import type { Line, Page, Rule } from '../page'
import { isProse } from '../sentences'

/** A short line said twice is a label or a refrain; a title of this many words is not. */
const wordsOfATitle = 5

/**
 * Another article's title twice in a row, once for its picture: a teaser that the paper set into the story.
 *
 * The page's own title stands so as well, which is why it is left alone; so are lines that stand close together without
 * a blank line among other short ones, as verse does.
 */
export const doubledTeaser: Rule = {
  id: 'doubled-teaser',
  confidence: 0.9,
  on: (page) => {
    const story = page.lines.findIndex(({ text }) => isProse(text))
    return (index, line) => {
      if (story < 0 || index < story || line.slug.split(' ').length < wordsOfATitle || isProse(line.text)) return null
      if (!/\p{Lu}/u.test(line.text) || timesIn(page, line.slug) !== 2) return null
      return isTwin(line, page.lineAt(index - 1)) || isTwin(line, page.lineAt(index + 1)) ? 'related' : null
    }
  },
}

function isTwin(line: Line, other: Line | undefined): boolean {
  return other !== undefined && other.slug === line.slug
}

/** How often the line stands on the page, counted no further than asked for: the title stands at each picture. */
function timesIn(page: Page, slug: string): number {
  let times = 0
  for (const line of page.lines) if (line.slug === slug) times += 1
  return times
}
