import { describe, expect, it } from 'vitest'
import { classify } from '../classify'
import { linePieces } from '../pieces'
import { more, prose } from './roles-in'

/** A rule that looks through the page for every line would take hours over these; the test would not end in its time. */
describe('pages of a hundred thousand lines', () => {
  it.each([
    ['paragraphs that names sign', `${prose}\nMinh Hạnh\n`],
    ['titles that stand twice', 'Chợ phiên bên sông đổi ngày họp\nChợ phiên bên sông đổi ngày họp\n'],
    ['comments', `${more}\nBình luận (2)\nTrả lời\n`],
    ['questions of an interview', 'PV: Thưa ông, điều gì khó nhất?\nÔng Sáng: Khó nhất là giữ rừng.\n'],
    ['rows of a table', 'Thuế\t142\t81\nPhí\t38\t24\n'],
    ['numbered pictures', 'Ảnh\n1. Ghe hoa về chợ lúc trời chưa sáng.\n'],
    ['dates and names', 'Đức Thắng | 03/02/2021 06:30\nCập nhật: 14:05 | 23/02/2019\n'],
    ['dated teasers', 'Lịch tiếp công dân tháng 12 (18/11/2020)\nĐọc thêm\n'],
    ['the foot of a site', 'Cơ quan chủ quản: UBND xã\nĐịa chỉ: thôn Thượng\n'],
    ['items that say what each is about', '- Xe máy: một hàng, quay vào trong.\n- Hàng rong: sát lề đường.\n'],
    ['menus', 'Trang chủ › Thời sự › Xã hội\nThời sự\n'],
  ])('%s', (_, twoLines) => {
    const text = `Chuyện bến nước\n\n${prose}\n\n${twoLines.repeat(50_000)}`
    const pieces = linePieces(text)
    expect(classify(text, pieces)).toHaveLength(pieces.length)
  })
})
