import type { Rule } from '../page'
import { isProse } from '../sentences'

const home = /^(?:trang chủ|trang nhất|home|homepage)\s*(?:[>»›/|→\\-]|$)/iu
const path = /^[^>»›→]{2,40}(?:\s*[>»›→]\s*[^>»›→]{2,40}){1,5}$/u

/** The way to the page through its site, above the story: `Trang chủ › Thời sự › Xã hội`, `Home / World / Asia`. */
export const breadcrumb: Rule = {
  id: 'breadcrumb',
  confidence: 0.96,
  on: (page) => {
    const story = page.lines.findIndex(({ text }) => isProse(text))
    return (index, { text, words }) =>
      index < (story < 0 ? page.lines.length : story) && words <= 24 && (home.test(text) || path.test(text))
        ? 'site'
        : null
  },
}
