import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Stripe, sectionsOf } from './arrange-stripes'

const someStripes = fc
  .array(fc.tuple(fc.nat({ max: 9000 }), fc.integer({ min: 1, max: 3000 }), fc.nat({ max: 400 })), { maxLength: 60 })
  .map((places) =>
    places
      .toSorted(([one], [other]) => one - other)
      .map(([top, height, down], index): Stripe => {
        const key = `${index}`
        return {
          key,
          annotationId: key,
          colour: '#336699',
          name: 'Đất đai',
          top,
          height,
          lane: 0,
          labelTop: top + down,
        }
      }),
  )

it('cuts the margin into sections that hold every stripe and its name whole, each once', () => {
  fc.assert(
    fc.property(someStripes, (stripes) => {
      const sections = sectionsOf(stripes)
      expect(sections.flatMap((section) => section.stripes)).toEqual(stripes)
      for (const section of sections)
        for (const { top, height, labelTop } of section.stripes) {
          expect(top).toBeGreaterThanOrEqual(section.top)
          expect(Math.max(top + height, labelTop + 16)).toBeLessThanOrEqual(section.top + section.height)
        }
    }),
  )
})

it('leaves the other sections as they are when a stripe comes', () => {
  const stripe = (key: string, top: number): Stripe => {
    return { key, annotationId: key, colour: '#336699', name: '', top, height: 20, lane: 0, labelTop: top }
  }
  const [early, late] = [stripe('a', 10), stripe('b', 5000)]
  const before = sectionsOf([early, late])
  const after = sectionsOf([early, stripe('c', 40), late])
  expect(after.at(-1)).toEqual(before.at(-1))
})
