import type { PartialDate } from '#domain/notebook/records'

/**
 * The date typed as `24/11/2020`, `24-11-2020`, `11/2020`, `2020`, `24/11` or in ISO form (`2020-11-24`, `--11-24`).
 * A year that is not typed stays unstated. Null for what is no date, such as 31/2.
 */
export function parsePartialDate(typed: string): PartialDate | null {
  const text = typed.trim()
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text)
  if (iso) return dateOf(iso[1], iso[2], iso[3])
  const unstated = /^--(\d{1,2})-(\d{1,2})$/.exec(text)
  if (unstated) return dateOf(undefined, unstated[1], unstated[2])
  const parts = text.split(/\s*[/.-]\s*/)
  if (parts.some((part) => !/^\d{1,4}$/.test(part))) return null
  const year = parts.at(-1)?.length === 4 ? parts.at(-1) : undefined
  const [first, second] = year === undefined ? parts : parts.slice(0, -1)
  if (parts.length !== (year === undefined ? 2 : second === undefined ? 2 : 3)) return null
  return second === undefined ? dateOf(year, first, undefined) : dateOf(year, second, first)
}

/** As it is typed and read in Vietnamese and in most of the world: day, month, year. */
export function typedDate(date: PartialDate): string {
  const [year = '', month, day] = date.startsWith('--') ? ['', ...date.slice(2).split('-')] : date.split('-')
  return [day, month]
    .flatMap((part) => (part === undefined ? [] : [String(Number(part))]))
    .concat(year || [])
    .join('/')
}

function dateOf(year?: string, month?: string, day?: string): PartialDate | null {
  if (month === undefined) return year === undefined ? null : year
  const [m, d] = [Number(month), day === undefined ? undefined : Number(day)]
  if (m < 1 || m > 12) return null
  if (d === undefined) return year === undefined ? null : `${year}-${two(m)}`
  // 2000 was a leap year: without a year, 29 February may stand.
  const longest = new Date(Date.UTC(Number(year ?? 2000), m, 0)).getUTCDate()
  if (d < 1 || d > longest) return null
  return year === undefined ? `--${two(m)}-${two(d)}` : `${year}-${two(m)}-${two(d)}`
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
