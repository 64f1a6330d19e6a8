import type { Rule } from '../page'

const credit =
  /(?:^|[.…"”)]\s*|\s[-–—]\s|\s\(|\()\s*(?:ảnh|nguồn ảnh|ảnh minh họa|đồ họa|photo|photo by|photograph)\s*:\s*(?:[^.:]|(?<!\p{L})\p{L}\.){2,60}[.)]{0,2}$/iu
/** `(RTW Photo/Anna Reed)`, `(Ảnh: Hoàng Yến/TTXVN)` after the words. */
const agencyCredit = /[\s(](?:[\p{L}.]{2,12} )?(?:photo|ảnh)(?:\s*[/:]\s*|\s+by\s+)\p{Lu}[^().]{1,50}\)$/iu
const alone = /^\(?(?:ảnh(?: chỉ có tính)? minh h(?:ọa|oạ)|ảnh tư liệu|ảnh chụp màn hình|illustration)\)?[.]?$/iu

/** `Toàn cảnh hội nghị. Ảnh: PV`: a line that credits a photographer is the caption of a picture. */
export const photoCredit: Rule = {
  id: 'photo-credit',
  confidence: 0.95,
  on: () => (index, line) => {
    if (index === 0 || line.text.length > 400) return null
    return credit.test(line.text) || agencyCredit.test(line.text) || alone.test(line.text) ? 'caption' : null
  },
}
