import type { PartialDate } from '#domain/notebook/records'

const day = '(0?[1-9]|[12][0-9]|3[01])'
const month = '(0?[1-9]|1[0-2])'
const year = '((?:1[89]|20)[0-9]{2})'

/** `23/2`, `5-7`, `24/11/2020`, `24.11.2020`; not a part of a longer number, rank or fraction such as `4/10 huyện`. */
const numeric = `(?<![0-9/.,-])${day}\\s?[/.-]\\s?${month}(?:\\s?[/.-]\\s?${year})?(?![0-9/]|[.,-][0-9])`
/** `ngày 15 tháng 7 năm 2021`, `15 tháng 7`. */
const spelled = `${day}\\s+tháng\\s+${month}(?:\\s*(?:,|năm)?\\s+${year})?(?![0-9])`
/** Any way in which a day is written; its groups are those of `numericDate`. */
export const writtenDay = `(?:${spelled}|${numeric})`

const moments = 'sáng sớm|sáng|trưa|chiều tối|chiều|tối|đêm|khuya|rạng sáng'

/** `Sáng nay (23/2)`, `Chiều 5-7`, `Tối qua, ngày 4/3`: said of the day on which the paper tells it. */
const spoken = new RegExp(
  `(?<![\\p{L}])(?:(?:${moments})(?:\\s+(?:nay|qua|mai))?|hôm\\s+(?:nay|qua))\\s*,?\\s*\\(?\\s*(?:ngày\\s+|mùng\\s+)?${writtenDay}`,
  'iu',
)

/** A telling that opens with its day: `Ngày 24/11/2020, UBND tỉnh ...`, `Trong ngày 3/4, ...`. */
const opening = new RegExp(`^(?:vào\\s+|trong\\s+)?(?:ngày|hôm)\\s+${writtenDay}\\s*,`, 'iu')

/** What may stand around the date in a line that says nothing else: hours, days of the week, `Cập nhật`, signs. */
const words =
  'lúc|hôm\\s+nay|cập\\s+nhật|ngày|đăng|xuất\\s+bản|published|updated|posted|modified|last|at|on|vào|tin|bài|ICT|UTC|EST|EDT|GMT(?:\\s?\\+?\\s?7)?'
const weekdays =
  'thứ\\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\\s+nhật|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?'
const clock =
  '[0-9]{1,2}\\s?(?::|h|giờ)\\s?[0-9]{0,2}(?::[0-9]{2})?(?:\\s?(?:AM|PM|phút))?|[0-9]{2}\\.[0-9]{2}(?=\\s?(?:GMT|[AP]M))'
