import type { Span } from '#domain/article/span'
import type { Quotation } from '#domain/notebook/records'

/** A word is not longer; further than this an edge of the match is no slip. */
const farthest = 8

const isWordUnit = (unit: string | undefined): boolean => unit !== undefined && /[\p{L}\p{M}\p{N}]/u.test(unit)

/**
 * The span with edges where words begin and end, if those of the quotation stood so: matching with errors may leave a
 * changed first or last letter outside, or take a comma or a space for one.
 */
export function wholeWords(text: string, { start, end }: Span, { exact, prefix, suffix }: Quotation): Span {
  let from = start
  let to = end
  if (!(isWordUnit(prefix.at(-1)) && isWordUnit(exact[0]))) {
    while (from > start - farthest && isWordUnit(text[from - 1]) && isWordUnit(text[from])) from -= 1
  }
  if (!(isWordUnit(suffix[0]) && isWordUnit(exact.at(-1)))) {
    while (to < end + farthest && isWordUnit(text[to]) && isWordUnit(text[to - 1])) to += 1
  }
  if (isWordUnit(exact[0])) while (from < to && !isWordUnit(text[from])) from += 1
  if (isWordUnit(exact.at(-1))) while (to > from && !isWordUnit(text[to - 1])) to -= 1
  return from < to ? { start: from, end: to } : { start, end }
}
