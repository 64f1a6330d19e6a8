/**
 * The letters and digits alone: lower case, without marks, `đ` as `d`, one space between words.
 *
 * What picture file names and alternative texts make of a title (`Hà Tĩnh: họp` and `ha-tinh-hop` are equal here),
 * whatever the case, the placement of the tone or the dashes between the words.
 */
export function slugOf(text: string): string {
  return quickSlug(text) ?? anySlug(text)
}

const none = 0
const space = 0x20

/** What `anySlug` makes of one unit that always becomes the same single unit or none; `undefined` for the others. */
const units: (number | undefined)[] = Array.from({ length: 0x2100 }, (_, unit) => slugUnit(String.fromCharCode(unit)))
function slugUnit(unit: string): number | undefined {
  const letters = stripped(unit)
  if (letters === '') return none
  // The small sigma depends on what stands after it.
  return letters.length === 1 && unit !== 'Σ' ? letters.charCodeAt(0) : undefined
}

/** Most lines of a newspaper: no unit outside the table. Null for the others. */
function quickSlug(text: string): string | null {
  const slug: number[] = []
  for (let index = 0; index < text.length; index += 1) {
    const unit = units[text.charCodeAt(index)]
    if (unit === undefined) return null
    if (unit === none || (unit === space && (slug.length === 0 || slug.at(-1) === space))) continue
    slug.push(unit)
  }
  if (slug.at(-1) === space) slug.pop()
  return slug.length > longestAtOnce ? null : String.fromCharCode(...slug)
}

/** As many arguments as a call surely takes. */
const longestAtOnce = 10_000

function anySlug(text: string): string {
  return stripped(text).trim()
}

function stripped(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐÐƉð]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
}
