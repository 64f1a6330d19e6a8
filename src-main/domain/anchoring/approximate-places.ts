import type { Span } from '#domain/article/span'
import type { SeedIndex } from './seed-index'

/** A span of a text that says nearly what a pattern says. `errors`: letters to put in, take out or change. */
export interface ApproximatePlace extends Span {
  readonly errors: number
}

/** Work, in words of 32 letters times letters of text, that a search may cost: about half a second. */
const mostWork = 60_000_000

/**
 * Where `text` holds `pattern` with at most `limit` errors: for each place the end with the fewest, overlapping ones left
 * out, the best first, at most `most`.
 *
 * Bit-parallel approximate matching (Myers 1999, in blocks of 32 as Hyyrö 2003 computes them). Both are compared unit by
 * unit: fold them first. None for an empty pattern, and none where the search would cost too much.
 */
export function approximatePlaces(
  text: string,
  pattern: string,
  { limit, most }: { readonly limit: number; readonly most: number },
): readonly ApproximatePlace[] {
  if (pattern === '' || Math.ceil(pattern.length / 32) * text.length > mostWork) return []
  const ends: { readonly end: number; readonly errors: number }[] = []
  eachEnd(text, pattern, 'anywhere', (end, errors) => {
    if (errors > limit) return
    const last = ends.at(-1)
    if (!last || end - last.end > pattern.length / 2) ends.push({ end, errors })
    else if (errors < last.errors) ends[ends.length - 1] = { end, errors }
  })
  const places: ApproximatePlace[] = []
  for (const { end, errors } of ends.sort((one, other) => one.errors - other.errors || one.end - other.end)) {
    if (places.length >= most) break
    const place = { start: startOf(text, pattern, end, errors), end, errors }
    if (!places.some((taken) => taken.start < place.end && place.start < taken.end)) places.push(place)
  }
  return places
}

/** Patterns up to this long are looked for everywhere: one word of 32 letters costs less than choosing where to look. */
const mostForAll = 32

/**
 * The same in a text whose seeds are known: a long pattern is looked for in the windows where runs of it stand together,
 * which is where it is if it is anywhere. What it costs grows with the pattern and hardly with the text.
 */
export function approximatePlacesNear(
  text: string,
  pattern: string,
  { seeds, limit, most }: { readonly seeds: () => SeedIndex; readonly limit: number; readonly most: number },
): readonly ApproximatePlace[] {
  if (pattern.length <= mostForAll) return approximatePlaces(text, pattern, { limit, most })
  return seeds()
    .windowsFor(pattern)
    .flatMap(({ start: from, end: to }) =>
      approximatePlaces(text.slice(from, to), pattern, { limit, most }).map(({ start, end, errors }) => {
        return { start: from + start, end: from + end, errors }
      }),
    )
    .sort((one, other) => one.errors - other.errors || one.end - other.end)
    .slice(0, most)
}

/** The fewest errors with which `pattern` stands anywhere in `text`; its length at most. */
export function fewestErrors(text: string, pattern: string): number {
  let fewest = pattern.length
  eachEnd(text, pattern, 'anywhere', (_, errors) => {
    if (errors < fewest) fewest = errors
  })
  return fewest
}

/** The fewest errors with which `pattern` stands at the very end of `text`; its length at most. */
export function errorsAtTheEnd(text: string, pattern: string): number {
  let errors = pattern.length
  eachEnd(text, pattern, 'anywhere', (_, found) => {
    errors = found
  })
  return Math.min(errors, pattern.length)
}

/** The same at the very beginning. */
export function errorsAtTheStart(text: string, pattern: string): number {
  return errorsAtTheEnd(reversed(text), reversed(pattern))
}

/** Where a match that ends at `end` with `errors` begins: of several starts the one nearest to the pattern's length. */
function startOf(text: string, pattern: string, end: number, errors: number): number {
  const before = reversed(text.slice(Math.max(0, end - pattern.length - errors), end))
  let best = Math.min(pattern.length, before.length)
  let distance = Number.POSITIVE_INFINITY
  eachEnd(before, reversed(pattern), 'from-the-start', (length, found) => {
    if (found > errors || Math.abs(length - pattern.length) >= distance) return
    best = length
    distance = Math.abs(length - pattern.length)
  })
  return end - best
}

