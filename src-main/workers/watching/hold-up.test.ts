import { describe, expect, it } from 'vitest'
import { createHoldUp } from './hold-up'

const failure = { code: 'watching-waits', reason: 'disk-full' } as const

function held() {
  let time = 0
  const holdUp = createHoldUp({ now: () => time, first: 60, longest: 200 })
  return {
    holdUp,
    later: (by: number) => {
      time += by
    },
  }
}

describe('what holds up the watched folders', () => {
  it('is tried again after a while, less and less often, but never given up', () => {
    const { holdUp, later } = held()
    for (const wait of [60, 120, 200, 200]) {
      holdUp.failed(failure)
      later(wait - 1)
      expect(holdUp.mayTry()).toBe(false)
      later(1)
      expect(holdUp.mayTry()).toBe(true)
    }
    expect(holdUp.state()).toEqual({ why: 'failed', failure })
  })

  it('is over when it went well, and the next failure waits no longer than the first did', () => {
    const { holdUp, later } = held()
    holdUp.failed(failure)
    holdUp.failed(failure)
    holdUp.release()
    expect([holdUp.state(), holdUp.mayTry()]).toEqual([null, true])
    holdUp.failed(failure)
    later(60)
    expect(holdUp.mayTry()).toBe(true)
  })

  it('stays when a person stopped it, however long it is', () => {
    const { holdUp, later } = held()
    holdUp.stopped()
    later(1_000_000)
    expect(holdUp.mayTry()).toBe(false)
    holdUp.release()
    expect(holdUp.mayTry()).toBe(true)
  })
})
