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

function wordsIn(text: string): number {
  let words = 0
  let counted = false
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    const kind = kinds[unit] || kindOf(unit)
    if (kind === white) counted = false
    else if (!counted && (kind === word || (kind === half && isWord(text, index)))) {
      words += 1
      counted = true
    }
  }
  return words
}

const [white, word, half, other] = [1, 2, 3, 4]

/** What each unit is, filled as units are met; 0 is "not met yet". */
const kinds = new Uint8Array(0x10000)

function kindOf(unit: number): number {
  const letter = String.fromCharCode(unit)
  const surrogate = unit >= 0xd800 && unit < 0xe000
  const kind = surrogate ? half : /\s/.test(letter) ? white : /[\p{L}\p{N}]/u.test(letter) ? word : other
  kinds[unit] = kind
  return kind
}

function isWord(text: string, index: number): boolean {
  return /^[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(index) ?? 0))
}
