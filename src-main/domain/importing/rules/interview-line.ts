import type { Line, Page, Rule } from '../page'

const asks =
  /^(?:[-–—]\s*)?(?:PV|P\.V|Phóng viên|Phóng viên \(PV\)|PV Báo [\p{L} ]{2,30}|Hỏi|Q|Question|Interviewer)\s*:\s*\S/u
const addresses =
  /^(?:[-–—]\s*)?(?:Thưa|Dạ thưa|Xin) (?:ông|bà|anh|chị|đồng chí|giáo sư|tiến sĩ|bác sĩ)(?!\p{L}).{5,}\?$/iu
const longestQuestion = 400

/**
 * What an interviewer asks. Such a line is short and stands between paragraphs as a heading does, but it is a part of
 * what was said: a paragraph. One question makes no interview.
 */
export const interviewLine: Rule = {
  id: 'interview-line',
  confidence: 0.9,
  on: (page) => {
    const questions = page.lines.filter((line, index) => isQuestion(page, line, index)).length
    return (index, line) => (questions >= 2 && isQuestion(page, line, index) ? 'paragraph' : null)
  },
}

function isQuestion(page: Page, { text }: Line, index: number): boolean {
  return (
    index > 0 &&
    page.roleAt(index) === undefined &&
    text.length <= longestQuestion &&
    (asks.test(text) || addresses.test(text))
  )
}
