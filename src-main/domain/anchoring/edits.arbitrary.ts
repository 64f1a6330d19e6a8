import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Span } from '#domain/article/span'
import { cleanText } from '../importing/clean-text'
import type { Chance } from '../importing/duplicates/stories.arbitrary'

/** A text after an edit, and for each of its units the offset in the old text it came from; -1 for a new one. */
export interface Edited {
  readonly text: string
  readonly from: readonly number[]
}

type Units = { readonly unit: string; readonly from: number }[]

/** The articles of the project's own material. */
export function materialTexts(): readonly string[] {
  return ['e2e/material/articles', 'e2e/material/layouts'].flatMap((folder) =>
    readdirSync(resolve(folder))
      .filter((name) => /\.(?:txt|md)$/u.test(name))
      .sort()
      .map((name) => cleanText(readFileSync(resolve(folder, name), 'utf8')).trim()),
  )
}

const unitsOf = (text: string): Units =>
  Array.from({ length: text.length }, (_, from) => ({ unit: text[from] ?? '', from }))

function editedOf(units: Units): Edited {
  return { text: units.map(({ unit }) => unit).join(''), from: units.map(({ from }) => from) }
}

const letters = 'aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạéèẻẽẹíìỉĩịóòỏõọúùủũụ'
const fillers =
  'theo đó cũng như vậy đồng thời nhiều hộ dân trong xã đã được nhận thêm một phần hỗ trợ của huyện'.split(' ')

const newUnits = (words: string): Units =>
  Array.from({ length: words.length }, (_, index) => ({ unit: words[index] ?? '', from: -1 }))

/** One letter in `rate` is left out, doubled, changed or swapped with the next. */
export function typos(text: string, chance: Chance, rate: number): Edited {
  const units = unitsOf(text)
  for (let count = Math.ceil(text.length / rate); count > 0; count -= 1) {
    const at = chance.below(units.length)
    const [here, next] = [units[at], units[at + 1]]
    if (!here || !/\p{L}/u.test(here.unit)) continue
    const kind = chance.below(4)
    if (kind === 0) units.splice(at, 1)
    else if (kind === 1) units.splice(at, 0, { unit: letters[chance.below(letters.length)] ?? 'a', from: -1 })
    else if (kind === 2) units.splice(at, 1, { unit: letters[chance.below(letters.length)] ?? 'a', from: here.from })
    else if (next && /\p{L}/u.test(next.unit)) units.splice(at, 2, next, here)
  }
  return editedOf(units)
}

/** Words put in, one for every `rate` units. */
export function insertions(text: string, chance: Chance, rate: number): Edited {
  const units = unitsOf(text)
  for (let count = Math.ceil(text.length / rate); count > 0; count -= 1) {
    const from = chance.below(units.length)
    const at = units.findIndex(({ unit }, index) => index >= from && unit === ' ')
    if (at < 0) continue
    const words = Array.from({ length: 1 + chance.below(5) }, () => fillers[chance.below(fillers.length)]).join(' ')
    units.splice(at, 0, ...newUnits(` ${words}`))
  }
  return editedOf(units)
}

/** Words taken out here and there: one run of one to four for every `rate` units. */
export function deletions(text: string, chance: Chance, rate: number): Edited {
  const units = unitsOf(text)
  for (let count = Math.ceil(text.length / rate); count > 0; count -= 1) {
    const at = chance.below(units.length)
    const length = 4 + chance.below(20)
    if (!units.slice(at, at + length).some(({ unit }) => unit === '\n')) units.splice(at, length)
  }
  return editedOf(units)
}

/** Some paragraphs stand elsewhere. */
export function moves(text: string, chance: Chance): Edited {
  const paragraphs: Units[] = []
  let units: Units = []
  for (const unit of unitsOf(text)) {
    if (unit.unit === '\n') {
      if (units.length > 0) paragraphs.push(units)
      units = []
    } else units.push(unit)
  }
  paragraphs.push(units)
  for (let count = 1 + chance.below(3); count > 0; count -= 1) {
    const [taken] = paragraphs.splice(chance.below(paragraphs.length), 1)
    if (taken) paragraphs.splice(chance.below(paragraphs.length + 1), 0, taken)
  }
  return editedOf(paragraphs.flatMap((paragraph) => [...paragraph, ...newUnits('\n\n')]))
}

/** `hòa` as `hoà`, `thủy` as `thuỷ`, wherever it may be written so; every letter stays where it was. */
export function otherTonePlacement(text: string): Edited {
  const pairs = ['òaoà', 'óaoá', 'ỏaoả', 'õaoã', 'ọaoạ', 'òeoè', 'óeoé', 'ỏeoẻ', 'ùyuỳ', 'úyuý', 'ủyuỷ', 'ũyuỹ', 'ụyuỵ']
  let other = text
  for (const pair of pairs) {
    other = other.replaceAll(new RegExp(`(?<![qQ])${pair.slice(0, 2)}(?!\\p{L})`, 'gu'), pair.slice(2))
  }
  return { text: other, from: Array.from({ length: text.length }, (_, index) => index) }
}

/** The passage is taken out of the text, and nothing else changes. */
export function without(text: string, { start, end }: Span): string {
  return text.slice(0, start) + text.slice(end)
}

/** Where the passage is after the edit: from its first unit that is left to its last; null where most of it is gone or it was torn apart. */
export function truthOf({ from }: Edited, { start, end }: Span): Span | null {
  const left = from.flatMap((offset, index) => (offset >= start && offset < end ? [index] : []))
  const [first, last] = [left[0], left.at(-1)]
  if (first === undefined || last === undefined || left.length < (end - start) * 0.6) return null
  if (last + 1 - first > (end - start) * 1.6 + 8) return null
  // Old words of other places among its own: a paragraph moved into it, or a part of it away. It has no one place.
  const isTorn = from.slice(first, last + 1).some((offset) => offset >= 0 && (offset < start || offset >= end))
  return isTorn ? null : { start: first, end: last + 1 }
}

/** A passage as a reader marks it: from the beginning of a word to the end of another, a few words to a few sentences. */
export function somePassage(text: string, chance: Chance): Span {
  const starts = [...text.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)].map(({ index }) => index)
  const start = starts[chance.below(starts.length)] ?? 0
  const length = [12, 30, 80, 200, 400][chance.below(5)] ?? 30
  const rest = text.slice(start + length + chance.below(length))
  const end = text.length - rest.length + (/[^\p{L}\p{N}]|$/u.exec(rest)?.index ?? 0)
  const last = text.slice(start, end).trimEnd().length
  return { start, end: start + last }
}
