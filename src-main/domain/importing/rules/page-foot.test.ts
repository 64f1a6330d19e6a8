import { describe, expect, it } from 'vitest'
import { more, prose, roleOf, rolesIn, title } from './roles-in'

const story = [title, prose, more]

describe('under the story', () => {
  it.each([
    ['hashtags', ['#đường sắt', '#xuất khẩu chè'], 'topic'],
    ['what follows a lone label', ['Từ khóa:', 'ghe rau', 'An Thới'], 'topic'],
    [
      'short lines between the share bar and other titles',
      ['Facebook', 'Phà Lõm', 'lớp ghép', 'Tin liên quan', 'Con chữ ngược dòng Nậm Nơn'],
      'topic',
    ],
    ['names parted by commas beside a button', ['Facebook', 'nhà trẻ công nhân, ca đêm, Lộc Phước'], 'topic'],
  ])('%s are topics', (_, lines, role) => {
    const roles = rolesIn([...story, ...lines])
    expect(roles.filter((one) => one === `${role} < topic-run`).length).toBeGreaterThanOrEqual(1)
  })

  it('a name after the last words signs, whatever furniture follows', () => {
    expect(roleOf('Hoàng Nam', story, ['Trở lại trang trước', 'Copy link', 'Ý kiến (36)', 'Quan tâm nhất'])).toMatch(
      /^byline/,
    )
  })

  it('short lines after a signature are the site’s where forms stand among them, and are read where none do', () => {
    const forms = ['Gửi bình luận', 'Email', 'Đăng nhập', 'Facebook']
    expect(roleOf('Lên trên nào', [...story, 'Hoàng Nam'], forms)).toMatch(/^site/)
    expect(roleOf('Lên trên nào', [...story, 'Hoàng Nam'], [])).toMatch(/^paragraph/)
  })

  it('the price of gold ends a list of other titles, and short lines after it belong to it', () => {
    const roles = rolesIn([...story, 'Tin khác', 'Sữa học đường đến với vùng cao', 'Giá vàng', 'Mua vào', 'SJC'])
    expect(roles.slice(3)).toEqual([
      'related < related-onward',
      'related < related-onward',
      'site < widget',
      'site < widget',
      'site < after-teasers',
    ])
  })

  it('the publisher above the licence is named by the foot, not by the story', () => {
    expect(roleOf('Báo Miền Sông', story, ['Tòa soạn: Số 0 đường Xô Viết', 'Giấy phép số: 000/GP-BTTTT'])).toBe(
      'site < imprint',
    )
  })

  it('a sentence about a topic, a forecast or a price stays a sentence', () => {
    for (const line of [
      'Giá vàng hôm nay tăng hai trăm nghìn đồng một lượng so với hôm qua.',
      'Hôm ấy trời 12°C, cả bản nhóm lửa từ chiều và không ai ra nương.',
    ])
      expect(roleOf(line, [title, prose], [more])).toBe('paragraph < none')
  })
})

describe('pictures that left nothing but words', () => {
  it('an office, a name and what is done is a caption between paragraphs; a heading is none', () => {
    expect(roleOf('Bí thư Tỉnh ủy Trần Minh Đạt phát biểu tại buổi đối thoại', [title, prose], [more])).toBe(
      'caption < caption-of-people',
    )
    expect(roleOf('Khó nhất là giữ giáo viên', [title, prose], [more])).toBe('heading < heading-between')
  })

  it('file names and slugs with dashes are places of pictures', () => {
    expect(roleOf('khu-tap-the-tho-lo-1.jpg', [title, prose], [more])).toBe('photo < photo-place')
    expect(roleOf('luong-xanh-o-cua-khau-tan-linh', [title, prose], [more])).toBe('photo < photo-place')
  })
})

describe('stars and dashes', () => {
  it('a star alone above a paragraph begins a heading; two together are a list', () => {
    expect(roleOf('* Gửi con ngay cổng xưởng', [title, prose], [more])).toBe('heading < heading-between')
    expect(roleOf('* Một máy lọc nước', [title, prose], ['* Hai bộ bàn ghế'])).toBe('list-item < list-run')
  })

  it('three dashes that say what each is about are a list; speech is not', () => {
    const items = ['- Xe máy: một hàng.', '- Hàng rong: sát lề.', '- Người đi bộ: sát nhà.']
    expect(rolesIn([title, prose, ...items, more]).slice(2, 5)).toEqual(items.map(() => 'list-item < list-run'))
    const speech = ['- Ông Lộc: Tôi không biết.', '- Bà Sáu: Tôi cũng vậy.', '- Anh Tư: Thì thôi.']
    expect(rolesIn([title, prose, ...speech, more])[2]).not.toMatch(/list-item/)
  })
})
