import type { Rule } from '../page'

/** What a page offers to do with it: print, enlarge, listen, log in, go back. Each must match from end to end. */
const tools: readonly RegExp[] = [
  /^(?:nghe (?:đọc )?bài(?: viết)?|nghe audio|cỡ chữ|a[-+]?(?:\s+a[-+]?){1,3}|aa?|[+-]\s*a\s*[+-]|xem ảnh lớn|phóng to|đọc bài viết|listen to (?:this )?article)\s*:?$/iu,
  /^(?:bản in|in trang|in bài(?: viết)?|gửi (?:e-?mail|bài viết)(?: cho bạn bè)?|lưu (?:tin|bài(?: viết)?|trang)|print(?: this)?(?: page| article)?|e-?mail (?:this|to a friend)|reuse this content|save(?: this| article| story)?|bookmark)$/iu,
  /^(?:về (?:đầu trang|trang chủ)|trở (?:về|lại)|quay (?:về|lại)(?: trang .{1,20})?|lên đầu trang|back to top|đầu trang|return to .{2,20} page)$/iu,
  /^(?:đăng nhập(?: thành viên)?|đăng ký(?: thành viên)?|đăng xuất|quên mật khẩu|tìm kiếm|search|log ?in|sign ?(?:in|up)|subscribe)(?:[\s|/•·]*(?:đăng nhập|đăng ký|tìm kiếm))*\s*\.{0,3}$/iu,
  /^(?:sign up (?:for|to)|subscribe to|get) (?:our|the) .{0,40}(?:newsletter|alerts?|briefing)s?.{0,20}$/iu,
  /^(?:đăng ký|nhận) (?:nhận )?(?:bản tin|tin mới|thông báo)(?: (?:hằng|mỗi) ngày| qua e-?mail)?$/iu,
  /^(?:quảng cáo|advertisement|ads?|sponsored(?: content)?|tài trợ|skip (?:ad|to (?:main )?content).{0,20}|report a typo)$/iu,
  /^(?:họ (?:và )?tên|email|e-mail|địa chỉ|điện thoại|nội dung|tiêu đề|captcha)\s*(?:\(?\*\)?)?\s*:?\s*\*?$/iu,
  /^(?:vui lòng )?(?:nhập )?mã (?:xác thực|xác nhận|bảo mật|captcha)(?: không đúng| không hợp lệ)?\s*[.:*]*$/iu,
  /^liên kết (?:website|web|trang|các trang).{0,40}$/iu,
  /^(?:nhập mã|bạn đã không sử dụng site, bấm vào đây để .{0,60})\.?$/iu,
  /^_{3,}$/u,
]

export const pageTool: Rule = {
  id: 'page-tool',
  confidence: 0.97,
  on:
    () =>
    (_index, { text }) =>
      text.length <= 120 && tools.some((pattern) => pattern.test(text)) ? 'site' : null,
}
