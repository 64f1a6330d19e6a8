import type { Rule } from '../page'
import { isProse } from '../sentences'

const credit = /^\(?(?:ảnh|nguồn ảnh|đồ họa|photo|photograph)\s*:\s*\S.{1,60}$/iu
const leastWords = 4

/** Words under a picture whose photographer is named on the line below: `Ảnh: M.H`. */
export const creditedCaption: Rule = {
  id: 'credited-caption',
  confidence: 0.9,
  on: (page) => (index, line) => {
    const below = page.lineAt(index + 1)
    if (index === 0 || !below || !credit.test(below.text) || page.roleAt(index + 1) === 'byline') return null
    return line.words >= leastWords && line.text.length <= 250 && !isProse(line.text) ? 'caption' : null
  },
}
