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
    const times = timesOf(page)
    return (index, line) => {
      if (story < 0 || index < story || line.slug.split(' ').length < wordsOfATitle || isProse(line.text)) return null
      if (!/\p{Lu}/u.test(line.text) || times.get(line.slug) !== 2) return null
      return isTwin(line, page.lineAt(index - 1)) || isTwin(line, page.lineAt(index + 1)) ? 'related' : null
    }
  },
}

function isTwin(line: Line, other: Line | undefined): boolean {
  return other !== undefined && other.slug === line.slug
}

/** How often each line stands on the page: the title stands at every picture. */
function timesOf(page: Page): ReadonlyMap<string, number> {
  const times = new Map<string, number>()
  for (const { slug } of page.lines) if (slug !== '') times.set(slug, (times.get(slug) ?? 0) + 1)
  return times
}
