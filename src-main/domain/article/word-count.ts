import type { Article, BlockRole } from '../notebook/records'

const noise: ReadonlySet<BlockRole> = new Set<BlockRole>(['photo', 'related', 'site'])

/** Words a reader reads, in the blocks that are not noise. A word is a run without white space that has a letter or digit. */
export function wordsRead(article: Pick<Article, 'text' | 'blocks'>): number {
  let words = 0
  for (const { start, end, role } of article.blocks) {
    if (!noise.has(role)) words += wordsIn(article.text.slice(start, end))
  }
  return words
}

/** What `\s` matches beyond ASCII. */
const wideSpace = /[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]/

/** Unit by unit: a change of thousands of articles counts their words in one go, and a match for each word is ten times slower. */
function wordsIn(text: string): number {
  let words = 0
  let counted = false
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (isSpace(unit, text, at)) counted = false
    else if (!counted && isLetterOrDigit(unit, text, at)) {
      counted = true
      words += 1
    }
  }
  return words
}

function isSpace(unit: number, text: string, at: number): boolean {
  if (unit < 128) return unit === 32 || (unit >= 9 && unit <= 13)
  // Vietnamese letters lie between these: most units end here.
  if (unit > 0xa0 && unit < 0x1680) return false
  return wideSpace.test(text.charAt(at))
}

function isLetterOrDigit(unit: number, text: string, at: number): boolean {
  if (unit < 128) return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57)
  return /[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(at) ?? unit))
}
