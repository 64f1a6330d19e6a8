import { describe, expect, it } from 'vitest'
import { more, prose, roleOf, rolesIn, title } from './roles-in'

describe('related-onward: what is announced as other articles', () => {
  it.each([
    'Đọc thêm',
    'Tin liên quan:',
    'XEM THÊM',
    'Có thể bạn quan tâm',
    'Các tin khác',
    'Tin cùng chuyên mục',
    'Related articles',
  ])('%s, and all that follows', (line) => {
    const roles = rolesIn([
      title,
      prose,
      line,
      'Chợ phiên đổi ngày họp',
      'Chợ phiên đổi ngày họp',
      more,
      'Lúa chín sớm',
    ])
    expect(roles.slice(2)).toEqual(Array(5).fill('related < related-onward'))
  })

  it('ends where two paragraphs in a row show that the article goes on', () => {
    expect(rolesIn([title, prose, 'Xem thêm', 'Chợ phiên đổi ngày họp', prose, more]).slice(3)).toEqual([
      'related < related-onward',
      'paragraph < none',
      'paragraph < none',
    ])
  })

  it.each(['>> Xem thêm: Chợ phiên đổi ngày họp', 'Đọc thêm: Chợ phiên đổi ngày họp', '» Chợ phiên đổi ngày họp'])(
    'one line in the middle: %s',
    (line) => {
      expect(rolesIn([title, prose, line, more]).slice(2)).toEqual(['related < related-onward', 'paragraph < none'])
    },
  )

  it.each(['Đọc thêm sách là cách ông giữ cho mình khỏi quên chữ.', 'Xem thêm bản đồ ở nhà văn hóa thôn'])(
    'not: %s',
    (line) => {
      expect(roleOf(line, [title, prose], [prose])).not.toMatch(/^related/)
    },
  )
})
