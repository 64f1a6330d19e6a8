import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignWithGaps } from './align-with-gaps'

/** The window with a bar before the first and after the last unit that the words of the pattern are aligned with. */
function marked(pattern: string, window: string): string {
  const partners = alignWithGaps(pattern, window).filter((at) => at >= 0)
  const [first = 0, last = -1] = [partners[0], partners.at(-1)]
  return `${window.slice(0, first)}|${window.slice(first, last + 1)}|${window.slice(last + 1)}`
}

describe('alignWithGaps', () => {
  it.each([
    ['as they stand', 'đo lại ruộng', 'xã đã đo lại ruộng ở', 'xã đã |đo lại ruộng| ở'],
    ['with a letter changed', 'đo lại ruộng', 'xã đã đo lạy ruộng ở', 'xã đã |đo lạy ruộng| ở'],
    ['with a letter left out', 'đo lại ruộng', 'xã đã đo li ruộng ở', 'xã đã |đo li ruộng| ở'],
    [
      'around words put in',
      'Bà con đo lại ruộng bậc thang cũ',
      'Hôm qua Bà con đo lại cùng xã ruộng bậc thang cũ ở',
      'Hôm qua |Bà con đo lại cùng xã ruộng bậc thang cũ| ở',
    ],
  ])('finds words %s', (_, pattern, window, expected) => {
    expect(marked(pattern, window)).toBe(expected)
  })

  it('keeps the order of both, and pairs every unit where the words stand unchanged', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(words, words, words, (before, pattern, after) => {
        const partners = [...alignWithGaps(pattern, before + pattern + after)]
        expect(partners.map((at) => (before + pattern + after)[at])).toEqual(Array.from(pattern))
        expect(partners).toEqual([...partners].sort((one, other) => one - other))
        const loose = [...alignWithGaps(pattern, after)].filter((at) => at >= 0)
        expect(new Set(loose).size).toBe(loose.length)
        expect(loose.every((at) => at < after.length)).toBe(true)
      }),
    )
  })

  it('aligns nothing with nothing', () => {
    expect([...alignWithGaps('abc', '')]).toEqual([-1, -1, -1])
  })
})
