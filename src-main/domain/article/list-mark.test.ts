import { describe, expect, it } from 'vitest'
import { needsBullet } from './list-mark'

describe('an item of a list', () => {
  it.each([
    'Công bố đơn giá trước ngày 15/12',
    '15 hộ ở xóm Bãi đã nhận tiền',
    '15/12 là ngày công bố đơn giá',
    'A Lưới và hai xã khác',
    'Q.1 trả trước, Q.2 trả sau',
  ])('gets a bullet: %s', (words) => {
    expect(needsBullet(words)).toBe(true)
  })

  it.each([
    '- Công bố đơn giá',
    '• Hỗ trợ tiền thuê nhà',
    '– Đo lại ranh giới',
    '1. Biên bản số 07',
    '1/ Về đất ở',
    '2.3) Kiểm đếm cây trồng',
    '(4) Trả tiền',
    'a) Hộ có đất ở',
    'đ. Hộ không có giấy tờ',
    'Xã Bình Khê\t12\t40',
    'Năm | Số hộ | Diện tích',
    '   ',
  ])('brings its own or is no item to be seen: %s', (words) => {
    expect(needsBullet(words)).toBe(false)
  })
})
