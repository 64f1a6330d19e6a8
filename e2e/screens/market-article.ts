import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { App } from '../fixtures/app'
import type { Screens } from './screens'

export const title = 'Chợ nổi Vàm Sậy tìm cách giữ ghe ở lại'
export const moved = 'dời chợ lên bờ, dựng nhà lồng và bán như chợ huyện'
export const asked = `Một số hộ đề nghị ${moved}, nhưng phần đông không chịu.`
export const mooring = 'Xã định miễn phí neo đậu cho ghe trong hai năm và xin tỉnh nạo vét luồng lạch quanh chợ.'
const text = [
  title,
  'Sau ba mùa nước, số ghe về chợ nổi Vàm Sậy còn chưa đến một nửa. Xã Tân Lộc họp với bà con để bàn cách giữ chợ.',
  'Mỗi sáng từ bốn giờ, bà Tư Mận đã chèo xuồng ra đầu vàm bán bún nước lèo cho khách thương hồ. Bà kể có hôm bán hết nồi bún mà mặt trời chưa lên quá ngọn dừa.',
  'Theo ông Lê Văn Thuần, phó chủ tịch xã, đường bộ mở tới tận rẫy nên thương lái cho xe tải vào chở thằng về phố, không cần ghe nữa.',
  mooring,
  asked,
  '“Chợ lên bờ thì còn gì là chợ nổi”, ông Sáu Bền, người có ba mươi năm đi ghe hàng bông, nói.',
  'PV Lan Hạ',
].join('\n\n')

/** What is not in the article, and comes into it with a correction. */
export const told = 'Cuối buổi, có người lại bàn dựng nhà lồng trên bờ và bán như chợ huyện, rồi thôi.'

/** Into a library that is empty, and see it open. */
export async function importMarketArticle(app: App, { library, reader, frame, say }: Screens): Promise<void> {
  const path = join(app.scratch, 'cho-noi.txt')
  writeFileSync(path, text)
  await frame.button(say('empty.choose')).waitFor()
  await library.import([path])
  await expect(reader.article(title)).toBeVisible()
}
