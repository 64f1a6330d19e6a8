import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isNoise } from '../article/blocks'
import { articleFromHtml } from './article-from-html'
import { articleFromText } from './article-from-text'

const pasted = (text: string) => articleFromText({ text, format: 'pasted', fileName: null })
const rolesOf = (text: string): readonly string[] => pasted(text).blocks.map(({ role }) => role)
const foldedIn = (text: string): readonly string[] => {
  const { text: kept, blocks } = pasted(text)
  return blocks.filter(({ role }) => isNoise(role)).map(({ start, end }) => kept.slice(start, end))
}

/** One line each that a person may copy alone. Some are also names of sections, buttons or headings of teasers. */
const headlines = [
  'Đất đai',
  'Nông thôn mới',
  'Thời sự',
  'Thông báo',
  'Chia sẻ',
  'Tìm kiếm',
  'Bình chọn',
  'Thống kê',
  'Bản quyền',
  'Giấy phép',
  'Trở lại',
  'Ý kiến bạn đọc',
  'Đọc thêm',
  'Đánh giá về dự án hồ chứa nước',
  'Website xã mở chuyên mục hỏi đáp',
  'Cổng thông tin điện tử huyện tạm ngừng hoạt động',
  'Xã Bình Lạc bàn giao mười căn nhà đầu tiên',
  'Giá lúa tăng trở lại',
  'Search',
  'Comments',
  'Weather',
  'Related',
  'Read more',
  'Opinion',
  'A bridge that nobody asked for',
]
const sentences = [
  'Nhiều tuyến đường ngập sâu trong sáng nay.',
  'Dân mong được biết trước ngày đo đất.',
  '“Chúng tôi chỉ xin nhà mới có nước, có trường”, ông Khoát nói.',
  '"Dân chờ ba năm rồi" - bà Thơm kể.',
  'Ông trở lại bến sông sau ba mươi năm.',
  'Ai cũng hỏi bao giờ có nước sạch.',
  'Rescue teams searched the river until dark.',
  'They say children should read more books.',
  '“We were told in June,” she said.',
  'Bộ phận một cửa của xã có năm cán bộ, mỗi tháng nhận chừng sáu trăm hồ sơ, quá nửa liên quan đến đất đai và hộ tịch.',
]
const headline = fc.constantFrom(...headlines)
const sentence = fc.constantFrom(...sentences)
const between = fc.constantFrom('\n', '\n\n', '\r\n', '\r\n\r\n')

describe('a few lines that were pasted', () => {
  it.each([...headlines, ...sentences])('are read when they are this one: %s', (line) => {
    expect(foldedIn(line)).toEqual([])
  })

  it('are all read: a headline and a sentence or more, in any words', () => {
    fc.assert(
      fc.property(headline, fc.uniqueArray(sentence, { minLength: 1, maxLength: 4 }), between, (first, rest, gap) => {
        expect(foldedIn([first, ...rest].join(gap))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('are all read: sentences and quotations without a headline', () => {
    fc.assert(
      fc.property(fc.uniqueArray(sentence, { minLength: 1, maxLength: 5 }), between, (lines, gap) => {
        expect(foldedIn(lines.join(gap))).toEqual([])
      }),
    )
  })

  it.each([
    ['names of sections alone', 'Chính trị\nKinh tế\nXã hội'],
    ['what a counter says', 'Hôm qua: 15 người\nHôm nay: 20 người'],
    ['a heading of teasers with a title', 'Xem thêm\nLúa chín sớm mười ngày'],
    ['a slug', 'lua-chin-som-muoi-ngay'],
    ['stars', '★★★'],
    ['who is who', 'Tổng biên tập: Nguyễn Thị Mận'],
  ])('are read when nothing else was pasted: %s', (_, text) => {
    expect(foldedIn(text)).toEqual([])
    expect(pasted(text).title).not.toBe('')
  })

  it.each([
    ['Trang chủ > Thời sự > Xã hội', 'Giá lúa tăng\nThương lái mua tại ruộng.'],
    ['Trang chủ Thời sự Kinh tế Xã hội Thể thao', 'Giá lúa tăng\nThương lái mua tại ruộng.'],
    ['Chia sẻ Facebook Zalo', 'Giá lúa tăng\nThương lái mua tại ruộng.'],
    ['1.204 lượt xem', 'Giá lúa tăng\nThương lái mua tại ruộng.'],
    ['>> Xem thêm: Chợ phiên đổi ngày họp', 'Giá lúa tăng\nThương lái mua tại ruộng.'],
  ])('leave folded what can be nothing but the page: %s', (line, text) => {
    expect(foldedIn(`${line}\n${text}`)).toEqual([line])
    expect(foldedIn(`${text}\n${line}`)).toEqual([line])
  })

  it.each([
    ['Giá lúa tăng\nThương lái mua tại ruộng từ sáng sớm.', ['title', 'paragraph']],
    ['Đất đai\n\nDân chờ sổ đỏ đã mười năm.', ['title', 'paragraph']],
    ['Search\nRescue teams searched the river.', ['title', 'paragraph']],
    ['Con đò cũ đậu bên sông\nMùa nước lên lại ngóng trông người về.', ['paragraph', 'paragraph']],
    ['“Dân mong được biết trước”', ['paragraph']],
  ])('have a title where one stands over them: %j', (text, roles) => {
    expect(rolesOf(text)).toEqual(roles)
  })
})

describe('any text', () => {
  it('has something to read', () => {
    const line = fc.oneof(headline, sentence, fc.constantFrom('Online: 6', '2 giờ trước', 'Trả lời', '© 2020', '___'))
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string()), { minLength: 1, maxLength: 12 }), between, (lines, gap) => {
        const { blocks, title } = pasted(lines.join(gap))
        if (blocks.length === 0) return
        expect(blocks.some(({ role }) => !isNoise(role))).toBe(true)
        expect(title.trim()).not.toBe('')
      }),
      { numRuns: 1000 },
    )
  })

  it('has something to read when a page says of every word that it is furniture', () => {
    const { blocks, title } = articleFromHtml({
      html: '<nav><a href="https://a.vn/">Trang chủ</a> <a href="https://a.vn/b">Chợ phiên</a></nav>',
      fileName: null,
    })
    expect(blocks.some(({ role }) => !isNoise(role))).toBe(true)
    expect(title).not.toBe('')
  })
})