const fillers = new RegExp(`(?<![\\p{L}])(?:${words}|${weekdays})(?![\\p{L}])|${clock}|[\\s,|\\-–—•()[\\]:.]`, 'giu')
const place = /^\p{Lu}[\p{L} ]{1,30},\s*/u
const months = 'january|february|march|april|may|june|july|august|september|october|november|december'
/** In full or by the first three letters, with a stop or without. */
const anyMonth = months.replaceAll(/[a-z]+/gu, (name) => `${name}|${name.slice(0, 3)}\\.?`).concat('|sept\\.?')
const everyDate = new RegExp(writtenDay, 'giu')
const everyIso = /(?<![0-9])([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[T ][0-9:.+Z-]*)?/gu
const everyEnglish = new RegExp(
  `(?:(?<![\\p{L}])(${anyMonth})\\s+([0-9]{1,2}),?\\s+([0-9]{4})|(?<![0-9])([0-9]{1,2})\\s+(${anyMonth})\\s+([0-9]{4}))(?![0-9])`,
  'giu',
)

/** The Vietnamese web begins in 1997: an older year in running text is history told, not the day of the telling. */
const firstYearOfTheWeb = 1997

/**
 * The day that a lead (its outlet's mark taken off) gives for what it tells, without a year that it does not give.
 *
 * Only a day spoken of from that day (`Sáng nay (23/2)`) in the first sentence or two, or one that opens the line.
 * Days told as history, ranks, fractions and impossible days are not dates here.
 */
export function dateOfLead(lead: string): PartialDate | null {
  const head = lead.slice(0, 400)
  const found = opening.exec(head) ?? spoken.exec(head)
  if (!found) return null
  if (/(?:kỷ niệm|cách đây|trước đó|tính từ|kể từ|từ|hạn|trước)\s*(?:ngày\s*)?$/iu.test(head.slice(0, found.index)))
    return null
  const date = numericDate(found.slice(1))
  return date && /^\d/u.test(date) && Number(date.slice(0, 4)) < firstYearOfTheWeb ? null : date
}

/** The day given by a line that says nothing else, such as `Thứ Ba, 24/11/2020 08:30 GMT+7`; null for other lines. */
export function dateOfLine(line: string): PartialDate | null {
  if (line.length > 100 || !/[0-9]/u.test(line)) return null
  const known = asked.get(line)
  if (known !== undefined) return known
  const date = dateIn(line)
  if (asked.size >= mostAsked) asked.clear()
  asked.set(line, date)
  return date
}

/** Several rules ask the same of one line, one after the other. */
const asked = new Map<string, PartialDate | null>()
const mostAsked = 500

function dateIn(line: string): PartialDate | null {
  const vietnamese = loneIn(line, everyDate)
  if (vietnamese) return numericDate(vietnamese)
  const [isoYear, isoMonth, isoDay] = loneIn(line, everyIso) ?? []
  if (isoDay) return dateOf(Number(isoDay), Number(isoMonth), Number(isoYear))
  const [firstName, firstDay, firstYear, laterDay, laterName, laterYear] = loneIn(line, everyEnglish) ?? []
  const name = firstName ?? laterName
  if (!name) return null
  const monthNumber = months.split('|').findIndex((full) => full.startsWith(name.toLowerCase().slice(0, 3))) + 1
  return dateOf(Number(firstDay ?? laterDay), monthNumber, Number(firstYear ?? laterYear))
}

/** The groups of the one match with nothing but fillers around it; null without one. */
function loneIn(line: string, every: RegExp): readonly (string | undefined)[] | null {
  for (const match of line.matchAll(every)) {
    const before = line.slice(0, match.index).replace(place, '').replace(fillers, '')
    const after = line.slice(match.index + match[0].length).replace(fillers, '')
    if (before === '' && after === '') return match.slice(1)
  }
  return null
}

/** A date that front matter or meta-data states: any form above, or a year or a month alone. Never one that cannot be. */
export function statedDate(value: string): PartialDate | null {
  const trimmed = value.trim()
  const [, onlyYear, onlyMonth] = /^([0-9]{4})(?:-([0-9]{2}))?$/u.exec(trimmed) ?? []
  if (onlyYear) return onlyMonth === undefined || (Number(onlyMonth) >= 1 && Number(onlyMonth) <= 12) ? trimmed : null
  const [, yearlessMonth, yearlessDay] = /^--([0-9]{2})-([0-9]{2})$/u.exec(trimmed) ?? []
  if (yearlessDay) return dateOf(Number(yearlessDay), Number(yearlessMonth), null)
  return dateOfLine(trimmed)
}

/** The groups of `writtenDay`: spelled day, month, year, then numeric day, month, year. */
function numericDate(groups: readonly (string | undefined)[]): PartialDate | null {
  const [spelledDay, spelledMonth, spelledYear, numericDay, numericMonth, numericYear] = groups
  const stated = spelledYear ?? numericYear
  return dateOf(
    Number(spelledDay ?? numericDay),
    Number(spelledMonth ?? numericMonth),
    stated === undefined ? null : Number(stated),
  )
}

const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function dateOf(ofDay: number, ofMonth: number, ofYear: number | null): PartialDate | null {
  const days = ofMonth === 2 && ofYear !== null && !isLeap(ofYear) ? 28 : (longest[ofMonth - 1] ?? 0)
  if (!(ofDay >= 1 && ofDay <= days)) return null
  const rest = `${String(ofMonth).padStart(2, '0')}-${String(ofDay).padStart(2, '0')}`
  return ofYear === null ? `--${rest}` : `${String(ofYear).padStart(4, '0')}-${rest}`
}

function isLeap(ofYear: number): boolean {
  return ofYear % 4 === 0 && (ofYear % 100 !== 0 || ofYear % 400 === 0)
}
