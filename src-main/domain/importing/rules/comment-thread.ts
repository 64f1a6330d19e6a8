import type { Page, Rule } from '../page'
import { isProse } from '../sentences'

const heading =
  /^(?:[0-9]+\s+)?(?:(?:bình luận|ý kiến|phản hồi)(?: (?:bạn đọc|của bạn đọc|độc giả))?|comments?)\s*(?:\(\s*[0-9.,]+\s*\))?\s*:?$/iu
/** What a page writes under every comment. */
const mark =
  /^(?:(?:trả lời|phản hồi|reply|thích|like|báo (?:cáo )?vi phạm|report)(?:\s*[•|(]?\s*[0-9]+\)?)?(?:\s*[•|·]\s*(?:trả lời|thích|reply|like)(?:\s*[0-9]+)?)?(?:[\s•|·]+[0-9]+ \p{L}+ (?:trước|ago))?|[0-9]+ (?:giây|phút|giờ|ngày|tuần|tháng|năm) trước|[0-9]+ (?:minute|hour|day|week|month|year)s? ago|[0-9]{1,2}:[0-9]{2}\s*[-,]?\s*(?:ngày )?[0-9]{1,2}\/[0-9]{1,2}(?:\/[0-9]{4})?)$/iu
/** A comment is a name, some lines of words and its marks. */
const farthest = 7

/**
 * Readers' comments: from their heading to the last of the marks (`Trả lời`, `Thích 3`, `2 giờ trước`) that follow it
 * closely. Without marks there is no thread, and a heading above the story is a button of it.
 */
export const commentThread: Rule = {
  id: 'comment-thread',
  confidence: 0.9,
  on: (page) => {
    const inThread = threadsIn(page)
    return (index) => (inThread.has(index) ? 'site' : null)
  },
}

function threadsIn(page: Page): ReadonlySet<number> {
  const found = new Set<number>()
  let told = false
  let from = -1
  let last = -1
  for (const [index, { text }] of page.lines.entries()) {
    if (from >= 0 && index - last > farthest) from = -1
    if (told && heading.test(text)) {
      from = index
      last = index
    } else if (from >= 0 && mark.test(text)) {
      last = index
      for (let at = from; at <= index; at += 1) found.add(at)
      from = index
    }
    if (from < 0 && isProse(text)) told = true
  }
  return found
}
