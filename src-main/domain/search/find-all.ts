import type { Span } from '../article/span'
import { fold, foldCase } from './fold'
import { hasMarksOf } from './matches-folded'

/**
 * Every place in `text` where `needle` stands, in text order, none overlapping the one before. Marks as in
 * `matchesFolded`: one that was typed must be there, one that was not may be. Any white space, the end of a line too,
 * stands for any other. A needle of nothing but white space stands nowhere. `text` is NFC; a hit is as long as the
 * needle in NFC.
 */
export function findAll(text: string, needle: string): readonly Span[] {
  return finderIn(text)(needle)
}

/** `findAll` for one text and many needles, as they are typed: the text is folded once. */
export function finderIn(text: string): (needle: string) => readonly Span[] {
  const even = evenSpaces(text)
  const bare = fold(even)
  const settled = foldCase(even)
  return (typed) => {
    const needle = evenSpaces(typed.normalize('NFC'))
    if (needle.trim() === '') return []
    const bareNeedle = fold(needle)
    const settledNeedle = foldCase(needle)
    const hits: Span[] = []
    for (let at = bare.indexOf(bareNeedle); at !== -1; ) {
      const end = at + needle.length
      // `hoà` is `hòa` at a word's end but the beginning of `hoàn` too, so both readings count.
      const found = hasMarksOf(needle, even.slice(at, end)) || hasMarksOf(settledNeedle, settled.slice(at, end))
      if (found) hits.push({ start: at, end })
      at = bare.indexOf(bareNeedle, found ? end : at + 1)
    }
    return hits
  }
}

function evenSpaces(text: string): string {
  return text.replace(/\s/gu, ' ')
}
