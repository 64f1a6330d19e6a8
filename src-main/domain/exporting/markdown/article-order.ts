import type { PartialDate, RecordId } from '#domain/notebook/records'

const titles = new Intl.Collator('vi', { numeric: true })

interface Dated {
  readonly id: RecordId
  readonly title: string
  readonly publishedOn: PartialDate | null
}

/**
 * By date, then by title as a Vietnamese dictionary sorts, then by id; never a tie. A day without a year comes after
 * all that have one, and what has no date comes last.
 */
export function compareArticles(one: Dated, other: Dated): number {
  return (
    compareText(dateKey(one.publishedOn), dateKey(other.publishedOn)) ||
    titles.compare(one.title, other.title) ||
    compareText(one.title, other.title) ||
    compareText(one.id, other.id)
  )
}

function dateKey(date: PartialDate | null): string {
  if (date === null) return '3'
  return date.startsWith('--') ? `2${date}` : `1${date}`
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
