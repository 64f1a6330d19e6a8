import type { Line, Page, Rule } from '../page'
import { endsSentence, sentenceCount } from '../sentences'

/** Words with which a paragraph takes up what was told before; a caption stands by itself. */
const takesUp =
  /^(?:theo (?:đó|ông|bà|đồng chí|bí thư|chủ tịch)|tại [^,.]{2,50},|nhân dịp|ngoài ra|bên cạnh|đặc biệt|cụ thể|trên (?:cơ sở|tinh thần)|trong (?:đó|khi|những|thời gian|không khí)|sau (?:đó|khi)|trước (?:đó|khi)|tuy (?:nhiên|vậy)|để |với |qua |cùng (?:đi|dự|với)|cũng |đồng thời|hiện nay|hiện tại|đến nay|từ (?:đó|nay)|do (?:đó|vậy)|vì (?:vậy|thế)|như vậy|mặt khác|song |nhưng |thực tế|phát biểu (?:tại|chỉ đạo|kết luận)|được biết|dự kiến|however|meanwhile|according to|in addition|he |she |they )/iu

/** Verbs that report speech, with what makes them report: a comma, a colon, `rằng`. Or words that continue a story. */
const reports =
  /(?:(?:khẳng định|nhấn mạnh|chia sẻ|cho hay|nói|bày tỏ|đề nghị|yêu cầu|nêu rõ|thông tin|lưu ý|cho biết|phân tích|kể)\s*(?:[,:]|rằng|thêm[,:])|(?:nói|hỏi|kể|dặn|hứa|nhắc|khẳng định|nhấn mạnh|chia sẻ|bày tỏ|đề nghị|yêu cầu)(?:\s[^\s,.:]+){1,5}:\s|cho (?:biết|rằng|hay)\s|(?:\s|^)cũng\s|\sđã\s|said that|told )/iu

const reportingVerb =
  /(?:khẳng định|nhấn mạnh|chia sẻ|cho biết|cho rằng|cho hay|nói|bày tỏ|đề nghị|yêu cầu|nêu rõ|phân tích|kể|như sau|gồm|các đồng chí|said)\s*$/iu

const speaker = /^(\p{Lu}[^:“”"]{3,110}?\p{Lu}[\p{L}.]*\)?):\s+\S/u

const longestCaption = 250
const longestSentence = 110
/** Offices make sentences long: `Đồng chí A, Phó Bí thư ..., Chủ tịch ... phát biểu tại hội nghị.` */
const longestOfPeople = 150
const people =
  /^(?:các )?(?:đồng chí|ông|bà|anh|chị|bí thư|phó|chủ tịch|trưởng|giám đốc|lãnh đạo|đoàn|đại biểu|đại diện|người dân|bà con|cán bộ|nhân dân|chiến sĩ|toàn cảnh|quang cảnh)\s/iu
const longestSpeech = 320

/**
 * The line under a picture's place is its caption, when it can be one.
 *
 * It is not when it takes up the story (`Tại hội nghị, ...`, `Theo đó, ...`), reports what somebody said in a sentence
 * (`A khẳng định, ...`), holds several sentences, or is a long sentence that ends with a stop. It is when it has no stop,
 * is one short sentence, begins or breaks off with dots, or gives a speaker's words as `Name: words`.
 */
export const captionAfterPhoto: Rule = {
  id: 'caption-after-photo',
  confidence: 0.85,
  on: (page) => {
    const interviewed = speakersInTheText(page)
    const titleHeldAPicture = page.roleAt(0) !== undefined && page.roleAt(0) !== 'title' && titleIsRepeated(page)
    return (index, line) => {
      if (line.picture === 'here') return 'caption'
      const above = page.roleAt(index - 1)
      if (line.picture !== 'above' && above !== 'photo' && !(above === 'title' && titleHeldAPicture)) return null
      return isCaption(line, interviewed) ? 'caption' : null
    }
  },
}

function isCaption(line: Line, interviewed: ReadonlySet<string>): boolean {
  const { text } = line
  if (text.length > longestSpeech || takesUp.test(text) || /^["“«]/u.test(text)) return false
  const name = speakerOf(text)
  if (name !== null) return !interviewed.has(name) && sentenceCount(text) <= 2
  if (sentenceCount(text.replace(/^(?:\.{2,}|…)\s*/u, '')) > 1 || text.length > longestCaption) return false
  if (/^(?:\.{3}|…)|(?:\.{3}|…)$/u.test(text)) return true
  if (!endsSentence(text)) return !/[:;,]$/u.test(text)
  return text.length <= (people.test(text) ? longestOfPeople : longestSentence) && !reports.test(text)
}

/** Who speaks in `Name: words`; null where the words before the colon tell that somebody spoke. */
function speakerOf(text: string): string | null {
  const name = speaker.exec(text.slice(0, 200))?.[1]
  return name === undefined || reportingVerb.test(name) || sentenceCount(name) > 1 ? null : name
}

/** Speakers of lines that no picture stands above: in an interview `Name: words` is the text itself. */
function speakersInTheText(page: Page): ReadonlySet<string> {
  const found = new Set<string>()
  for (const [index, line] of page.lines.entries()) {
    if (page.roleAt(index) !== undefined || page.roleAt(index - 1) === 'photo') continue
    const name = speakerOf(line.text)
    if (name !== null) found.add(name)
  }
  return found
}

/** A title that comes after the lead and again at every picture stood at a picture itself. */
function titleIsRepeated(page: Page): boolean {
  const title = page.lineAt(page.titleIndex())
  return (
    title !== undefined && page.lines.some(({ slug }, index) => slug === title.slug && page.roleAt(index) === 'photo')
  )
}
