import type { TFunction } from 'i18next'
import type { Moment, PartialDate } from '#domain/notebook/records'

/** A partial date as a newspaper writes it: `24/11/2020`, `11/2020`, `24/11 (không rõ năm)`. No year is invented. */
export function describeDate(t: TFunction, date: PartialDate): string {
  if (date.startsWith('--')) {
    const [, , month = '', day = ''] = date.split('-')
    return `${Number(day)}/${Number(month)} (${t('reader.noYear')})`
  }
  const [year = '', month, day] = date.split('-')
  return [day, month]
    .flatMap((part) => (part === undefined ? [] : [String(Number(part))]))
    .concat(year)
    .join('/')
}

/** A moment as a person here would say it: `14:05 · 3/2/2026`; of today, the time alone. */
export function describeMoment(t: TFunction, at: Moment, now: Date = new Date()): string {
  const then = new Date(at)
  const time = `${then.getHours()}:${String(then.getMinutes()).padStart(2, '0')}`
  if (then.toDateString() === now.toDateString()) return t('moment.today', { time })
  return t('moment.day', { time, date: `${then.getDate()}/${then.getMonth() + 1}/${then.getFullYear()}` })
}
