import * as fs from 'node:fs'
import { join } from 'node:path'

const who = [
  'Bà con thôn Đông',
  'Tổ hòa giải xã Bình Khê',
  'Chủ tịch xã',
  'Nhóm hộ nuôi tôm',
  'Ban quản lý chợ',
  'Cô giáo Lụa',
]
const did = ['đã bàn', 'vừa hoàn thành', 'đang chờ', 'xin rút khỏi', 'góp tiền làm', 'khảo sát lại', 'ký cam kết giữ']
const what = [
  'tuyến đường liên thôn dài gần ba cây số',
  'phương án đền bù đất ruộng ven sông',
  'mô hình trồng bưởi xen gừng trên đất dốc',
  'khu tái định cư phía sau trường học',
  'hồ sơ một cửa cho người lớn tuổi',
  'hệ thống nước sạch của bốn cụm dân cư',
]
const why = [
  'sau ba cuộc họp kéo dài tới khuya',
  'vì mùa lũ năm nay đến sớm hơn mọi năm',
  'để con em đi học khỏi phải qua cầu tạm',
  'theo nguyện vọng của đa số hộ trong vùng',
  'khi nguồn kinh phí của huyện vừa được phân bổ',
  'trong lúc giá vật liệu vẫn còn cao',
]

/** A page as people copy it, about 9 KB of UTF-8: title, date, lead, paragraphs, a caption, what the site left behind. */
export function newsText(index: number): string {
  const pick = (from: readonly string[], step: number): string =>
    from[(index * 31 + step * 17 + (index >> 3)) % from.length] ?? ''
  const sentence = (step: number): string =>
    `${pick(who, step)} ${pick(did, step * 3 + 1)} ${pick(what, step * 5 + 2)} ${pick(why, step * 7 + 3)}, số ${(index * 7 + step * 13) % 997} của năm.`
  const paragraph = (from: number): string => [0, 1, 2, 3].map((next) => sentence(from + next)).join(' ')
  const title = `Bài ${index}: ${pick(who, 5)} ${pick(did, 2)} ${pick(what, 3)}`
  const story = Array.from({ length: 14 }, (_, part) => paragraph(part * 4))
  return [
    title,
    `${(index % 28) + 1}/${(index % 12) + 1}/202${index % 5} - 08:1${index % 10}`,
    `(BBK) - ${sentence(99)}`,
    ...story.slice(0, 5),
    title,
    `${pick(who, 8)} bên công trình. Ảnh: Hà Mai`,
    ...story.slice(5),
    'Hà Mai',
    'Tin liên quan',
    `Bài ${index + 1}: ${pick(who, 6)} ${pick(did, 3)} ${pick(what, 4)}`,
    'Chia sẻ Facebook Zalo In bài viết',
    '',
  ].join('\n\n')
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
