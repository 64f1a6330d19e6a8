import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { approximatePlaces, fewestErrors } from './approximate-places'

/** Sellers' table (1980): slow and plain. The fewest errors of a match that ends at each place. */
function plainErrors(text: string, pattern: string): readonly number[] {
  let column = Array.from({ length: pattern.length + 1 }, (_, row) => row)
  return Array.from({ length: text.length }, (_, index) => {
    const next = [0]
    for (let row = 1; row <= pattern.length; row += 1) {
      const changed = (column[row - 1] ?? 0) + (pattern[row - 1] === text[index] ? 0 : 1)
      next.push(Math.min(changed, (column[row] ?? 0) + 1, (next[row - 1] ?? 0) + 1))
    }
    column = next
    return column[pattern.length] ?? 0
  })
}

const few = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'đ', ' '), maxLength: 120 })
const some = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'đ', ' '), minLength: 1, maxLength: 100 })

describe('approximatePlaces', () => {
  it('counts the same errors as a plain table, for patterns of several blocks', () => {
    fc.assert(
      fc.property(few, some, (text, pattern) => {
        expect(fewestErrors(text, pattern)).toBe(Math.min(pattern.length, ...plainErrors(text, pattern)))
      }),
      { numRuns: 500 },
    )
  })

  it('finds the best place, and spans that cost what it says', () => {
    fc.assert(
      fc.property(few, some, fc.nat({ max: 20 }), (text, pattern, limit) => {
        const places = approximatePlaces(text, pattern, { limit, most: 5 })
        const fewest = Math.min(Number.POSITIVE_INFINITY, ...plainErrors(text, pattern))
        if (fewest <= limit) expect(places[0]?.errors).toBe(fewest)
        else expect(places).toEqual([])
        for (const { start, end, errors } of places) {
          expect(start >= 0 && start <= end && end <= text.length).toBe(true)
          expect(distance(text.slice(start, end), pattern)).toBe(errors)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('finds places that do not overlap, the best first', () => {
    const text = 'thôn Thượng, rồi thôn Thương, rồi thôn Hạ'
    expect(approximatePlaces(text, 'thôn Thượng', { limit: 3, most: 5 })).toEqual([
      { start: 0, end: 11, errors: 0 },
      { start: 17, end: 28, errors: 1 },
    ])
  })

  it('is none for no words, and none where the search would cost too much', () => {
    expect(approximatePlaces('abc', '', { limit: 1, most: 1 })).toEqual([])
    expect(approximatePlaces('a'.repeat(1_000_000), 'b'.repeat(5000), { limit: 1, most: 1 })).toEqual([])
  })
})

function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [at, unit] of one.split('').entries()) {
    const next = [at + 1]
    for (let index = 1; index <= other.length; index += 1) {
      const changed = (row[index - 1] ?? 0) + (other[index - 1] === unit ? 0 : 1)
      next.push(Math.min(changed, (row[index] ?? 0) + 1, (next[index - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[other.length] ?? 0
}
