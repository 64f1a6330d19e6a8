import { describe, expect, it } from 'vitest'
import { prose, roleOf, title } from './roles-in'

describe('site-furniture: whole lines that only a page says', () => {
  it.each([
    'Đánh giá:',
    'lượt đánh giá: , trung bình: Bình luận',
    'Mã xác thực không đúng.',
    'Bình luận (0)',
    'Gửi bình luận',
    'Ý kiến bạn đọc (3)',
    '1.204 lượt xem',
    'Lượt xem: 1.204',
    'Online: 2',
    'Chia sẻ bài viết qua Facebook',
    'Facebook Zalo Sao chép liên kết',
    'Nhập mã xác nhận',
    'Theo dõi Báo Sông Hương trên Google News',
    'Quảng cáo',
    'Về trang chủ',
    'Đăng nhập | Đăng ký',
  ])('%s', (line) => {
    expect(roleOf(line, [title, prose], [])).toBe('site < site-furniture')
  })

  it.each([
    'Bình chọn là quyền của dân.',
    'Đánh giá lại hồ sơ cũ',
    'Có 120 lượt xem bản đồ quy hoạch trong buổi sáng, theo lời cán bộ xã.',
    'Hôm nay: trời mưa',
    'Theo dõi lịch họp chợ trên bảng tin của thôn.',
    'Online dạy và học',
  ])('not: %s', (line) => {
    expect(roleOf(line, [title, prose], [prose])).not.toMatch(/^site/)
  })
})
