import type { Page, Rule } from '../page'
import { isProse } from '../sentences'

/** Only the foot of a page says these. */
const sure =
  /^(?:cơ quan (?:chủ quản|ngôn luận)|(?:người )?chịu trách nhiệm(?: chính| nội dung| xuất bản)?|(?:phó )?tổng biên tập|phụ trách|giấy phép(?: số| hoạt động| xuất bản)?|bản quyền(?: thuộc(?: về)?)?|©|\(c\)|copyright|all rights reserved|ghi rõ nguồn|phát triển bởi|thiết kế bởi|powered by|designed by)(?!\p{L}).{0,200}$/iu
/** The foot says these beside the others; an article about a kindness gives an address as well. */
const beside =
  /^(?:tòa soạn|trụ sở(?: chính)?|địa chỉ|điện thoại|đt|đ\/c|tel|fax|e-?mail|hotline|đường dây nóng|website|liên hệ(?: quảng cáo)?|văn phòng(?: đại diện)?)\s*[:.].{0,200}$/iu
const labelled =
  /^(?:cơ quan|(?:người )?chịu|(?:phó )?tổng biên tập|phụ trách|giấy phép|bản quyền|phát triển|thiết kế)[^:]{0,40}:|^(?:©|\(c\)|copyright|bản quyền|giấy phép|cơ quan (?:chủ quản|ngôn luận)|all rights|powered|designed|phát triển bởi|ghi rõ nguồn)/iu

/** Who publishes the site, under which licence and where to write to: lines after the last of the story. */
export const imprint: Rule = {
  id: 'imprint',
  confidence: 0.95,
  on: (page) => {
    const end = lastProse(page)
    const isFoot = page.lines.some((line, index) => index > end && isSure(line.text))
    return (index, { text }) => (index > end && isFoot && (isSure(text) || beside.test(text)) ? 'site' : null)
  },
}

function isSure(text: string): boolean {
  return text.length <= 240 && sure.test(text) && labelled.test(text)
}

function lastProse(page: Page): number {
  return page.lines.findLastIndex(({ text }) => isProse(text) && !isSure(text) && !beside.test(text))
}
