import { fold, foldCase, foldTones, toneOf } from './fold'

/**
 * Whether every word typed in `needle` stands somewhere in `haystack`. A mark that was typed must be there, one that was
 * not may be: `dat` finds `Đất` and `đạt`, `đât` only the first. Case and the place of a tone never count. An empty
 * needle matches everything.
 */
export function matchesFolded(needle: string, haystack: string): boolean {
  const words = needle
    .normalize('NFC')
    .split(/\s+/u)
    .filter((word) => word !== '')
  const text = haystack.normalize('NFC')
  return words.every((word) => foldedIndexOf(word, text) !== -1)
}

/**
 * Where `needle` first stands in `haystack` at or after `from`, marks as in `matchesFolded`, white space as typed; -1
 * when it does not. The hit is as long as the needle. Both are NFC.
 */
export function foldedIndexOf(needle: string, haystack: string, from = 0): number {
  const bare = fold(needle)
  // Typed without marks there are none to look for.
  if (foldCase(needle) === bare) return fold(haystack).indexOf(bare, from)
  const asTyped = lettersIndexOf(needle, haystack, from)
  // `hoà` is `hòa` at a word's end but the beginning of `hoàn` too, so both readings are tried.
  const settled = lettersIndexOf(foldCase(needle), foldCase(haystack), from)
  return asTyped === -1 ? settled : settled === -1 ? asTyped : Math.min(asTyped, settled)
}

function lettersIndexOf(needle: string, haystack: string, from: number): number {
  const bare = fold(needle)
  const within = fold(haystack)
  for (let at = within.indexOf(bare, from); at !== -1; at = within.indexOf(bare, at + 1)) {
    if (hasMarksOf(needle, haystack.slice(at, at + needle.length))) return at
    if (bare === '') return -1
  }
  return -1
}

/** Whether `found` has every mark that `needle` was typed with; both fold alike and are equally long. */
export function hasMarksOf(needle: string, found: string): boolean {
  const [typed, typedToneless, foundToneless] = [fold(needle), foldTones(needle), foldTones(found)]
  for (let index = 0; index < needle.length; index += 1) {
    const quality = typedToneless[index]
    if (quality !== typed[index] && quality !== foundToneless[index]) return false
    const tone = toneOf(needle[index] ?? '')
    if (tone !== '' && tone !== toneOf(found[index] ?? '')) return false
  }
  return true
}
