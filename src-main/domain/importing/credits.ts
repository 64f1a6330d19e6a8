import type { PartialDate } from '#domain/notebook/records'
import { agencyOf } from './agency'
import { authorOf } from './author'
import { dateOfLine } from './dates'

export interface Credits {
  readonly author: string | null
  readonly date: PartialDate | null
}

/**
 * Who and when, of a line that is made of such parts alone: `Đức Thắng | 03/02/2021 06:30`, `PV - TTXVN - 12/4/2021`, `Posted: ... | Updated: ...`.
 *
 * Parts are parted by `|`, `•`, `·` or a dash between spaces. Null for a line with any other part, without a date (names
 * alone are a signature, see `authorOf`) or with a date alone (see `dateOfLine`).
 */
export function creditsIn(line: string): Credits | null {
  if (line.length > 140) return null
  const parts = line
    .split(/\s*[|•·]\s*|\s+[-–—]\s+|(?<=\p{L}\.?)\s+(?=[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4}(?:\s|$))/u)
    .filter((part) => part !== '')
  if (parts.length < 2 || parts.length > 5) return null
  let author: string | null = null
  let date: PartialDate | null = null
  for (const part of parts) {
    const signed = isClock(part) || agencyOf(part) !== null ? null : authorOf(part)
    date ??= dateOfLine(part)
    if (signed) author ??= signed.name
    else if (!isClock(part) && agencyOf(part) === null && dateOfLine(part) === null) return null
  }
  const dated = parts.filter((part) => dateOfLine(part) !== null).length
  const isMore = author !== null || dated > 1 || parts.some((part) => agencyOf(part) !== null)
  return date !== null && isMore ? { author, date } : null
}

function isClock(part: string): boolean {
  return /^(?:lúc\s+)?[0-9]{1,2}\s?[:h.]\s?[0-9]{2}(?:\s*(?:AM|PM|GMT|\(?GMT\s?\+7\)?))?$/iu.test(part)
}
