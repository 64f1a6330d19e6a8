/**
 * Folding of letters for comparison, one UTF-16 unit to one unit, so that an offset in the folded text is the same
 * offset in the text. All of it expects NFC, where every Vietnamese letter is one unit.
 */

/** Unicode: grave, acute, tilde, hook above, dot below: the five written tones of Vietnamese. */
const toneMarks = '\u0300\u0301\u0303\u0309\u0323'

/** Letters that look like `đ` and stand for it in old pages: eth and African D. They never decompose. */
const strokes = new Map([
  ['\u00d0', 'đ'],
  ['\u00f0', 'đ'],
  ['\u0189', 'đ'],
  ['\u0256', 'đ'],
])

/** Lower case, no marks of any kind, `đ` (also written `Ð`, `Ɖ`) as `d`. The same length as `text`. */
export function fold(text: string): string {
  return mapUnits(text, bareLetters)
}

/** Lower case without tones; `â ă ê ô ơ ư đ` stay. Where a tone was put no longer matters. The same length as `text`. */
export function foldTones(text: string): string {
  return mapUnits(text, tonelessLetters)
}

/**
 * Lower case with every mark, the tone of an open `oa oe uy` on its first vowel: `hoà` and `hòa` become equal, as do
 * `Ð` and `đ`. Not after `qu` (`quý`) and not before a final consonant (`toán`). The same length as `text`.
 */
export function foldCase(text: string): string {
  return mapUnits(text, lowerLetters)
    .replace(/o([àáảãạèéẻẽẹ])(?!\p{L})/gu, (_, vowel: string) => toneFirst('o', vowel))
    .replace(/(?<!q)u([ỳýỷỹỵ])(?!\p{L})/gu, (_, vowel: string) => toneFirst('u', vowel))
}

/** The written tone over the unit, as a combining mark; empty when level or no letter. */
export function toneOf(unit: string): string {
  for (const mark of unit.normalize('NFD')) if (toneMarks.includes(mark)) return mark
  return ''
}

function toneFirst(first: string, second: string): string {
  return (first + toneOf(second)).normalize('NFC') + foldTones(second)
}

type Table = { readonly known: Uint16Array; readonly derive: (unit: string) => string }

const lowerLetters = tableOf((unit) => lower(unit))
const tonelessLetters = tableOf((unit) => withoutMarks(lower(unit), (mark) => toneMarks.includes(mark)))
const bareLetters = tableOf((unit) => {
  const letter = withoutMarks(lower(unit), () => true)
  return letter === 'đ' ? 'd' : letter
})

/** A table filled as letters are met: 0 is "not met yet", for U+0000 folds to itself anyway. */
function tableOf(derive: (unit: string) => string): Table {
  return { known: new Uint16Array(0x10000), derive }
}

function mapUnits(text: string, { known, derive }: Table): string {
  const units = new Uint16Array(text.length)
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    let folded = known[unit] ?? 0
    if (folded === 0) {
      folded = derive(String.fromCharCode(unit)).charCodeAt(0)
      known[unit] = folded
    }
    units[index] = folded
  }
  return stringOf(units)
}

function stringOf(units: Uint16Array): string {
  // Longer argument lists overflow the stack.
  const piece = 8192
  if (units.length <= piece) return String.fromCharCode(...units)
  const pieces: string[] = []
  for (let from = 0; from < units.length; from += piece) {
    pieces.push(String.fromCharCode(...units.subarray(from, from + piece)))
  }
  return pieces.join('')
}

function lower(unit: string): string {
  const small = unit.toLowerCase()
  // `İ` alone becomes two units; its first is the letter.
  const first = small.length > unit.length ? small.slice(0, 1) : small
  return strokes.get(unit) ?? strokes.get(first) ?? first
}

/** Only marks of the alphabets that Europe and Vietnam write with are dropped: Hangul and kana do not come apart. */
function withoutMarks(unit: string, isDropped: (mark: string) => boolean): string {
  const [letter, ...marks] = unit.normalize('NFD')
  if (letter === undefined || marks.some((mark) => mark < '\u0300' || mark > '\u036f')) return unit
  const kept = (letter + marks.filter((mark) => !isDropped(mark)).join('')).normalize('NFC')
  return kept.length === 1 ? kept : unit
}
