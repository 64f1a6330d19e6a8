import { describe, expect, it } from 'vitest'
import { more, prose, roleOf, rolesIn, title } from './roles-in'

describe('author-line', () => {
  it.each([
    'Minh Hạnh',
    'LÊ NGÂN',
    'Minh Hạnh - Quốc Trung',
    'Bài, ảnh: Minh Hạnh',
    'PV',
    'Nhóm PV',
    'Theo Hải Triều',
    'Lê Thị Ngân (tổng hợp)',
    'Hà Pâng (thực hiện)',
    'Lê Ngân (TTXVN/Vietnam+)',
    'Lê Thị Ngân',
    'P.V',
    'Q.T',
    'M.Hạnh',
    'N.T.H.',
    'Bài & ảnh: Minh Hạnh',
    'Ghi chép của Minh Hạnh',
    'Nguyễn Thị Mận - Công chức Văn hóa - Xã hội',
  ])('signs the end: %s', (line) => {
    expect(roleOf(line, [title, prose], ['Đọc thêm'])).toBe('byline < author-line')
  })

  it.each(['Lê Thị Ngân', 'By Jane Hall', 'Tác giả: Lê Thị Ngân'])('stands under the title: %s', (line) => {
    expect(roleOf(line, [title], [prose])).toBe('byline < author-line')
  })

  it('stands right under the lead, too', () => {
    expect(rolesIn([title, prose, 'By Jane Hall', more])[2]).toBe('byline < author-line')
  })

  it('signs before a box that follows the story, and before teasers without a heading', () => {
    expect(rolesIn([title, prose, more, 'Bài, ảnh: Minh Hạnh', prose])[3]).toBe('byline < author-line')
    const tail = ['Minh Hạnh', 'Chợ phiên đổi ngày họp', 'Lúa chín sớm mười ngày']
    expect(rolesIn([title, prose, more, ...tail]).slice(3)).toEqual([
      'byline < author-line',
      'related < after-signature',
      'related < after-signature',
    ])
  })

  it.each(['Minh Hạnh ra bến', 'Nỗi lo lớn nhất', 'Hết'])('not: %s', (line) => {
    expect(roleOf(line, [title, prose], [])).not.toMatch(/^byline/)
  })
})
