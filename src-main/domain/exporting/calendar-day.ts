const wholeDay = /^(\d{4})-(\d{2})-(\d{2})$/
const leapYearFebruary = 29
const daysOf = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/**
 * Whether `text` is a day of the calendar written `YYYY-MM-DD`, the year from 1000 on.
 *
 * js-yaml turns `2020-02-31` into the second of March and `0050` into 1950: what is no such day must stay text.
 */
export function isCalendarDay(text: string): boolean {
  const [, year, month, day] = (wholeDay.exec(text) ?? []).map(Number)
  if (year === undefined || month === undefined || day === undefined || year < 1000) return false
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = month === 2 && isLeap ? leapYearFebruary : daysOf[month - 1]
  return days !== undefined && day >= 1 && day <= days
}
