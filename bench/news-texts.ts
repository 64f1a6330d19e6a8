import * as fs from 'node:fs'
import { join } from 'node:path'

const syllables =
  `xã huyện tỉnh người dân đất đai nông thôn mới xây dựng đường giao thông cán bộ hỗ trợ kinh phí ruộng đồng sông
bến chợ phiên mùa nước lúa ngô khoai cá tôm rừng tuần tra khoảnh giữ gìn trường học thầy cô trẻ em bệnh viện trạm y tế điện lưới
nước sạch cầu tạm đò ngang thuyền bè nhà văn hóa lễ hội đình làng nghề gốm dệt chiếu mây tre hợp tác đoàn phụ nữ thanh niên cựu binh
đại biểu cử tri họp bàn thống nhất ký cam kết đền bù thu hồi tái định cư khiếu nại hòa giải tòa án công khai minh bạch`
    .trim()
    .split(/\s+/u)
const people = ['Hà Mai', 'Lê Thu', 'Trần Bình', 'Nguyễn An', 'Đỗ Khê']

/** A page as people copy it, about 9 KB of UTF-8: title, date, lead, paragraphs, a caption, what the site left behind. */
export function newsText(index: number): string {
  // Every hundredth is the one before it, copied again with another title and without its last lines.
  const isCopy = index % 100 === 99
  const draw = drawFrom(isCopy ? index - 1 : index)
  const words = (count: number): string =>
    Array.from({ length: count }, () => syllables[draw(syllables.length)]).join(' ')
  const sentence = (): string => `${capitalised(words(8 + draw(14)))}, ${words(5 + draw(8))} ${draw(900) + 2} hộ.`
  const paragraph = (): string => Array.from({ length: 4 }, sentence).join(' ')
  const title = capitalised(words(9))
  const lead = sentence()
  const story = Array.from({ length: 16 }, paragraph)
  const author = people[index % people.length] ?? ''
  const head = [
    isCopy ? `${title} ${index}` : title,
    `${(index % 28) + 1}/${(index % 12) + 1}/202${index % 5} - 08:1${index % 10}`,
  ]
  const body = [
    `(BBK) - ${lead}`,
    ...story.slice(0, 5),
    title,
    `Người dân bên công trình. Ảnh: ${author}`,
    ...story.slice(5),
    author,
  ]
  const rest = ['Tin liên quan', capitalised(words(9)), 'Chia sẻ Facebook Zalo In bài viết']
  return [...head, ...body, ...(isCopy ? [] : rest), ''].join('\n\n')
}

/** Numbers below `limit`, the same for the same seed. */
function drawFrom(seed: number): (limit: number) => number {
  let state = (seed * 2_654_435_761 + 1) >>> 0
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Write `count` of them into folders of 500, as a person who saves by month has them; answers how many bytes. */
export function writeNews(folder: string, count: number): number {
  let bytes = 0
  for (let index = 0; index < count; index += 1) {
    const month = join(folder, `Tháng ${Math.floor(index / 500) + 1}`)
    if (index % 500 === 0) fs.mkdirSync(month, { recursive: true })
    const text = Buffer.from(newsText(index))
    bytes += text.length
    fs.writeFileSync(join(month, `bài ${index}.txt`), text)
  }
  return bytes
}
