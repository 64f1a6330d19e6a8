import { cutsPair } from '#domain/article/trim-span'
import type { Quotation } from '#domain/notebook/records'

/** UTF-16 units of context kept on each side of a quotation. */
export const contextUnits = 32

/**
 * The quotation at `[start, end)`: its exact words and 32 units of context on each side, fewer at the edges of the text
 * and one fewer where the cut would part a surrogate pair.
 */
export function describeAnchor(text: string, start: number, end: number): Quotation {
  let from = Math.max(0, start - contextUnits)
  if (cutsPair(text, from)) from += 1
  let to = Math.min(text.length, end + contextUnits)
  if (cutsPair(text, to)) to -= 1
  return { exact: text.slice(start, end), prefix: text.slice(from, start), suffix: text.slice(end, to) }
}
