import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { failed, succeeded } from '#contract/failure'
import type { Committed } from '#contract/views'
import { sampleTheme, valueIn } from '../library/sample-records.arbitrary'
import { at, world } from './handlers-world.arbitrary'

/** A library in which themes were made one after the other, each one step. */
async function named(names: readonly string[], onCommitted?: (committed: Committed) => void) {
  const made = world({ onCommitted })
  const steps = names.map((name) => ({
    id: randomUUID(),
    at,
    intent: { kind: 'create-theme' as const, name },
    change: { put: [{ after: sampleTheme({ name }) }], remove: [] },
  }))
  for (const step of steps) valueIn(await made.handlers.commit(step))
  const themes = async () => valueIn(await made.handlers.openLibrary(null)).library.themes.map(({ name }) => name)
  return { ...made, steps, ids: steps.map(({ id }) => id), themes }
}

describe('history', () => {
  it('names every step in order, those done and those taken back', async () => {
    const { handlers, steps } = await named(['một', 'hai', 'ba'])
    valueIn(await handlers.undo(null))
    const [one, two, three] = steps.map(({ id, at, intent }) => ({ id, at, intent }))
    expect(await handlers.readHistory(null)).toEqual(succeeded({ done: [one, two], undone: [three] }))
  })

  it('goes back to a step and forward again, telling each step on the way', async () => {
    const { handlers, heard, ids, themes } = await named(['một', 'hai', 'ba', 'bốn'])
    expect(await handlers.travel({ to: ids[0] ?? '' })).toEqual(succeeded({ steps: 3, stoppedBy: null }))
    expect(await themes()).toEqual(['một'])
    expect(heard.slice(4).map(({ stepId }) => stepId)).toEqual([ids[3], ids[2], ids[1]])
    expect(await handlers.travel({ to: ids[2] ?? '' })).toEqual(succeeded({ steps: 2, stoppedBy: null }))
    expect(await themes()).toEqual(['một', 'hai', 'ba'])
    expect(await handlers.travel({ to: ids[2] ?? '' })).toEqual(succeeded({ steps: 0, stoppedBy: null }))
    expect(await handlers.travel({ to: null })).toEqual(succeeded({ steps: 3, stoppedBy: null }))
    expect(await themes()).toEqual([])
    expect(await handlers.travel({ to: randomUUID() })).toMatchObject({ ok: false, failure: { code: 'not-found' } })
  })

  it('stops at a step that cannot be taken back, and says why', async () => {
    const { handlers, opening, ids, steps, themes } = await named(['một', 'hai', 'ba'])
    const before = steps[1]?.change.put[0]?.after
    if (!before) throw new Error('three steps were made')
    const { library } = valueIn(await opening.current())
    // As what is brought in from outside: not a step of this history.
    valueIn(
      await library.commit({ put: [{ before, after: { ...before, description: 'sửa ở nơi khác' } }], remove: [] }),
    )
    expect(await handlers.travel({ to: null })).toEqual(
      succeeded({ steps: 1, stoppedBy: { code: 'changed-meanwhile' } }),
    )
    expect(await themes()).toEqual(['một', 'hai'])
    expect(valueIn(await handlers.readHistory(null)).undone.map(({ id }) => id)).toEqual([ids[2]])
  })

  it('takes nothing back that somebody does on the way', async () => {
    const change = { put: [{ after: sampleTheme({ name: 'chen vào' }) }], remove: [] }
    const theirs = { id: randomUUID(), at, intent: { kind: 'create-theme' as const, name: 'chen vào' }, change }
    let cutIn: Promise<unknown> | undefined
    let on = ''
    const { handlers, ids, themes } = await named(['một', 'hai', 'ba', 'bốn'], ({ stepId }) => {
      // As a window does: its question arrives in a turn of its own.
      if (stepId === on) cutIn ??= new Promise((later) => setImmediate(() => later(handlers.commit(theirs))))
    })
    on = ids[2] ?? ''
    expect(await handlers.travel({ to: ids[0] ?? '' })).toMatchObject({ ok: true, value: { stoppedBy: null } })
    expect(await cutIn).toEqual(succeeded(null))
    expect(await themes()).toContain('chen vào')
    expect(valueIn(await handlers.readHistory(null)).done.at(-1)?.id).toBe(theirs.id)
  })

  it('is done with a step that is committed again: the answer may have been lost', async () => {
    const { handlers, heard, steps, themes } = await named(['một'])
    const [step] = steps
    if (!step) throw new Error('one step was made')
    expect(await handlers.commit(step)).toEqual(succeeded(null))
    expect(heard.map(({ stepId }) => stepId)).toEqual([step.id, step.id])
    expect(await themes()).toEqual(['một'])
    expect(valueIn(await handlers.readHistory(null)).done).toHaveLength(1)
    expect(await handlers.commit({ ...step, id: randomUUID() })).toEqual(failed({ code: 'changed-meanwhile' }))
  })
})
