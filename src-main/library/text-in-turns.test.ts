import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textOf } from './document'
import { textInTurns } from './text-in-turns'

const whole = async (value: unknown) => Buffer.concat(await textInTurns(value, () => undefined)).toString()

describe('a document written in turns', () => {
  it('is, byte for byte, what is written at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 9 }), async (value) => {
        expect(await whole(value)).toBe(textOf(value))
      }),
    )
  })

  it('leaves out what is undefined, as JSON does', async () => {
    const value = { one: 1, two: undefined, three: { four: undefined, five: [{ six: undefined }] } }
    expect(await whole(value)).toBe(textOf(value))
  })

  it('gives others their turn between the records', async () => {
    const done = Array.from({ length: 20 }, (_, index) => ({ change: { put: [{ after: { index } }] } }))
    let turns = 0
    await textInTurns({ done }, () => {
      turns += 1
      return undefined
    })
    expect(turns).toBeGreaterThan(done.length)
  })
})
