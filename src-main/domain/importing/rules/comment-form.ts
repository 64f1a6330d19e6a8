import type { Rule } from '../page'

const forms: readonly RegExp[] = [
  /^(?:gửi|viết|thêm|xem|xem thêm|tất cả|đăng|hủy|ẩn|mở|đọc)?\s*(?:các )?(?:bình luận|ý kiến|phản hồi|nhận xét)(?: của bạn)?(?: mới nhất)?\s*(?:\(\s*[0-9]*\s*\))?\s*[:.]?$/iu,
  /^(?:[0-9]+\s+)?(?:bình luận|ý kiến)(?: về bài viết)?(?: này)?\s*:?$/iu,
  /^ý kiến (?:bạn đọc|của bạn|độc giả)\s*(?:\(\s*[0-9]*\s*\))?\s*:?$/iu,
  /^(?:hãy )?(?:là người đầu tiên bình luận|nhập (?:nội dung )?bình luận|(?:chia sẻ|nhập|gửi) ý kiến của bạn).{0,40}$/iu,
  /^(?:chưa|không) có bình luận.{0,80}$/iu,
  /^(?:bình luận không đăng nhập|tên (?:của )?bạn)$/iu,
  /^bạn cần đăng nhập để .{0,40}bình luận.{0,20}$/iu,
  /^(?:view |see |show )?(?:all )?(?:[0-9.,]+\s+)?comments?\s*(?:\(\s*[0-9.,]*\s*\))?$/iu,
  /^(?:sign in|log in|register).{1,40}(?:comment|discussion|conversation)s?\.?$/iu,
  /^(?:leave|post|add|write) a (?:comment|reply)$/iu,
]

/** Where a page asks for comments, and how it heads them. Each must match from end to end. */
export const commentForm: Rule = {
  id: 'comment-form',
  confidence: 0.96,
  on:
    () =>
    (_index, { text }) =>
      text.length <= 120 && forms.some((pattern) => pattern.test(text)) ? 'site' : null,
}
