import { cutsPair } from '#domain/article/trim-span'

/** `[start, end)` of a text replaced by `words`. UTF-16 code units. */
export interface Replacement {
  readonly start: number
  readonly end: number
  readonly words: string
}

/** The one stretch in which two texts differ, as what makes the first the second; never cuts a surrogate pair. */
export function differenceOf(from: string, to: string): Replacement {
  const shorter = Math.min(from.length, to.length)
  let start = 0
  while (start < shorter && from[start] === to[start]) start += 1
  if (cutsPair(from, start) || cutsPair(to, start)) start -= 1
  let tail = 0
  while (tail < shorter - start && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail += 1
  if (cutsPair(from, from.length - tail) || cutsPair(to, to.length - tail)) tail -= 1
  return { start, end: from.length - tail, words: to.slice(start, to.length - tail) }
}

/**
 * What `base` becomes when two people have changed it, each in a stretch of its own. Null when both changed the same
 * place: somebody has to choose then. The same change made twice is made once.
 */
export function mergeTexts(base: string, mine: string, theirs: string): string | null {
  if (mine === theirs || theirs === base) return mine
  if (mine === base) return theirs
  const ours = differenceOf(base, mine)
  const others = differenceOf(base, theirs)
  const [first, second] = ours.start <= others.start ? [ours, others] : [others, ours]
  // Where one ends and the other begins, nobody knows which words come first.
  if (second.start <= first.end) return null
  return (
    base.slice(0, first.start) +
    first.words +
    base.slice(first.end, second.start) +
    second.words +
    base.slice(second.end)
  )
}
