import { describe, expect, it } from 'vitest'
import { failed, succeeded } from '#contract/failure'
import { readTogether } from './read-together'

const numbers = Array.from({ length: 40 }, (_, n) => n)

describe('readTogether', () => {
  it('keeps the order of the items, whichever is read first', async () => {
    const read = async (n: number) => {
      for (let turns = n % 7; turns > 0; turns -= 1) await Promise.resolve()
      return succeeded([n, -n])
    }
    expect(await readTogether(numbers, read)).toEqual(succeeded(numbers.flatMap((n) => [n, -n])))
  })

  it('never reads more than eight at a time', async () => {
    let [now, most] = [0, 0]
    const read = async (n: number) => {
      now += 1
      most = Math.max(most, now)
      await new Promise((resolve) => setImmediate(resolve))
      now -= 1
      return succeeded([n])
    }
    await readTogether(numbers, read)
    expect(most).toBe(8)
  })

  it('stops at the first failure and answers it', async () => {
    const seen: number[] = []
    const read = async (n: number) => {
      seen.push(n)
      return n === 3 ? failed({ code: 'not-found', what: '3' }) : succeeded([n])
    }
    expect(await readTogether(numbers, read)).toEqual(failed({ code: 'not-found', what: '3' }))
    expect(seen.length).toBeLessThan(numbers.length)
  })

  it('has nothing to find among nothing', async () => {
    expect(await readTogether([], async () => succeeded([1]))).toEqual(succeeded([]))
  })
})
