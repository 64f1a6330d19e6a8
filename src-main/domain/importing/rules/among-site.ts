import type { Page, Rule } from '../page'
import { isProse } from '../sentences'

const longest = 80
/** One stray counter proves nothing about its neighbours; a block of forms does. */
const enough = 3

/** A short line in the midst of forms and counters at the end of a page is one of them. */
export const amongSite: Rule = {
  id: 'among-site',
  confidence: 0.8,
  on: (page) => {
    const from = firstOfTheTail(page)
    return (index, line) => (from >= 0 && index > from && line.text.length <= longest ? 'site' : null)
  },
}

/** Where the tail of furniture begins: from there on no prose, and several lines already known; -1 without one. */
function firstOfTheTail(page: Page): number {
  let first = -1
  let known = 0
  for (let index = page.lines.length - 1; index >= 0; index -= 1) {
    const role = page.roleAt(index)
    const line = page.lineAt(index)
    if (role === 'site') {
      known += 1
      first = index
    } else if (role !== undefined || !line || isProse(line.text) || line.text.length > longest) break
  }
  return known >= enough ? first : -1
}
