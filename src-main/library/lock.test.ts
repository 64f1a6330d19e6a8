import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Disk, realDisk } from './disk'
import { type LockOutcome, takeLock } from './lock'
import { holderAt } from './lock-holder'
import { type TemporaryPlace, temporaryPlace } from './sample-records.arbitrary'

let place: TemporaryPlace
let path: string

beforeEach(() => {
  place = temporaryPlace()
  mkdirSync(place.path)
  path = join(place.path, '.lock')
})

afterEach(() => place.remove())

/** A lock whose process is gone. */
const leaveStale = (): void => {
  const taken = takeLock(realDisk, path, 'may-cu')
  if (taken.kind !== 'held') throw new Error('nobody else is here')
  writeFileSync(path, JSON.stringify({ ...holderAt(path), pid: 2 ** 22 - 3 }))
}

describe('the lock', () => {
  it('[K2] is held once, although a second asks while the first is taking over a stale one', () => {
    const operations = ['open', 'link', 'remove', 'close', 'write'] as const
    for (const operation of operations) {
      for (let after = 0; after < 6; after += 1) {
        leaveStale()
        let count = 0
        let second: LockOutcome | undefined
        const interrupted = (): void => {
          if (count++ === after) second = takeLock(realDisk, path, 'hai')
        }
        const disk: Disk = { ...realDisk }
        disk[operation] = ((...asked: never[]) => {
          interrupted()
          // The operation is the real one, asked what this one was asked.
          return (realDisk[operation] as (...asked: never[]) => unknown)(...asked)
        }) as never
        const first = takeLock(disk, path, 'mot')
        const held = [first, second].filter((outcome) => outcome?.kind === 'held')
        expect(held.length, `${operation} ${after}`).toBe(1)
        for (const outcome of held) if (outcome?.kind === 'held') outcome.lock.release()
      }
    }
    expect(readdirSync(place.path)).toEqual([])
  })

  it('[F12] is left alone by one who lost it', () => {
    const first = takeLock(realDisk, path, 'mot')
    if (first.kind !== 'held') throw new Error('nobody else is here')
    writeFileSync(path, JSON.stringify({ ...holderAt(path), token: 'khác' }))
    expect(first.lock.renew()).toBe(false)
    first.lock.release()
    expect(holderAt(path)).toMatchObject({ token: 'khác', host: hostname() })
  })
})
