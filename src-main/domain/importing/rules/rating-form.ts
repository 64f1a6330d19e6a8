import type { Rule } from '../page'

/** Stars, votes and polls. Each must match from end to end, so that a sentence about a vote stays a sentence. */
const forms: readonly RegExp[] = [
  /^(?:xếp hạng|đánh giá(?: (?:bài viết|tin|của bạn))?(?: về .{1,120})?|bình chọn|biểu quyết|thăm dò ý kiến|rating|rate this(?: article)?)\s*:?$/iu,
  /^(?:[0-9.,]+\s*)?lượt (?:đánh giá|bình chọn)(?!\p{L}).{0,80}$/iu,
  /^[0-9.,]+\s*(?:người|lượt|bạn đọc)?\s*(?:đã )?(?:bình chọn|đánh giá|votes?)$/iu,
  /^tổng số điểm của bài viết là\s*:.{0,60}$/iu,
  /^(?:click|nhấn|bấm)(?: vào)? (?:để )?(?:đánh giá|bình chọn)(?: bài viết)?$/iu,
  /^xếp hạng\s*:\s*[0-9.,]+\s*[-–/].{0,40}$/iu,
  /^[0-9](?:[.,][0-9])?\s*\/\s*(?:5|10)\s*(?:\([0-9.,]+ (?:lượt|phiếu|đánh giá|votes?).{0,20}\)|(?:sao|điểm))$/iu,
  /^[★☆⭐✩\s]{2,}(?:\([0-9.,]*\))?$/u,
]

export const ratingForm: Rule = {
  id: 'rating-form',
  confidence: 0.97,
  on:
    () =>
    (_index, { text }) =>
      text.length <= 200 && forms.some((pattern) => pattern.test(text)) ? 'site' : null,
}
