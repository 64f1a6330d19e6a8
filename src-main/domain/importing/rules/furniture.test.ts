import { describe, expect, it } from 'vitest'
import { more, prose, roleOf, rolesIn, title } from './roles-in'

describe('what only the page around an article says', () => {
  it.each([
    ['rating-form', 'Đánh giá:'],
    ['rating-form', 'lượt đánh giá: , trung bình: Bình luận'],
    ['rating-form', 'Tổng số điểm của bài viết là: 0 trong 0 đánh giá'],
    ['rating-form', 'Click để đánh giá bài viết'],
    ['rating-form', 'Xếp hạng: 4.5 - 12 phiếu bầu'],
    ['rating-form', '4/5 (12 lượt đánh giá)'],
    ['rating-form', '★★★★☆'],
    ['rating-form', '123 người đã bình chọn'],
    ['page-tool', 'Mã xác thực không đúng.'],
    ['page-tool', 'Nhập mã xác nhận'],
    ['page-tool', 'Quảng cáo'],
    ['page-tool', 'Về trang chủ'],
    ['page-tool', 'Đăng nhập | Đăng ký'],
    ['page-tool', 'Bản in'],
    ['page-tool', 'A- A A+'],
    ['page-tool', 'Nghe bài viết'],
    ['page-tool', 'Sign up for our newsletter'],
    ['comment-form', 'Bình luận (0)'],
    ['comment-form', 'Gửi bình luận'],
    ['comment-form', 'Ý kiến bạn đọc (3)'],
    ['comment-form', 'Bạn cần đăng nhập để gửi bình luận'],
    ['comment-form', 'Comments (128)'],
    ['counter', '1.204 lượt xem'],
    ['counter', 'Lượt xem: 1.204'],
    ['counter', 'Online: 2'],
    ['counter', 'Hôm nay: 12 | Tháng này: 340 | Tổng lượt truy cập: 98.120'],
    ['share-bar', 'Chia sẻ bài viết qua Facebook'],
    ['share-bar', 'Facebook Zalo Sao chép liên kết'],
    ['share-bar', 'Thích 27  Chia sẻ'],
    ['share-bar', 'Theo dõi Báo Sông Hương trên Google News'],
  ])('%s: %s', (rule, line) => {
    expect(roleOf(line, [title, prose], [])).toBe(`site < ${rule}`)
  })

  it.each([
    'Bình chọn là quyền của dân.',
    'Đánh giá lại hồ sơ cũ',
    'Có 120 lượt xem bản đồ quy hoạch trong buổi sáng, theo lời cán bộ xã.',
    'Hôm nay: trời mưa',
    'Hôm nay 12 giờ',
    'Theo dõi lịch họp chợ trên bảng tin của thôn.',
    'Online dạy và học',
    'Chia sẻ để cùng lớn lên',
    'Bình luận của một người trồng lúa',
    '120.000',
    'Địa chỉ: thôn Thượng, xã Hải Triều',
  ])('not: %s', (line) => {
    expect(roleOf(line, [title, prose], [prose])).not.toMatch(/^site/)
  })

  it('takes a number beside a button for its count', () => {
    expect(rolesIn([title, prose, '27', 'Chia sẻ', 'Tweet']).slice(2)).toEqual(Array(3).fill('site < share-bar'))
  })
})

describe('breadcrumb', () => {
  it.each(['Trang chủ › Tin làng › Chuyện bến nước', 'Home / World / Asia', 'Tin làng > Chuyện bến nước'])(
    '%s',
    (line) => {
      expect(roleOf(line, [], [title, prose])).toBe('site < breadcrumb')
    },
  )

  it('is none below the first paragraph', () => {
    expect(roleOf('Lúa > ngô > khoai', [title, prose], [more])).not.toMatch(/^site/)
  })
})

describe('comment-thread', () => {
  const thread = [
    'Bình luận (2)',
    'Minh Anh',
    'Bao giờ mới nâng con đường này?',
    'Trả lời',
    'lan88',
    'Đồng ý.',
    'Thích 3',
  ]

  it('takes what readers wrote, up to the last mark of a comment', () => {
    const roles = rolesIn([title, prose, more, ...thread, prose])
    expect(roles.slice(3, 10).every((role) => role.startsWith('site'))).toBe(true)
    expect(roles[4]).toBe('site < comment-thread')
    expect(roles[10]).not.toMatch(/^site/)
  })

  it('needs marks, and prose before it', () => {
    expect(rolesIn([title, prose, 'Bình luận (2)', 'Minh Anh', more])[3]).not.toMatch(/^site/)
    expect(rolesIn(['Bình luận', title, 'Trả lời', prose])[1]).not.toMatch(/^site/)
  })
})

describe('imprint', () => {
  const foot = ['Cơ quan chủ quản: UBND xã Hải Triều', 'Tổng biên tập: Lê Ngân', 'Địa chỉ: thôn Thượng, xã Hải Triều']

  it('is the foot of a page, addresses included', () => {
    expect(rolesIn([title, prose, more, ...foot]).slice(3)).toEqual(Array(3).fill('site < imprint'))
  })

  it('is not an address that an article gives', () => {
    expect(rolesIn([title, prose, more, 'Địa chỉ: thôn Thượng, xã Hải Triều'])[3]).not.toMatch(/^site/)
  })
})
