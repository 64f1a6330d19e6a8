import { once } from 'node:events'
import { constants, getPriority } from 'node:os'
import { Worker } from 'node:worker_threads'
import { describe, expect, it } from 'vitest'
import { bundledWorker } from './bundled-worker.arbitrary'
import { giveWay } from './give-way'

const bundled = bundledWorker('src-main/workers/gentle-worker.arbitrary.ts')

describe('giving way', () => {
  // Elsewhere a thread has no priority of its own that Node could set.
  it.skipIf(process.platform !== 'linux')('puts a thread behind all others, and the process not', async () => {
    const before = getPriority()
    const [priority] = await once(new Worker(bundled().script), 'message')
    expect(priority).toBe(constants.priority.PRIORITY_LOW)
    expect(getPriority()).toBe(before)
  })

  it('does nothing in the main thread', () => {
    const before = getPriority()
    giveWay()
    expect(getPriority()).toBe(before)
  })
})
