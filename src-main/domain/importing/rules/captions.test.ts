import { describe, expect, it } from 'vitest'
import { more, prose, roleOf, slug, title } from './roles-in'

describe('captions', () => {
  it.each([
    'Bà con thôn Thượng xem bản đồ quy hoạch',
    'Bà con thôn Thượng xem bản đồ quy hoạch treo trước sân nhà văn hóa.',
    'Người dân lấy số chờ ở quầy đất đai...',
    '... và nhận kết quả ngay trong buổi sáng (thôn Đông Hải).',
    'Trưởng thôn Thượng Vũ Đình Khoát: Dân chỉ mong được biết trước và được tính cho đúng.',
    'Đồng chí Hà Thị Pâng, Phó Chủ tịch UBND huyện giới thiệu bản đồ giao rừng; cách chia tiền dịch vụ',
    'Khu tái định cư TP. Mường Khai nhìn từ trên cao',
    'The ferry landing in spring',
    'Ông Vũ Đình Khoát (thôn Thượng): Dân chỉ mong được biết trước.',
  ])('under a picture: %s', (line) => {
    expect(roleOf(line, [title, prose, slug], [more])).toBe('caption < caption-after-photo')
  })

  it.each([
    'Tại buổi họp, dân thôn Thượng xem bản đồ quy hoạch.',
    'Theo đó, hồ sơ được kiểm tra ngay khi nhận.',
    'Nhân dịp này, huyện đã tặng xã 5.000 cây lát giống.',
    'Ngoài ra, xã còn mở thêm một quầy vào sáng thứ bảy.',
    'Trưởng thôn Vũ Đình Khoát khẳng định, dân không tiếc đất.',
    'Hội nghị đã nghe báo cáo về công tác đền bù.',
    'Ông Khoát cho biết dân không tiếc đất cho con đường.',
    'Phó Chủ tịch xã Hồ Sỹ Lâm cũng đánh giá cao cách làm của thôn.',
    'Dân xem bản đồ. Cán bộ đứng bên trả lời.',
    'Bí thư xã nói với dân: Ai có điều gì chưa rõ thì cứ hỏi.',
    prose,
  ])('not under a picture, for it goes on with the story: %s', (line) => {
    expect(roleOf(line, [title, prose, slug], [more])).not.toMatch(/^caption/)
  })

  it('is not an answer of an interview', () => {
    const answer = 'Ông Vũ Đình Khoát: Dân chỉ mong được biết trước.'
    expect(roleOf(answer, [title, prose, 'Ông Vũ Đình Khoát: Chúng tôi họp ba lần.', slug], [more])).toBe(
      'paragraph < none',
    )
  })

  it.each([
    'Toàn cảnh buổi họp. Ảnh: Minh Hạnh',
    'Toàn cảnh buổi họp (Ảnh: PV)',
    'Ảnh minh họa',
    'The landing. Photo: J. Hall',
  ])('by its credit alone: %s', (line) => {
    expect(roleOf(line, [title, prose], [more])).toBe('caption < photo-credit')
  })
})
