import { authorOf } from '../author'
import type { Page, Rule } from '../page'
import { isProse } from '../sentences'

const longest = 50
const mostWords = 4
const enough = 4

/**
 * The shortest lines under the signature of a story, where much is known to be the site's and nothing is told: what is
 * left of forms, bars and menus. Titles of other articles are longer.
 */
export const tail: Rule = {
  id: 'tail',
  confidence: 0.8,
  on: (page) => {
    const from = tailOf(page)
    return (index, { text, words }) =>
      index > from && words <= mostWords && text.length <= longest && authorOf(text) === null ? 'site' : null
  },
}

/** The signature, if a tail of furniture follows it; past the end of the page otherwise. */
function tailOf(page: Page): number {
  const { lines } = page
  const told = lines.findLastIndex(
    ({ text }, index) => page.roleAt(index) !== 'site' && page.roleAt(index) !== 'related' && isProse(text),
  )
  const signature = lines.findIndex((_, index) => index > told && page.roleAt(index) === 'byline')
  const furniture = lines.filter((_, index) => index > signature && page.roleAt(index) === 'site').length
  return told >= 0 && signature > told && furniture >= enough ? signature : lines.length
}
