import { describe, expect, it } from 'vitest'
import { more, prose, roleOf, rolesIn, title } from './roles-in'

describe('table-row and table-title', () => {
  it.each([
    ['tabs', ['Khoản thu\tDự toán\tThực hiện', 'Phí, lệ phí\t38\t24']],
    ['bars', ['Thuế | 142 | 81', 'Phí | 38 | 24']],
    ['spaces', ['Thuế công thương   142   81', 'Phí, lệ phí   38   24']],
  ])('knows rows by their %s', (_, rows) => {
    expect(rolesIn([title, prose, ...rows, more]).slice(2, 4)).toEqual(Array(2).fill('list-item < table-row'))
  })

  it.each([
    ['a row alone', ['Thuế\t142\t81']],
    ['names between bars', ['Lúa | ngô | khoai', 'Cam | quýt | bưởi']],
    ['two spaces after a stop', ['Mưa to.  Nước lên nhanh.', 'Đê vững.  Dân yên lòng.']],
  ])('not: %s', (_, rows) => {
    expect(rolesIn([title, prose, ...rows, more])[2]).not.toMatch(/table-row$/)
  })

  it.each(['Bảng 1. Thu ngân sách bảy tháng (tỷ đồng)', 'Biểu đồ 2: Mực nước theo giờ', 'Table 3. Fish counted'])(
    '%s',
    (line) => {
      expect(roleOf(line, [title, prose], [more])).toBe('caption < table-title')
    },
  )

  it.each(['Bảng vàng của xã', 'Hình như ai cũng biết chuyện ấy', 'Bảng 1 được treo trước cổng.'])(
    'not: %s',
    (line) => {
      expect(roleOf(line, [title, prose], [more])).not.toMatch(/table-title$/)
    },
  )
})

describe('interview-line and fact-box', () => {
  const asked = ['PV: Thưa ông, điều gì khó nhất?', 'PV: Vậy ông còn lo điều gì?']

  it('takes questions for what was said, not for headings', () => {
    const roles = rolesIn([title, prose, asked[0] ?? '', more, asked[1] ?? '', more])
    expect([roles[2], roles[4]]).toEqual(Array(2).fill('paragraph < interview-line'))
  })

  it('one question makes no interview', () => {
    expect(roleOf('Thưa bà con, ai giữ con đê này?', [title, prose], [more])).toBe('heading < heading-between')
  })

  it.each(['Thông tin thêm', 'Số liệu:', 'Fact box', 'Key points'])('a box headed %s', (line) => {
    expect(roleOf(line, [title, prose], [more])).toBe('heading < fact-box')
  })

  it('a box without a heading, after the signature, stays a part of the story', () => {
    expect(rolesIn([title, prose, more, 'Bài, ảnh: Minh Hạnh', prose, 'Đọc thêm'])[4]).toBe('paragraph < none')
  })
})

describe('teasers that nothing announces', () => {
  const other = 'Chợ phiên bên sông đổi ngày họp'

  it('knows a title that stands twice in a row inside the story', () => {
    expect(rolesIn([title, prose, other, other, more]).slice(2, 4)).toEqual(Array(2).fill('related < doubled-teaser'))
    expect(rolesIn([title, prose, other, more])[2]).not.toMatch(/^related/)
  })

  it('knows titles with their dates in brackets, two at least', () => {
    const dated = [`${other} (20/11/2020)`, 'Lịch tiếp công dân tháng 12 (18/11/2020)']
    expect(rolesIn([title, prose, more, ...dated]).slice(3)).toEqual(Array(2).fill('related < dated-teasers'))
    expect(rolesIn([title, prose, `${other} (20/11/2020)`, more])[2]).not.toMatch(/^related/)
  })

  it('does not fold short lines after a story that nobody signed', () => {
    expect(rolesIn([title, prose, more, other, 'Lúa chín sớm mười ngày']).slice(3).join()).not.toMatch(/related/)
  })

  it('ends at a poll, and leaves the paper’s subjects alone', () => {
    const tail = [
      'Đọc thêm',
      other,
      'Từ khóa: chợ phiên, bến sông',
      'Thăm dò ý kiến',
      'Trang này thế nào?',
      'Biểu quyết',
    ]
    expect(rolesIn([title, prose, more, ...tail]).slice(4, 7)).toEqual([
      'related < related-onward',
      'topic < topic-line',
      'site < rating-form',
    ])
  })
})

describe('captions of pages of pictures', () => {
  const numbered = ['1. Ghe hoa về chợ lúc trời chưa sáng.', '2. Xuồng bún giữa dòng.', '3. Chợ tan khi nắng lên.']

  it('are numbered lines where the page says that it is one', () => {
    expect(rolesIn(['Ảnh', title, prose, ...numbered]).slice(3)).toEqual(Array(3).fill('caption < photo-essay'))
  })

  it('are not numbered lines elsewhere', () => {
    expect(rolesIn([title, prose, ...numbered]).join()).not.toMatch(/photo-essay/)
  })

  it('stand above a line that names the photographer', () => {
    expect(rolesIn([title, prose, 'Thợ gốm xếp bình vào lò', 'Ảnh: M.H', more]).slice(2, 4)).toEqual([
      'caption < credited-caption',
      'caption < photo-credit',
    ])
  })
})

describe('masthead', () => {
  it('is the name of the site above the title, and a signature below the story', () => {
    const name = 'Cổng thông tin điện tử xã Hải Triều'
    expect(rolesIn([name, title, prose])[0]).toBe('site < masthead')
    expect(rolesIn([title, prose, more, name])[3]).toBe('byline < outlet-line')
  })
})
