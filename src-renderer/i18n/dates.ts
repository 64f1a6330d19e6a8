import type { TFunction } from 'i18next'
import type { PartialDate } from '#domain/notebook/records'

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
