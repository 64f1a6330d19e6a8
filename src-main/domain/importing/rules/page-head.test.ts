import { describe, expect, it } from 'vitest'
import { more, prose, rolesIn, title } from './roles-in'

describe('above the story', () => {
  it('the line that stands out under menus is the title, whatever they are called, and what is above it is the site’s', () => {
    expect(rolesIn(['Hồ sơ - Tư liệu', 'Ảnh đẹp', 'Đọc nhanh', title, prose, more]).slice(0, 4)).toEqual([
      'site < above-title',
      'site < above-title',
      'site < above-title',
      'title < title-line',
    ])
  })

  it('a kicker alone stays to be read', () => {
    expect(rolesIn(['Đất và người', title, prose, more])[0]).not.toMatch(/^site/)
  })

  it('the day of the page is not the day of the story', () => {
    const roles = rolesIn(['Thứ Ba, 17/05/2022', 'Trang chủ', 'Kinh tế', title, '16/05/2022 06:12', prose, more])
    expect([roles[0], roles[3], roles[4]]).toEqual(['site < page-clock', 'title < title-line', 'byline < date-line'])
    expect(rolesIn(['Thứ Ba, 17/05/2022', title, prose, more])[0]).toBe('byline < date-line')
  })

  it('`Tin mới` above the title is a section, and the story under it no teaser', () => {
    const roles = rolesIn(['TIN MỚI', 'Trang chủ > Dân tộc', title, '22/06/2023 09:41', prose, more])
    expect(roles.slice(2, 4)).toEqual(['title < title-line', 'byline < date-line'])
  })

  it('short lines in a share bar under the title are part of it, a name is not', () => {
    const roles = rolesIn([title, 'Facebook', 'Lưu lại nhé', 'Zalo', 'Lê Ngân', prose, more])
    expect(roles.slice(1, 5)).toEqual([
      'site < share-bar',
      'site < between-site',
      'site < share-bar',
      'byline < author-line',
    ])
  })
})
