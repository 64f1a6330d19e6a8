import type { Line, Page, Rule } from '../page'
import { sectionSlugs } from '../section-names'

const longest = Math.max(...[...sectionSlugs].map((name) => name.split(' ').length))

/** A name alone is a menu only where menus stand; some headings have the same words. */
const sure = new Set(['trang chu', 'trang nhat', 'menu', 'home', 'rss', 'sitemap', 'emagazine', 'podcast'])

/** A line that is nothing but names of sections, with or without signs between them. */
export const siteMenu: Rule = {
  id: 'site-menu',
  confidence: 0.95,
  on: (page) => {
    const top = menuAtTheTop(page)
    return (index, line) => {
      const names = namesIn(line)
      if (names === null) return null
      return names >= 2 || sure.has(line.slug) || index < top ? 'site' : null
    }
  },
}

/** How many lines from the first on are menu or furniture: a section's name above the title stands among them. */
function menuAtTheTop(page: Page): number {
  const end = page.lines.findIndex((line, index) => page.roleAt(index) !== 'site' && namesIn(line) === null)
  return end < 0 ? page.lines.length : end
}

/** How many section names the line is made of; null when anything else is in it. */
function namesIn({ slug, text, words: count }: Line): number | null {
  if (count > 60 || text.length > 500 || /[.!?…]$/u.test(text)) return null
  const words = slug === '' ? [] : slug.replace(/^(?:tro lai|quay lai|ve|back to) /u, '').split(' ')
  let names = 0
  for (let at = 0; at < words.length; ) {
    let length = Math.min(longest, words.length - at)
    while (length > 0 && !sectionSlugs.has(words.slice(at, at + length).join(' '))) length -= 1
    if (length === 0) return null
    names += 1
    at += length
  }
  return names > 0 ? names : null
}
