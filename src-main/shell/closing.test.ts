import { describe, expect, it } from 'vitest'
import { createClosing } from './closing'

function world({ limitMs = 60_000 }: { limitMs?: number } = {}) {
  const said: string[] = []
  let finish: (failure?: Error | 'stay') => void = () => undefined
  let hasQuit: () => void = () => undefined
  const quits = new Promise<void>((resolve) => {
    hasQuit = resolve
  })
  const closing = createClosing({
    settle: (insisted) =>
      new Promise((resolve, reject) => {
        if (insisted) said.push('insisted')
        finish = (outcome) => (outcome instanceof Error ? reject(outcome) : resolve(outcome ?? 'kept'))
      }),
    quit: () => {
      said.push('quit')
      hasQuit()
    },
    limitMs,
    logError: (_, thrown) => said.push(String(thrown)),
  })
  return { closing, said, quits, finish: (outcome?: Error | 'stay') => finish(outcome) }
}

describe('createClosing', () => {
  it('holds the window until all is kept, then quits', async () => {
    const { closing, said, quits, finish } = world()
    expect(closing.request()).toBe('hold')
    expect(said).toEqual([])
    finish()
    await quits
    expect(closing.request()).toBe('go')
    expect(said).toEqual(['quit'])
  })

  it('lets a second close through and says so in the log', () => {
    const { closing, said } = world()
    closing.request()
    expect(closing.request()).toBe('go')
    expect(said).toEqual(['Error: closed a second time before all was settled'])
  })

  it('quits after the limit when something never settles', async () => {
    const { closing, said, quits } = world({ limitMs: 1 })
    closing.request()
    await quits
    expect(said).toEqual(['Error: not settled after 1 ms', 'quit'])
  })

  it('quits when settling fails, with the reason in the log', async () => {
    const { closing, said, quits, finish } = world()
    closing.request()
    finish(new Error('đĩa đầy'))
    await quits
    expect(said).toEqual(['Error: đĩa đầy', 'quit'])
  })

  it('stays open when something is not saved, and can be closed again', async () => {
    const { closing, said, quits, finish } = world()
    closing.request()
    finish('stay')
    await new Promise(setImmediate)
    expect(said).toEqual([])
    expect(closing.request()).toBe('hold')
    finish()
    await quits
    expect(said).toEqual(['quit'])
  })

  it('asks no more once somebody insists', async () => {
    const { closing, said, finish } = world()
    closing.request()
    finish('stay')
    await new Promise(setImmediate)
    closing.insist()
    expect(closing.request()).toBe('hold')
    finish()
    await new Promise(setImmediate)
    expect(said).toEqual(['quit', 'insisted', 'quit'])
    expect(closing.request()).toBe('go')
  })
})
