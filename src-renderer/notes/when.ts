import i18next, { type TFunction } from 'i18next'
import type { Moment } from '#domain/notebook/records'

/** A moment as one says it: the time of day today, the day this year, the date before. */
export function describeMoment(t: TFunction, moment: Moment, now: Date = new Date()): string {
  const at = new Date(moment)
  const language = i18next.language
  const time = at.toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  if (at.toDateString() === now.toDateString()) return t('notes.today', { time })
  const sameYear = at.getFullYear() === now.getFullYear()
  return at.toLocaleDateString(language, { day: 'numeric', month: 'numeric', ...(sameYear ? {} : { year: 'numeric' }) })
}
