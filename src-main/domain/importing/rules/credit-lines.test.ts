import { describe, expect, it } from 'vitest'
import { more, prose, roleOf, rolesIn, title } from './roles-in'

describe('outlet-line and date-line: who published and when, on lines of their own', () => {
  it.each(['Báo Mường Khai điện tử', 'Nguồn: Báo Sông Hương', 'Trang thông tin điện tử huyện Mường Khai'])(
    '%s',
    (line) => {
      expect(roleOf(line, [title, prose], [])).toBe('byline < outlet-line')
    },
  )

  it.each(['Báo Mường Khai điện tử vừa đổi giao diện.', 'Báo cáo của xã', 'Nguồn nước sạch'])('not: %s', (line) => {
    expect(roleOf(line, [title, prose], [])).not.toMatch(/outlet-line$/)
  })

  it.each([
    'Thứ Ba, 24/11/2020 08:30',
    'Cập nhật: 24/11/2020, 08:30 [GMT+7]',
    '24/11/2020 | 08:30 GMT+7',
    'Hải Triều, ngày 15 tháng 7 năm 2021',
    'Cập nhật lúc 08:30, ngày 24/11/2020',
  ])('%s', (line) => {
    expect(roleOf(line, [title], [prose])).toBe('byline < date-line')
    expect(rolesIn([line, title, prose])[1]).toBe('title < title-line')
  })

  it('leaves a date inside the story alone', () => {
    expect(roleOf('24/11/2020', [title, prose, more], [prose])).not.toMatch(/date-line$/)
  })
})
