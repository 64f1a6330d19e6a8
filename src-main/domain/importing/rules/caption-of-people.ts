import type { Page, Rule } from '../page'
import { endsSentence, isProse } from '../sentences'

const longest = 160
const leastWords = 7
/** Offices and ways to speak of a person, as papers name who is in a picture. */
const people =
  /^(?:các )?(?:đồng chí|ông|bà|anh|chị|em|cụ|bí thư|phó|chủ tịch|trưởng|giám đốc|lãnh đạo|đoàn (?:công tác|đại biểu|viên|khảo sát)|đại biểu|đại diện|nông dân|ngư dân|công nhân|người dân|bà con|học sinh|giáo viên|thầy|cô|cán bộ|chiến sĩ|toàn cảnh|quang cảnh)(?!\p{L})/iu
/** What people do in pictures of newspapers, or where they stand. */
const pictured =
  /\s(?:phát biểu|trao|tặng|thăm|kiểm tra|nêu|chủ trì|khảo sát|cắt băng|chụp ảnh|tham quan|dâng hương|trò chuyện|giới thiệu|hướng dẫn|thu hoạch|gặt|hái|chăm sóc|bên|tại|trong|trên)\s/iu

/**
 * `Ông Điểu Lâm nêu ý kiến về trạm cân` between two paragraphs, without a stop: who is to be seen doing what, where the
 * picture itself left nothing. A heading seldom begins with a person, and never in the header.
 */
export const captionOfPeople: Rule = {
  id: 'caption-of-people',
  confidence: 0.75,
  on:
    (page) =>
    (index, { text, words }) =>
      words >= leastWords &&
      text.length <= longest &&
      !endsSentence(text) &&
      !/[,:;]$/u.test(text) &&
      people.test(text) &&
      pictured.test(text) &&
      isProseOfTheStory(page, index - 1) &&
      isProseOfTheStory(page, index + 1)
        ? 'caption'
        : null,
}

function isProseOfTheStory(page: Page, index: number): boolean {
  const role = page.roleAt(index)
  return (role === undefined || role === 'lead' || role === 'quote') && isProse(page.lineAt(index)?.text ?? '')
}
