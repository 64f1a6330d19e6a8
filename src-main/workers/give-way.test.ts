import { getPriority } from 'node:os'
import { describe, expect, it } from 'vitest'
import { giveWay } from './give-way'

describe('giving way', () => {
  it('is for threads beside the main one: the priority of the process stays what it is', () => {
    const before = getPriority()
    giveWay()
    expect(getPriority()).toBe(before)
  })
})
