import type { Rule } from '../page'

/**
 * Whole lines that only a page's machinery says: votes, forms, counters, sharing, comments. Each must match from end to
 * end, so that a sentence about a vote stays a sentence.
 */
const furniture: readonly RegExp[] = [
  /^(?:xếp hạng|đánh giá(?: của bạn)?(?: về .{1,120})?|bình chọn|biểu quyết|rating|rate this)\s*:?$/iu,
  /^(?:[0-9.,]+\s*)?lượt (?:đánh giá|bình chọn|thích|chia sẻ|xem|đọc|truy cập)(?!\p{L}).{0,80}$/iu,
  /^[0-9.,]+\s*(?:người|lượt|bạn đọc)?\s*(?:đã )?(?:bình chọn|đánh giá|thích|bình luận|chia sẻ|xem|votes?|views?|comments?|shares?|likes?)$/iu,
  /^(?:thống kê|online|đang (?:online|truy cập)|trực tuyến|lượt (?:xem|truy cập)|tổng (?:số )?(?:lượt )?truy cập|hôm nay|hôm qua|tuần này|tháng này|views?|visits?|visitors?)\s*:\s*[0-9][0-9.,\s]*(?:người|lượt|khách)?$/iu,
  /^(?:vui lòng )?(?:nhập )?mã (?:xác thực|xác nhận|bảo mật|captcha)(?: không đúng| không hợp lệ)?\s*[.:*]*$/iu,
  /^liên kết (?:website|web|trang|các trang).{0,40}$/iu,
  /^(?:gửi|viết|thêm|xem|tất cả|đăng|hủy|ẩn|mở)?\s*(?:bình luận|ý kiến|phản hồi|nhận xét)(?: của bạn)?(?: mới nhất)?\s*(?:\(\s*[0-9]*\s*\))?\s*[:.]?$/iu,
  /^ý kiến (?:bạn đọc|của bạn)\s*(?:\(\s*[0-9]*\s*\))?\s*:?$/iu,
  /^(?:chia sẻ|share)(?: bài viết| ngay| this)?(?:\s*(?:lên|qua|trên|on|via|:|facebook|zalo|twitter|x|email|link|copy))*$/iu,
  // Each name must be followed by a sign or the end: with nothing between, digits could be read in 2^n ways.
  /^(?:(?:facebook|zalo|twitter|linkedin|pinterest|telegram|messenger|youtube|tiktok|instagram|email|tweet|like|sao chép (?:link|liên kết)|copy link|in bài(?: viết)?|print|lưu bài(?: viết)?|theo dõi|[0-9]+)(?:[\s|•·,]+|$))+$/iu,
  /^(?:đăng nhập|đăng ký|đăng xuất|quên mật khẩu|tìm kiếm|search|log ?in|sign ?(?:in|up)|subscribe)(?:[\s|/•·]*(?:đăng nhập|đăng ký|tìm kiếm))*\s*\.{0,3}$/iu,
  /^(?:họ (?:và )?tên|email|e-mail|địa chỉ|điện thoại|nội dung|tiêu đề|captcha)\s*(?:\(?\*\)?)?\s*:?\s*\*?$/iu,
  /^(?:về (?:đầu trang|trang chủ)|trở (?:về|lại)|quay (?:về|lại)(?: trang .{1,20})?|lên đầu trang|back to top|đầu trang)$/iu,
  /^theo dõi .{2,60} trên (?:google ?news|facebook|zalo|youtube|tiktok)(?!\p{L}).{0,20}$/iu,
  /^(?:quảng cáo|advertisement|ads?|sponsored|tài trợ)$/iu,
  /^(?:nghe (?:đọc )?bài(?: viết)?|cỡ chữ|a[-+]\s*a[-+]?|aa?|xem ảnh lớn|phóng to|đọc bài viết)$/iu,
  /^(?:©|\(c\)|bản quyền|copyright).{0,160}$/iu,
]

/** What the page around an article says: forms, votes, counters, sharing. */
export const siteFurniture: Rule = {
  id: 'site-furniture',
  on: () => (_index, line) =>
    line.text.length <= 200 && furniture.some((pattern) => pattern.test(line.text)) ? 'site' : null,
}
