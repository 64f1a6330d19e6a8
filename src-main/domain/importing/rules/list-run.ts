import type { Page, Rule } from '../page'

const bullet = /^[•·▪‣◦●○■□✓✔➢❖*+]\s+\S/u
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
    return dashOrNumber.test(line.text) && continuesRun(page, index) ? 'list-item' : null
  },
}

function continuesRun(page: Page, index: number): boolean {
  const above = page.lineAt(index - 1)
  if (!above) return false
  if (page.roleAt(index - 1) === 'list-item') return dashOrNumber.test(above.text)
  return above.text.endsWith(':') && dashOrNumber.test(page.lineAt(index + 1)?.text ?? '')
}
