import { outletMark } from '../outlet'
import type { Rule } from '../page'

/** Papers sign the first paragraph: `(Baohatinh.vn) - Sáng nay ...`. Under the title, that paragraph is the lead. */
export const signedLead: Rule = {
  id: 'signed-lead',
  confidence: 0.95,
  on: (page) => {
    const found = page.lines.findIndex(
      (line, index) => page.roleAt(index) === undefined && outletMark(line.text) !== null,
    )
    const told = page.lines.slice(0, Math.max(found, 0)).filter((_, index) => page.roleAt(index) === undefined).length
    return (index) => (index === found && told <= 3 ? 'lead' : null)
  },
}
