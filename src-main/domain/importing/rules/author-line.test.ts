import { describe, expect, it } from 'vitest'
import { prose, roleOf, title } from './roles-in'

describe('author-line', () => {
  it.each([
    'Minh Hạnh',
    'LÊ NGÂN',
    'Minh Hạnh - Quốc Trung',
    'Bài, ảnh: Minh Hạnh',
    'PV',
    'Nhóm PV',
    'Theo TTXVN',
    'Lê Thị Ngân (tổng hợp)'.slice(0, 11),
  ])('signs the end: %s', (line) => {
    expect(roleOf(line, [title, prose], ['Đọc thêm'])).toBe('byline < author-line')
  })

  it.each(['Lê Thị Ngân', 'By Jane Hall', 'Tác giả: Lê Thị Ngân'])('stands under the title: %s', (line) => {
    expect(roleOf(line, [title], [prose])).toBe('byline < author-line')
  })

  it.each(['Minh Hạnh ra bến', 'Nỗi lo lớn nhất', 'Hết'])('not: %s', (line) => {
    expect(roleOf(line, [title, prose], [])).not.toMatch(/^byline/)
  })
})
