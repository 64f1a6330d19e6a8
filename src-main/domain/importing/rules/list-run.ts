import type { Page, Rule } from '../page'

const bullet = /^[•·▪‣◦●○■□✓✔➢❖]\s+\S/u
/** Also set before a heading, or a last remark. */
const star = /^[*+]\s+\S/u
/** `- Xe máy: một hàng`: what each item is about; not who speaks. */
const labelledItem = /^[-–—]\s+(?!(?:ông|bà|anh|chị|em|cụ|pv|phóng viên)(?!\p{L}))[^:.!?]{2,40}:\s+\S/iu
const enoughLabelled = 3
const dashOrNumber = /^(?:[-–—]|[0-9]{1,2}[.)]|[a-zđ][.)])\s+\S/u

/**
 * Items of a list. Round and square bullets mean nothing else; a dash also opens speech and a number a heading, so those
 * count only in a run that a colon announces.
 */
export const listRun: Rule = {
  id: 'list-run',
  confidence: 0.9,
  on: (page) => (index, line) => {
    if (bullet.test(line.text)) return 'list-item'
    if (star.test(line.text)) return isAmongStars(page, index) ? 'list-item' : null
    if (labelledRun(page, index) >= enoughLabelled) return 'list-item'
    return dashOrNumber.test(line.text) && continuesRun(page, index) ? 'list-item' : null
  },
}

function isAmongStars(page: Page, index: number): boolean {
  const [above, below] = [page.lineAt(index - 1)?.text ?? '', page.lineAt(index + 1)?.text ?? '']
  return star.test(above) || star.test(below) || above.endsWith(':')
}

/** How many labelled items stand together around a line; none for any other line. */
function labelledRun(page: Page, index: number): number {
  const isItem = (at: number): boolean => labelledItem.test(page.lineAt(at)?.text ?? '')
  if (!isItem(index)) return 0
  let [from, to] = [index, index]
  // As far as it takes to know: a page may be nothing else.
  while (index - from < enoughLabelled && isItem(from - 1)) from -= 1
  while (to - index < enoughLabelled && isItem(to + 1)) to += 1
  return to - from + 1
}

function continuesRun(page: Page, index: number): boolean {
  const above = page.lineAt(index - 1)
  if (!above) return false
  if (page.roleAt(index - 1) === 'list-item') return dashOrNumber.test(above.text)
  return above.text.endsWith(':') && dashOrNumber.test(page.lineAt(index + 1)?.text ?? '')
}
