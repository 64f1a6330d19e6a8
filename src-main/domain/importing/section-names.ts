import { slugOf } from './slug-of'

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

/** Names of sections that papers put in their menus, as `slugOf` writes them. */
export const sectionSlugs: ReadonlySet<string> = new Set(sections.flatMap((row) => row.split(',')).map(slugOf))
