import { describe, expect, it } from 'vitest'
import { more, prose, roleOf, rolesIn, slug, title } from './roles-in'

describe('title-line and photo-place', () => {
  it.each([
    ['the title again', title],
    ['the title in capitals', title.toUpperCase()],
    ['its slug', slug],
    ['its slug with underscores', slug.replaceAll('-', '_')],
    ['its words without marks', slug.replaceAll('-', ' ')],
    ['the title with a number', `${title} - Ảnh 3`],
    ['its slug with a number', `${slug}-2`],
    ['its words with the tone elsewhere', 'Xã Hải Triều rút ngắn giờ chờ ở bộ phận một của'],
  ])('%s is where a picture stood', (_name, line) => {
    expect(roleOf(line, [title, prose], [more])).toBe('photo < photo-place')
  })

  it('knows đ in every disguise', () => {
    expect(rolesIn(['Đường đến đình Đông Hải', prose, 'duong-den-dinh-dong-hai', more])[2]).toBe('photo < photo-place')
    expect(rolesIn(['Đường đến đình Đông Hải', prose, 'Ðường đến đình Ðông Hải', more])[2]).toBe('photo < photo-place')
  })

  it('knows slugs of a title that was not copied', () => {
    expect(rolesIn([prose, slug, more, slug])).toEqual([
      'paragraph < none',
      'photo < photo-place',
      'paragraph < none',
      'photo < photo-place',
    ])
  })

  it('knows pictures and captions in text without blank lines', () => {
    const roles = rolesIn([[title, prose, title, 'Dân lấy số ở quầy', more, slug, 'Cán bộ đo đất', prose].join('\n')])
    expect(roles.map((role) => role.split(' ')[0])).toEqual([
      'title',
      'paragraph',
      'photo',
      'caption',
      'paragraph',
      'photo',
      'caption',
      'paragraph',
    ])
  })

  it('does not take a refrain for pictures', () => {
    const poem = 'Về đi em về với bến sông\n\nsông còn nước lớn\nVề đi em về với bến sông\nđò còn đợi khách'
    expect(rolesIn(poem.split('\n\n')).slice(1)).toEqual(Array(3).fill('paragraph < none'))
  })

  it('believes a title below the lead only when it stands at the pictures again', () => {
    const lead =
      'Chiều 9-3, huyện Mường Khai tổ chức buổi làm việc với đoàn công tác huyện Trường Khê về cách giữ rừng.'
    expect(rolesIn([lead, title, 'Quang cảnh buổi họp', prose, title, more]).slice(0, 3)).toEqual([
      'lead < lead-before-title',
      'title < title-line',
      'caption < caption-after-photo',
    ])
    expect(rolesIn([lead, 'Nỗi lo lớn nhất', prose])).toEqual([
      'paragraph < none',
      'heading < heading-between',
      'paragraph < none',
    ])
  })
})
