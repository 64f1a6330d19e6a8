import type { Rule } from '../page'

/** What papers show of the day beside their stories. Each must match from end to end. */
const widgets: readonly RegExp[] = [
  /^(?:giá vàng|tỷ giá|tỉ giá|thời tiết|dự báo thời tiết|chứng khoán|xổ số(?: kiến thiết| miền .{3,6})?|lịch (?:thi đấu|phát sóng|cắt điện)|mua vào|bán ra)(?: hôm nay)?\s*:?$/iu,
  /^(?:\p{Lu}[^.!?]{1,30}\s)?[0-9]{1,2}\s?°\s?C?(?:\s*[-–—,/]\s*[^.!?]{1,30})?$/u,
  /^(?:độ ẩm|gió|tầm nhìn|áp suất|nhiệt độ)\s*:?\s*[0-9][^.!?]{0,20}$/iu,
]

/** The weather, the price of gold, rates of exchange: furniture that ends a list of teasers. */
export const widget: Rule = {
  id: 'widget',
  confidence: 0.95,
  on:
    () =>
    (_index, { text }) =>
      text.length <= 60 && widgets.some((pattern) => pattern.test(text)) ? 'site' : null,
}
