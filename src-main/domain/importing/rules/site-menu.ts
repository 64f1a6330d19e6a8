import type { Line, Page, Rule } from '../page'
import { slugOf } from '../slug-of'

/** Names of sections that Vietnamese papers put in their menus. */
const sections = [
  'Trang chủ,Trang nhất,Tin mới,Tin nóng,Mới nhất,Emagazine,E-magazine,Megastory,Longform,Infographic,Inforgraphic,Podcast',
  'Video,Video clip,Truyền hình,Phát thanh,Ảnh,Phóng sự ảnh,Thư viện ảnh,Media,Multimedia,Báo in,Báo giấy,Đọc báo in,Media Hà Tĩnh',
  'Chính trị,Thời sự,Xã hội,Kinh tế,Văn hóa,Giáo dục,Y tế,Sức khỏe,Pháp luật,Thế giới,Quốc tế,Thể thao,Giải trí,Du lịch',
  'Đời sống,Bạn đọc,Công nghệ,Khoa học,Khoa học công nghệ,Môi trường,Tài nguyên môi trường,Nông nghiệp,Công nghiệp,Nông thôn mới',
  'Quốc phòng,An ninh,Quốc phòng an ninh,An ninh trật tự,Xây dựng Đảng,Đất đai,Bất động sản,Ô tô xe máy,Xe,Ẩm thực,Nhịp sống trẻ,Góc nhìn',
  'Chuyên trang,Thông tin tòa soạn,Chuyên đề,Chuyên mục,Liên hệ,Liên hệ quảng cáo,Liên hệ tòa soạn,Tòa soạn,Giới thiệu,RSS,Sitemap,Hotline,English,Tiếng Việt,Rao vặt',
  'Giao thông,Dân sinh,Lao động,Việc làm,Nhà đất,Chứng khoán,Tài chính,Ngân hàng,Doanh nghiệp,Hàng hóa,Thị trường,Tiêu dùng,Phóng sự,Ký sự,Điều tra,Tâm sự,Trò chuyện,Đối thoại,Diễn đàn,Bình luận,Hồ sơ,Quân sự,Người Việt,Biển đảo,Cải cách hành chính',
  'Tin tức,Tin tức sự kiện,Sự kiện,Tin trong tỉnh,Tin trong xã,Tin trong huyện,Tin địa phương,Thông báo,Thủ tục hành chính,Văn bản,Văn bản pháp quy,Lịch công tác,Lịch tiếp công dân,Công khai,Hỏi đáp,Thư viện,Sơ đồ cổng,Tổ chức bộ máy,Bộ máy tổ chức,Dịch vụ công,Công báo,Quy hoạch,Đầu tư',
  'Asia,Africa,Americas,Europe,US,UK,Australia,Science,Environment,Technology,Tech,Lifestyle,Entertainment,Economy,Markets,Education,Weather,Live,Letters,Podcasts,Newsletters,Games,Food,Style,Society,Media,Climate,Local',
  'Home,News,Politics,Business,World,Sports,Sport,Opinion,Culture,Travel,Health,Contact,About,About us,Photos,Videos,Latest,Menu',
]
const known = new Set(sections.flatMap((row) => row.split(',')).map(slugOf))
const longest = Math.max(...[...known].map((name) => name.split(' ').length))

/** A name alone is a menu only where menus stand; some headings have the same words. */
const sure = new Set(['trang chu', 'trang nhat', 'menu', 'home', 'rss', 'sitemap', 'emagazine', 'podcast'])

/** A line that is nothing but names of sections, with or without signs between them. */
export const siteMenu: Rule = {
  id: 'site-menu',
  confidence: 0.95,
  on: (page) => {
    const top = menuAtTheTop(page)
    return (index, line) => {
      const names = namesIn(line)
      if (names === null) return null
      return names >= 2 || sure.has(line.slug) || index < top ? 'site' : null
    }
  },
}

/** How many lines from the first on are menu or furniture: a section's name above the title stands among them. */
function menuAtTheTop(page: Page): number {
  const end = page.lines.findIndex((line, index) => page.roleAt(index) !== 'site' && namesIn(line) === null)
  return end < 0 ? page.lines.length : end
}

/** How many section names the line is made of; null when anything else is in it. */
function namesIn({ slug, text, words: count }: Line): number | null {
  if (count > 60 || text.length > 500 || /[.!?…]$/u.test(text)) return null
  const words = slug === '' ? [] : slug.replace(/^(?:tro lai|quay lai|ve|back to) /u, '').split(' ')
  let names = 0
  for (let at = 0; at < words.length; ) {
    let length = Math.min(longest, words.length - at)
    while (length > 0 && !known.has(words.slice(at, at + length).join(' '))) length -= 1
    if (length === 0) return null
    names += 1
    at += length
  }
  return names > 0 ? names : null
}
