import { describe, expect, it } from 'vitest'
import { more, prose, roleOf, rolesIn, title } from './roles-in'

describe('list-run, heading-between and among-site', () => {
  it('knows bullets anywhere, dashes and numbers after a colon', () => {
    expect(rolesIn([title, prose, '• cá sông', '• lá dong']).slice(2)).toEqual(Array(2).fill('list-item < list-run'))
    expect(rolesIn([title, 'Hàng về chợ gồm:', '- cá sông', '- lá dong', more]).slice(2)).toEqual([
      'list-item < list-run',
      'list-item < list-run',
      'paragraph < none',
    ])
    expect(rolesIn([title, prose, '- Anh đi đâu?', '- Tôi ra bến.']).slice(2)).toEqual(
      Array(2).fill('paragraph < none'),
    )
  })

  it.each(['Nỗi lo lớn nhất là nơi ở mới', 'Vì sao dân chưa đồng thuận?', '2. Khó ở đâu', '“Nút thắt” hạ tầng'])(
    'a heading: %s',
    (line) => {
      expect(roleOf(line, [title, prose], [more])).toBe('heading < heading-between')
    },
  )

  it.each([
    ['with a stop', 'Nỗi lo lớn nhất là nơi ở mới.', [more]],
    ['at the end', 'Nỗi lo lớn nhất là nơi ở mới', []],
    ['in small letters', 'nỗi lo lớn nhất', [more]],
    ['above another short line', 'Nỗi lo lớn nhất', ['Một dòng ngắn nữa', more]],
  ])('not %s', (_name, line, after) => {
    expect(roleOf(line, [title, prose], after)).toBe('paragraph < none')
  })

  it('takes a short line in the midst of forms for one of them', () => {
    expect(rolesIn([title, prose, 'Đánh giá:', 'Rất hài lòng', 'Bình chọn', 'Online: 6']).slice(2)).toEqual([
      'site < rating-form',
      'site < between-site',
      'site < rating-form',
      'site < counter',
    ])
  })
})
