import type { Rule } from '../page'

/** How often a page was seen, by how many now, and what they clicked. Each must match from end to end. */
const counters: readonly RegExp[] = [
  /^(?:[0-9.,]+\s*)?lượt (?:thích|chia sẻ|xem|đọc|truy cập)(?!\p{L}).{0,60}$/iu,
  /^[0-9.,]+\s*(?:người|lượt|bạn đọc)?\s*(?:đã )?(?:thích|bình luận|chia sẻ|xem|views?|comments?|shares?|likes?)$/iu,
  /^(?:thống kê(?: truy cập)?|lượt truy cập|visitor statistics)$/iu,
  /^(?:số )?(?:lượt|lần) (?:xem|đọc|truy cập)\s*:\s*[0-9][0-9.,\s]*$/iu,
  /^(?:(?:thống kê|online|(?:đang|khách|số người|tổng số) (?:online|truy cập|trực tuyến)|trực tuyến|lượt (?:xem|truy cập|đọc)|tổng (?:số )?(?:lượt )?(?:truy cập|xem)|hôm nay|hôm qua|(?:tuần|tháng|năm) (?:này|trước|nay|hiện tại|qua)|tất cả|views?|visits?|visitors?|today|yesterday)\s*:?\s*[0-9][0-9.,]*(?:\s*(?:người|lượt|khách))?(?:\s*[|•,;-]\s*|\s+|$))+$/iu,
]

/** `Hôm nay 12 giờ` is an hour; a counter's number stands after a colon, right on its word or beside other counters. */
const counted =
  /\p{L}[0-9]|:\s*[0-9]|[0-9]\s*[|•]|lượt|views?|shares?|likes?|comments?|thống kê|bình luận|thích|statistics/iu

export const counter: Rule = {
  id: 'counter',
  confidence: 0.96,
  on:
    () =>
    (_index, { text }) =>
      text.length <= 160 && counted.test(text) && counters.some((pattern) => pattern.test(text)) ? 'site' : null,
}
