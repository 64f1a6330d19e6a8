import type { Rule } from '../page'

const nearTheTop = 3
const named =
  /^(?:(?:cổng|trang) thông tin điện tử|báo điện tử|cơ quan (?:ngôn luận|của (?:đảng bộ|tỉnh ủy|thành ủy|hội|liên đoàn|ban))|website)(?!\p{L})[^.!?:]{0,120}$|^báo \p{L}[\p{L} ]{1,30} điện tử$/iu

/** The site's own name at its head. Under the story the same words are its signature (see `outlet-line`). */
export const masthead: Rule = {
  id: 'masthead',
  confidence: 0.93,
  on:
    (page) =>
    (index, { text }) => {
      const isTop = index < nearTheTop && page.lines.slice(0, index).every((_, at) => page.roleAt(at) === 'site')
      return isTop && index + 1 < page.lines.length && named.test(text) ? 'site' : null
    },
}
