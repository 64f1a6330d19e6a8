import type { Rule } from '../page'

/** What a page offers to do with it: print, enlarge, listen, log in, go back. Each must match from end to end. */
const tools: readonly RegExp[] = [
  /^(?:nghe (?:đọc )?bài(?: viết)?|nghe audio|cỡ chữ|a[-+]?(?:\s+a[-+]?){1,3}|a[-+]|aa?|[+-]\s*a\s*[+-]|xem ảnh lớn|phóng to|đọc bài(?: viết)?|listen to (?:this )?article)\s*:?$/iu,
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
  /^\{\w+\}(?:\s*[-|]\s*\{\w+\})*$/u,
  /^(?:lên trên|nghe tin tức|in|bạn còn [0-9]{1,4}\s*\/\s*[0-9]{2,5} ký tự|(?:bạn )?vui lòng nhập .{3,60})$/iu,
  /^[Tt]iếng \p{Lu}\p{Ll}{1,6}$|^(?:VIE?|EN|ENG|VN)$/u,
  /^(?:nhập từ khóa(?: tìm kiếm)?|xem với cỡ chữ|t t|vui lòng nhập tiếng việt có dấu|trở về|in trang này|gửi cho bạn bè|mã an toàn|họ tên|e-?paper)$/iu,
  /^[×✕✖⨯|•·…<>«»‹›▲▼►◄→←↑↓☰]{1,3}$/u,
  /^(?:copy link thành công|đã sao chép|trở lại \p{Lu}\p{Ll}+ \p{Ll}+|đặt quảng cáo|tải ứng dụng|phiên bản (?:thử nghiệm|di động|máy tính)|chuyển đến nội dung chính)$/u,
  /^(?:[0-9]{1,2}:[0-9]{2}(?:\s*\/\s*[0-9]{1,2}:[0-9]{2})?|giọng (?:đọc|nam|nữ)(?!\p{L}).{0,30}|tốc độ(?: đọc)?|[0-9](?:\.[0-9]{1,2})?x)$/iu,
  /^(?:tặng (?:sao|quà)|trở thành người đầu tiên .{3,60}|đăng ký nhận (?:tin|bản tin|e-?mail)(?: mới)?)$/iu,
  /^(?:tên(?: của)? bạn|tên hiển thị|gửi(?: đi| ngay)?|nhập lại|[0-9]{1,4}\s*\/\s*[0-9]{2,5} ký tự|còn lại [0-9]{1,4} ký tự)$/iu,
  /^(?:hotline|đường dây nóng)\s*[:.]?\s*[0-9][0-9 .-]{6,40}$/iu,
  /^(?:báo in|đọc báo in|báo in hằng ngày|truyền hình trực tuyến|xem thêm bình luận|theo dõi \S{2,20} trên)$/iu,
]

export const pageTool: Rule = {
  id: 'page-tool',
  confidence: 0.97,
  on:
    () =>
    (_index, { text }) =>
      text.length <= 120 && tools.some((pattern) => pattern.test(text)) ? 'site' : null,
}
