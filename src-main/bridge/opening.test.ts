import { describe, expect, it } from 'vitest'
import { type Failure, failed, type Outcome, succeeded } from '#contract/failure'
import { createOpening } from './opening'

const inUse: Failure = { code: 'library-in-use', path: '/báo', by: 'máy khác' }

function world(outcomes: readonly Outcome<string>[]) {
  const done: string[] = []
  let next = 0
  const opening = createOpening<string>({
    open: async (access) => {
      done.push(`open ${access}`)
      next += 1
      return outcomes[next - 1] ?? failed({ code: 'unexpected' })
    },
    close: async (open) => done.push(`close ${open}`),
  })
  return { opening, done }
}

describe('createOpening', () => {
  it('opens before anybody asks, and once', async () => {
    const { opening, done } = world([succeeded('A')])
    await opening.current()
    expect(done).toEqual(['open full'])
    expect(await opening.opened()).toEqual(succeeded('A'))
    expect(await opening.opened()).toEqual(succeeded('A'))
    expect(await opening.current()).toEqual(succeeded('A'))
    expect(done).toEqual(['open full'])
  })

  it('tells the first who asks why it failed, and tries again for the next', async () => {
    const { opening, done } = world([failed(inUse), succeeded('A')])
    expect(await opening.opened()).toEqual(failed(inUse))
    expect(await opening.current()).toEqual(failed(inUse))
    expect(await opening.opened()).toEqual(succeeded('A'))
    expect(done).toEqual(['open full', 'open full'])
  })

  it('opens for reading when asked to, and stays with that', async () => {
    const { opening, done } = world([failed(inUse), succeeded('A, to read')])
    await opening.opened()
    expect(await opening.openedReadOnly()).toEqual(succeeded('A, to read'))
    expect(await opening.opened()).toEqual(succeeded('A, to read'))
    expect(done).toEqual(['open full', 'open read-only'])
  })

  it('never opens twice for two who ask at the same time', async () => {
    const { opening, done } = world([failed(inUse), succeeded('A'), succeeded('B')])
    await opening.opened()
    expect(await Promise.all([opening.opened(), opening.opened()])).toEqual([succeeded('A'), succeeded('A')])
    expect(done).toEqual(['open full', 'open full'])
  })

  it('closes what is open, and opens nothing afterwards', async () => {
    const open = world([succeeded('A')])
    await open.opening.close()
    expect(open.done).toEqual(['open full', 'close A'])
    const shut = world([failed(inUse), succeeded('A')])
    await shut.opening.close()
    expect(await shut.opening.openedReadOnly()).toEqual(failed(inUse))
    expect(shut.done).toEqual(['open full'])
  })

  it('tries again after an opening that threw', async () => {
    let calls = 0
    const opening = createOpening<string>({
      open: async () => {
        calls += 1
        if (calls === 1) throw new Error('đĩa lạ')
        return succeeded('A')
      },
      close: async () => undefined,
    })
    await expect(opening.opened()).rejects.toThrow('đĩa lạ')
    expect(await opening.opened()).toEqual(succeeded('A'))
  })
})
