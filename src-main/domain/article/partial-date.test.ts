import fc from 'fast-check'
import { expect, it } from 'vitest'
import { partialDate } from '#domain/notebook/records'
import { parsePartialDate, typedDate } from './partial-date'

it.each([
  ['24/11/2020', '2020-11-24'],
  [' 4 / 1 / 2020 ', '2020-01-04'],
  ['24-11-2020', '2020-11-24'],
  ['24.11.2020', '2020-11-24'],
  ['11/2020', '2020-11'],
  ['2020', '2020'],
  ['24/11', '--11-24'],
  ['5-7', '--07-05'],
  ['2020-11-24', '2020-11-24'],
  ['2020-1', '2020-01'],
  ['--11-24', '--11-24'],
  ['29/2', '--02-29'],
  ['29/2/2020', '2020-02-29'],
])('reads %s as %s', (typed, date) => {
  expect(parsePartialDate(typed)).toBe(date)
})

it.each([
  '',
  'hôm qua',
  '31/2',
  '29/2/2019',
  '0/1',
  '13/2020',
  '1/2/3',
  '24',
  '24/11/20',
  '1/2/3/2020',
  '24/11/2020 14:00',
])('refuses %j rather than guess', (typed) => {
  expect(parsePartialDate(typed)).toBeNull()
})

it('gives back every date it wrote, and only dates that a record may hold', () => {
  const some = fc.record({ y: fc.integer({ min: 1000, max: 2999 }), m: fc.nat(14), d: fc.nat(33), has: fc.nat(3) })
  fc.assert(
    fc.property(some, ({ y, m, d, has }) => {
      const typed = [`${d}/${m}/${y}`, `${m}/${y}`, `${y}`, `${d}/${m}`][has] ?? ''
      const date = parsePartialDate(typed)
      if (date === null) return
      expect(partialDate.safeParse(date).success).toBe(true)
      expect(parsePartialDate(typedDate(date))).toBe(date)
    }),
  )
})
