import { numberedId } from '#domain/notebook/notebook.arbitrary'
import type { BlockRole, RecordId } from '#domain/notebook/records'
import type { ReadText } from './shingles'

export type Story = ReadText & { readonly id: RecordId }

/** Numbers that look random and are the same in every run (mulberry32). */
export function createChance(seed: number): { below(limit: number): number } {
  let state = seed
  return {
    below: (limit) => {
      state = (state + 0x6d2b79f5) | 0
      let bits = Math.imul(state ^ (state >>> 15), 1 | state)
      bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits
      return ((bits ^ (bits >>> 14)) >>> 0) % limit
    },
  }
}

export type Chance = ReturnType<typeof createChance>

/** A vocabulary with the long tail that news has: the first words stand everywhere, the last hardly anywhere. */
const syllables =
  'xã huyện tỉnh dân đất nước sông lúa ruộng đường cầu chợ trường lớp học trò thầy cô máy xe thuyền bến đò làng thôn bản rừng đồi núi suối hồ đập kênh mương vườn cây hoa quả gạo ngô khoai sắn trâu bò lợn gà vịt cá tôm muối mắm chè cà phê tiêu điều cao su gỗ tre nứa lá nhà cửa sân ngõ phố phường quận thành thị tiền vốn vay lãi thuế phí giá công việc người già trẻ em phụ nữ thanh niên cựu chiến binh bộ đội công an cán bộ đảng viên chi ủy họp bàn hỏi đáp nói nghe thấy biết làm xây sửa mở đóng trồng cấy gặt hái bán mua'.split(
    ' ',
  )

export function storyOf(id: number, paragraphs: readonly string[], noise: readonly string[] = []): Story {
  const lines: readonly (readonly [string, BlockRole])[] = [
    ...paragraphs.map((words, index) => [words, index === 0 ? 'title' : 'paragraph'] as const),
    ...noise.map((words) => [words, 'related'] as const),
  ]
  let text = ''
  const blocks = lines.map(([words, role]) => {
    const start = text.length
    text += `${words}\n\n`
    return { start, end: start + words.length, role }
  })
  return { id: numberedId(id), text, blocks }
}

/** A story of its own: a title and some paragraphs, figures among them. */
export function someParagraphs(chance: Chance): readonly string[] {
  const word = (): string =>
    syllables[Math.floor((chance.below(1000) * chance.below(1000) * syllables.length) / 1e6)] ?? 'xã'
  const sentence = (): string => {
    const words = Array.from({ length: 12 + chance.below(14) }, () =>
      chance.below(14) === 0 ? `${chance.below(9000)}` : word(),
    )
    return `${words.join(' ')}.`
  }
  const paragraph = (): string => Array.from({ length: 1 + chance.below(3) }, sentence).join(' ')
  return [sentence(), ...Array.from({ length: 5 + chance.below(8) }, paragraph)]
}

/** What an editor does to a story taken from elsewhere: every `nth` word another, some paragraphs gone. */
export function edited(chance: Chance, paragraphs: readonly string[], nth: number, dropped: number): readonly string[] {
  const kept = paragraphs.filter((_, index) => index === 0 || chance.below(100) >= dropped)
  return kept.map((words) =>
    words
      .split(' ')
      .map((word) => (chance.below(nth) === 0 ? (syllables[chance.below(syllables.length)] ?? word) : word))
      .join(' '),
  )
}

/** A bulletin of a series: the same sentences every day, with the figures of the day. */
export function bulletin(chance: Chance, day: number): readonly string[] {
  const figure = (): string => `${1 + chance.below(9000)},${chance.below(10)}`
  return [
    `Bản tin mực nước ngày ${1 + (day % 28)} tháng ${1 + (day % 12)}`,
    `Lúc bảy giờ sáng nay, mực nước đo được tại trạm cầu Gò Nổi là ${figure()} m, so với hôm qua chênh ${figure()} cm; tại trạm Bến Gạo là ${figure()} m.`,
    `Trong hai mươi bốn giờ qua, lượng mưa trung bình toàn lưu vực đo được ${figure()} mm, nơi cao nhất là Mường Khai với ${figure()} mm.`,
    `Các hồ chứa trong tỉnh đang giữ ${figure()} triệu mét khối nước, đạt ${figure()} phần trăm dung tích; ${figure()} hồ đang xả.`,
    `Ban chỉ huy đề nghị các xã ven sông tiếp tục theo dõi mực nước, bố trí người trực canh đê và báo cáo về huyện trước năm giờ chiều hằng ngày.`,
  ]
}
