import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wordEdgeNear } from './word-edge-near'

const text = 'Hạt kiểm lâm, hai xã.'

it.each([
  ['start', 0, 0],
  ['start', 1, 0],
  ['start', 3, 4],
  ['start', 8, 9],
  ['end', 0, 3],
  ['end', 5, 3],
  ['end', 6, 8],
  ['end', 21, 21],
  ['end', 12, 13],
] as const)('takes the %s of the word nearest to %i: %i', (side, offset, edge) => {
  expect(wordEdgeNear(text, offset, side)).toBe(edge)
})

it('always stands at the edge of a word where there is one', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(40), fc.constantFrom('start', 'end'), (some, offset, side) => {
      const at = Math.min(offset, some.length)
      const edge = wordEdgeNear(some, at, side as 'start' | 'end')
      if (some.trim() === '') expect(edge).toBe(at)
      else expect(/\S/.test((side === 'start' ? some[edge] : some[edge - 1]) ?? '')).toBe(true)
    }),
  )
})