/** Units, not letters: what is compared is folded one unit to one unit. */
function reversed(text: string): string {
  let backwards = ''
  for (let index = text.length - 1; index >= 0; index -= 1) backwards += text[index]
  return backwards
}

/** Tells, for every end in `text`, the fewest errors of a match that ends there. */
function eachEnd(
  text: string,
  pattern: string,
  from: 'anywhere' | 'from-the-start',
  tell: (end: number, errors: number) => void,
): void {
  const blocks = Math.ceil(pattern.length / 32)
  if (blocks === 1) {
    eachEndOfShort(text, pattern, from, tell)
    return
  }
  const lastBit = 1 << ((pattern.length - 1) % 32)
  const masks = masksOf(pattern, blocks)
  const nowhere = new Int32Array(blocks)
  const rising = new Int32Array(blocks).fill(-1)
  const falling = new Int32Array(blocks)
  const columns = Array.from({ length: blocks }, (_, block): Column => {
    return { rising, falling, block, top: block === blocks - 1 ? lastBit : -0x80000000 }
  })
  let errors = pattern.length
  for (let index = 0; index < text.length; index += 1) {
    const mask = masks.get(text.charCodeAt(index)) ?? nowhere
    let carry = from === 'anywhere' ? 0 : 1
    for (const column of columns) carry = advance(column, mask[column.block] ?? 0, carry)
    errors += carry
    tell(index + 1, errors)
  }
}

/** The same for a pattern of at most 32 units, of which most are: one column in three numbers. */
function eachEndOfShort(
  text: string,
  pattern: string,
  from: 'anywhere' | 'from-the-start',
  tell: (end: number, errors: number) => void,
): void {
  const top = 1 << (pattern.length - 1)
  const masks = new Map<number, number>()
  for (let index = 0; index < pattern.length; index += 1) {
    const unit = pattern.charCodeAt(index)
    masks.set(unit, (masks.get(unit) ?? 0) | (1 << index))
  }
  const carry = from === 'anywhere' ? 0 : 1
  let [rising, falling, errors] = [-1, 0, pattern.length]
  for (let index = 0; index < text.length; index += 1) {
    const mask = masks.get(text.charCodeAt(index)) ?? 0
    const horizontal = ((((mask & rising) + rising) | 0) ^ rising) | mask
    let more = falling | ~(horizontal | rising)
    const less = rising & horizontal
    errors += (more & top) !== 0 ? 1 : (less & top) !== 0 ? -1 : 0
    more = (more << 1) | carry
    rising = (less << 1) | ~(mask | falling | more)
    falling = more & (mask | falling)
    tell(index + 1, errors)
  }
}

interface Column {
  /** Bits where the distance grows by one from a row to the next, and where it shrinks. */
  readonly rising: Int32Array
  readonly falling: Int32Array
  readonly block: number
  readonly top: number
}

/** One block of one column: what comes in above, what goes out below (-1, 0 or 1). */
function advance({ rising, falling, block, top }: Column, mask: number, carry: number): number {
  const up = rising[block] ?? 0
  const down = falling[block] ?? 0
  const vertical = mask | down
  const equal = carry < 0 ? mask | 1 : mask
  const horizontal = ((((equal & up) + up) | 0) ^ up) | equal
  let more = down | ~(horizontal | up)
  let less = up & horizontal
  const out = (more & top) !== 0 ? 1 : (less & top) !== 0 ? -1 : 0
  more = (more << 1) | (carry > 0 ? 1 : 0)
  less = (less << 1) | (carry < 0 ? 1 : 0)
  rising[block] = less | ~(vertical | more)
  falling[block] = more & vertical
  return out
}

function masksOf(pattern: string, blocks: number): ReadonlyMap<number, Int32Array> {
  const masks = new Map<number, Int32Array>()
  for (let index = 0; index < pattern.length; index += 1) {
    const unit = pattern.charCodeAt(index)
    const mask = masks.get(unit) ?? new Int32Array(blocks)
    mask[index >>> 5] = (mask[index >>> 5] ?? 0) | (1 << (index & 31))
    masks.set(unit, mask)
  }
  return masks
}
