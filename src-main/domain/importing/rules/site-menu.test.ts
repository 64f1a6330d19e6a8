import { describe, expect, it } from 'vitest'
import { prose, roleOf, rolesIn, title } from './roles-in'

describe('site-menu: nothing but names of sections', () => {
  it.each([
    'Tin mới Emagazine Truyền hình Podcast',
    'Trang chủ > Chính trị > Xây dựng Đảng',
    'Thời sự | Kinh tế | Văn hóa - Xã hội',
    'Trang chủ',
    'Home News Sport Opinion',
  ])('%s', (line) => {
    expect(roleOf(line, [title, prose], [])).toBe('site < site-menu')
  })

  it.each(['Kinh tế', 'Giáo dục', 'Kinh tế Hải Triều', 'Thế giới và đời sống'])('not inside a story: %s', (line) => {
    expect(roleOf(line, [title, prose], [prose])).not.toMatch(/^site/)
  })

  it('takes a section above the title for a menu', () => {
    expect(rolesIn(['Chính trị', title, prose])).toEqual(['site < site-menu', 'title < title-line', 'paragraph < none'])
  })
})
