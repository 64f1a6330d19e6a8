import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleFromText } from './article-from-text'
import { cutLong } from './cut-long'

const whole = (text: string) => ({ start: 0, end: text.length })
const wordsOf = (text: string) => cutLong(text, whole(text)).map(({ start, end }) => text.slice(start, end))

describe('cutLong', () => {
  it('leaves what a person may have written as one paragraph as it is', () => {
    const text = 'Nước lên. '.repeat(790).trim()
    expect(cutLong(text, { start: 3, end: text.length })).toEqual([{ start: 3, end: text.length }])
  })

  it('cuts a line of a whole file behind sentences', () => {
    const text = 'Nước lên “rất nhanh.” Người làng dời nhà! '.repeat(1000).trim()
    const parts = wordsOf(text)
    expect(parts.length).toBeGreaterThan(10)
    expect(parts.every((words) => /[.!][”]?$/u.test(words))).toBe(true)
  })

  it('cuts between words where no sentence ends, and between letters where there is no space', () => {
    expect(wordsOf('chữ '.repeat(5000).trim()).every((words) => /^chữ( chữ)*$/u.test(words))).toBe(true)
    expect(wordsOf('🌾'.repeat(9000)).every((words) => /^🌾+$/u.test(words))).toBe(true)
  })

  it('loses no letter, whatever the text', () => {
    const unit = fc.constantFrom('a', 'ữ', ' ', '\u00a0', '. ', '…', '”', '🌾', '👩‍🌾', 'e\u0323')
    fc.assert(
      fc.property(
        fc.array(unit, { minLength: 10, maxLength: 30 }),
        fc.integer({ min: 400, max: 1500 }),
        (units, times) => {
          const text = units.join('').repeat(times).trim()
          if (text === '') return
          const parts = cutLong(text, whole(text))
          let end = 0
          for (const span of parts) {
            expect(text.slice(end, span.start).trim()).toBe('')
            expect(text.slice(span.start, span.end).trim()).toHaveLength(span.end - span.start)
            expect(span.end).toBeGreaterThan(span.start)
            end = span.end
          }
          expect(end).toBe(text.length)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('is how a file of one line comes in: many paragraphs, every letter in one of them', () => {
    const { text, blocks } = articleFromText({
      text: 'Chợ họp từ sáng. '.repeat(60_000),
      format: 'text',
      fileName: null,
    })
    expect(Math.max(...blocks.map(({ start, end }) => end - start))).toBeLessThanOrEqual(4_000)
    expect(blocks.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe(text.trim())
  })
})
