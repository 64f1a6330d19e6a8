import type { Page, Rule } from '../page'
import { isProse } from '../sentences'

/** Only the foot of a page says these. */
const sure =
  /^(?:cơ quan (?:chủ quản|ngôn luận)|(?:người )?chịu trách nhiệm(?: chính| nội dung| xuất bản)?|(?:phó )?tổng biên tập|phụ trách|(?:số )?giấy phép(?: số| hoạt động| xuất bản| thiết lập)?|(?:mọi )?(?:bản quyền|quyền sở hữu)(?: thuộc(?: về)?)?|toàn bộ bản quyền|(?:nghiêm )?cấm sao chép|(?:giám đốc|trưởng ban biên tập|thư ký tòa soạn)|hỗ trợ công nghệ|©|®|\(c\)|copyright|all rights reserved|ghi rõ nguồn|phát triển bởi|thiết kế bởi|powered by|designed by)(?!\p{L}).{0,200}$/iu
/** The foot says these beside the others; an article about a kindness gives an address as well. */
const beside =
  /^(?:tòa soạn|trụ sở(?: chính)?|địa chỉ|điện thoại|đt|đ\/c|tel|fax|e-?mail|hotline|đường dây nóng|website|liên hệ(?: quảng cáo)?|văn phòng(?: đại diện)?)\s*[:.].{0,200}$/iu
/** Who publishes, in the line above the first of the foot: a name, often with what it is the paper of. */
const publisher = /^(?:báo|tạp chí|đài|trung tâm truyền thông|cơ quan|trang tin|chuyên trang)\s[^.!?:]{2,120}$/iu
const labelled =
  /^(?:cơ quan|(?:người )?chịu|(?:phó )?tổng biên tập|phụ trách|giấy phép|bản quyền|phát triển|thiết kế|giám đốc|trưởng ban biên tập|thư ký|hỗ trợ)[^:]{0,40}:|^(?:toàn bộ bản quyền|(?:nghiêm )?cấm sao chép|©|®|\(c\)|copyright|bản quyền|(?:số )?giấy phép|cơ quan (?:chủ quản|ngôn luận)|all rights|powered|designed|phát triển bởi|ghi rõ nguồn)/iu

/** Who publishes the site, under which licence and where to write to: lines after the last of the story. */
export const imprint: Rule = {
  id: 'imprint',
  confidence: 0.95,
  on: (page) => {
    const end = lastProse(page)
    const isFoot = page.lines.some((line, index) => index > end && isSure(line.text))
    const first = page.lines.findIndex((line, index) => index > end && isSure(line.text))
    const isInTheFoot = (text: string | undefined): boolean => text !== undefined && (isSure(text) || beside.test(text))
    return (index, { text }) => {
      if (index <= end || !isFoot) return null
      const heads = publisher.test(text) && isInTheFoot(page.lineAt(index + 1)?.text)
      return heads || index > first || isSure(text) || beside.test(text) ? 'site' : null
    }
  },
}

function isSure(text: string): boolean {
  return text.length <= 240 && sure.test(text) && labelled.test(text)
}

function lastProse(page: Page): number {
  return page.lines.findLastIndex(({ text }) => isProse(text) && !isSure(text) && !beside.test(text))
}
