import { describe, expect, it } from 'vitest'
import { more, prose, roleOf, rolesIn, title } from './roles-in'

describe('quotation', () => {
  const words = '“Chúng tôi chỉ xin nhà mới có nước, có trường trước khi nhà cũ bị dỡ”'
  it.each([
    `${words} - ông Vũ Đình Khoát nói.`,
    `${words}, bà Lụa kể.`,
    `${words} (ông Vũ Đình Khoát, trưởng thôn)`,
    '"We only wrote down what we saw," said their teacher.',
  ])('signed: %s', (line) => {
    expect(roleOf(line, [title, prose], [more])).toBe('quote < quotation')
  })

  it('holds the line that names its speaker', () => {
    expect(rolesIn([title, prose, words, 'Ông Vũ Đình Khoát, trưởng thôn Thượng', more]).slice(2, 4)).toEqual([
      'quote < quotation',
      'quote < quotation',
    ])
  })

  it('may be announced by a colon', () => {
    expect(roleOf(words, [title, `${prose.slice(0, -1)}, ông nói:`], [more])).toBe('quote < quotation')
  })

  it.each([
    '“Hàng thẳng, lối thông, đồng lòng cùng tiến” phục vụ dân',
    '“Một cửa” là tên gọi quen thuộc của bộ phận tiếp dân, nơi hồ sơ được nhận và trả trong cùng một ngày.',
    `Ông Khoát nói: ${words}.`,
    `${words} - ông nói. Rồi ông im lặng một lúc lâu.`,
  ])('not: %s', (line) => {
    expect(roleOf(line, [title, prose], [more])).not.toMatch(/^quote/)
  })
})
