import { authorOf } from '../author'
import type { Rule } from '../page'

const mostWords = 8
const longest = 60
const enough = 3

/**
 * A short line above the title, where several stand or one is known to be the site's: a section, a weather report, a link
 * to the printed paper. A line alone may be a kicker and stays. Dates and signatures have had their turn; a story does not begin above its title.
 */
export const aboveTitle: Rule = {
  id: 'above-title',
  confidence: 0.85,
  on: (page) => {
    const title = page.titleIndex()
    const above = page.lines.slice(0, Math.max(title, 0))
    const isMenu = above.length >= enough || above.some((_, index) => page.roleAt(index) === 'site')
    return (index, { text, words }) =>
      isMenu && index < title && words <= mostWords && text.length <= longest && !signs(text) ? 'site' : null
  },
}

/** Names in capitals look like sections in capitals; a label says that somebody signs. */
function signs(text: string): boolean {
  const author = authorOf(text)
  return author !== null && (author.labelled || /\p{Ll}/u.test(text))
}
