import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytesInTurns } from './text-in-turns'

describe('a document written in turns', () => {
  it('is, byte for byte, what is written at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 9 }), async (value) => {
        const bytes = await bytesInTurns(value, () => undefined)
        expect(bytes.toString()).toBe(JSON.stringify(value, null, 1))
      }),
    )
  })

  it('leaves out what is undefined, as JSON does', async () => {
    const value = { one: 1, two: undefined, three: { four: undefined, five: [{ six: undefined }] } }
    expect((await bytesInTurns(value, () => undefined)).toString()).toBe(JSON.stringify(value, null, 1))
  })

  it('gives others their turn between the records', async () => {
    const done = Array.from({ length: 20 }, (_, index) => ({ change: { put: [{ after: { index } }] } }))
    let turns = 0
    await bytesInTurns({ done }, () => {
      turns += 1
      return undefined
    })
    expect(turns).toBeGreaterThan(done.length)
  })
})
