import type { Page, Rule } from '../page'
import { isProse } from '../sentences'

/**
 * Short lines between the signature of a story and the page's own furniture: titles of other articles whose heading was
 * not copied. Two at least, and no prose among them, for prose after a signature is a box that belongs to the story.
 */
export const afterSignature: Rule = {
  id: 'after-signature',
  confidence: 0.75,
  on: (page) => {
    const titles = titlesAfterTheSignature(page)
    return (index) => (titles.has(index) ? 'related' : null)
  },
}

function titlesAfterTheSignature(page: Page): ReadonlySet<number> {
  const story = page.lines.findLastIndex(({ text }, index) => page.roleAt(index) === undefined && isProse(text))
  const signature = page.lines.findLastIndex((_, index) => page.roleAt(index) === 'byline')
  if (story < 0 || signature <= story) return new Set()
  const open: number[] = []
  for (let index = signature + 1; index < page.lines.length && isOpenOrSite(page, index); index += 1) {
    if (page.roleAt(index) !== undefined) continue
    // The first line that is no title ends them: what follows may be anything.
    if (!isTitle(page, index)) break
    open.push(index)
  }
  return new Set(open.length >= 2 ? open : [])
}

function isOpenOrSite(page: Page, index: number): boolean {
  const role = page.roleAt(index)
  return role === undefined || role === 'site'
}

function isTitle(page: Page, index: number): boolean {
  const line = page.lineAt(index)
  return (
    line !== undefined &&
    line.words >= 4 &&
    line.words <= 30 &&
    /^["“‘[]?[\p{Lu}\p{N}]/u.test(line.text) &&
    !/[.;:,]$/u.test(line.text)
  )
}
