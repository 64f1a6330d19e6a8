import type { Span } from '#domain/article/span'

/** No paragraph that somebody wrote is as long, in UTF-16 code units; a whole file on one line may be. */
const longest = 8_000
/** Where one is cut, a part has at most this many units. */
const part = 4_000
/** How far back from there a sentence may end for the cut to be at its end. */
const sentenceWithin = 1_500
/** A letter with more marks than that is none that anybody reads. */
const mostMarks = 64

/**
 * `span` as it is, or, where it is longer than any paragraph, in parts that together hold every letter of it: a page lays
 * out a line in a time that grows with the square of its length. Parts begin and end with a letter; they are cut behind a
 * sentence, else between words, else between letters.
 */
export function cutLong(text: string, { start, end }: Span): readonly Span[] {
  if (end - start <= longest) return [{ start, end }]
  const parts: Span[] = []
  let from = start
  while (end - from > part) {
    const cut = cutBefore(text, from, from + part)
    parts.push({ start: from, end: from + text.slice(from, cut).trimEnd().length })
    from = cut + (text.slice(cut, end).length - text.slice(cut, end).trimStart().length)
  }
  if (from < end) parts.push({ start: from, end })
  return parts
}

/** The last place after `from` and not after `limit` that is good for a cut. */
function cutBefore(text: string, from: number, limit: number): number {
  const window = text.slice(from, limit)
  const tail = window.slice(-sentenceWithin)
  const sentence = [...tail.matchAll(/[.!?…]["”’»)]*\s+/gu)].at(-1)
  if (sentence) return limit - tail.length + sentence.index + sentence[0].length
  const space = window.search(/\s\S*$/u)
  if (space > 0) return from + space + 1
  for (let cut = limit; cut > limit - mostMarks; cut -= 1) {
    if (!/^(?:\p{M}|\u200d|[\udc00-\udfff])/u.test(text.slice(cut, cut + 2))) return cut
  }
  return limit
}
