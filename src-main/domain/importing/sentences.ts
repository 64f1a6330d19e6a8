/** Ends of sentences inside a line: a stop, then space, then something that begins a sentence. */
const stop = /(?<word>[^\s.!?…]{0,12})[.!?…]{1,6}["'”’»)\]]{0,3}\s{1,3}(?=["'“‘«([]{0,3}[\p{Lu}\p{N}])/gu

/** `TP. Hạ Long`, `PGS. TS. Nguyễn`, `A. Phạm`, `6. Điều`: a stop after these ends a word, not a sentence. */
const shortForm = /^(?:\p{Lu}\p{Ll}?|TP|TX|TT|ThS|PGS|GS|TS|BS|KS|NSND|NSƯT|Mr|Mrs|Ms|Dr|St|[0-9]{1,2})$/u

/** No rule asks for more than "one or several", and a line of megabytes must not be read to its end for that. */
const farEnough = 2000

/** How many sentences a line seems to hold, counted in its first 2,000 characters; at least 1. */
export function sentenceCount(line: string): number {
  let count = 1
  for (const { groups } of line.slice(0, farEnough).matchAll(stop)) {
    if (!shortForm.test(groups?.word ?? '')) count += 1
  }
  return count
}

/** Whether the line ends the way sentences end, closing quotation marks and brackets aside. */
export function endsSentence(line: string): boolean {
  return /[.!?…]["'”’»)\]]{0,3}$/u.test(line.slice(-8))
}

/** A line long enough and stopped like prose: no heading, menu or caption without a verb. */
export function isProse(line: string): boolean {
  return line.length >= 220 || (line.length >= 60 && (endsSentence(line) || /[:;]$/u.test(line.slice(-1))))
}
