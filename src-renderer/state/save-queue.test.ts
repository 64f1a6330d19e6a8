import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Failure, failed, type Outcome, succeeded } from '#contract/failure'
import type { Step } from '#domain/notebook/intent'
import { createSaveQueue, type WhyUnsaved } from './save-queue'

const diskFull: Failure = { code: 'not-saved', reason: 'disk-full' }

function stepOf(nth: number): Step {
  const id = `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`
  return { id, at: '2026-02-03T04:05:06.007Z', intent: { kind: 'edit-note' }, change: { put: [], remove: [] } }
}

/** A queue over a disk that answers what the test says, when the test says. */
function world() {
  let underway: readonly Step[] = []
  const asked: string[] = []
  const ended: (readonly [id: string, refusal: Failure | null])[] = []
  const why: (WhyUnsaved | null)[] = []
  const timers = new Set<{ readonly act: () => void; readonly ms: number }>()
  let answer: (outcome: Outcome<null>) => void = () => undefined
  const queue = createSaveQueue({
    steps: () => underway,
    send: (step) => {
      asked.push(step.id)
      return new Promise((resolve) => {
        answer = resolve
      })
    },
    done(step, refusal) {
      underway = underway.filter(({ id }) => id !== step.id)
      ended.push([step.id, refusal])
    },
    waits: (reason) => why.push(reason),
    later(act, ms) {
      const timer = { act, ms }
      timers.add(timer)
      return () => timers.delete(timer)
    },
  })
  return {
    queue,
    asked,
    ended,
    why,
    timers,
    underway: () => underway.map(({ id }) => id),
    add: (step: Step) => {
      underway = [...underway, step]
      queue.wake()
    },
    takeBackLast: () => {
      underway = underway.slice(0, -1)
    },
    answers: async (...outcomes: readonly Outcome<null>[]) => {
      for (const outcome of outcomes) {
        answer(outcome)
        await new Promise(setImmediate)
      }
    },
    fire: () => {
      for (const timer of Array.from(timers)) {
        timers.delete(timer)
        timer.act()
      }
    },
  }
}

const [one, two, three] = [stepOf(1), stepOf(2), stepOf(3)]
const saved = succeeded(null)

describe('createSaveQueue', () => {
  it('sends one step at a time, in order', async () => {
    const { add, asked, answers, ended, underway } = world()
    add(one)
    add(two)
    expect(asked).toEqual([one.id])
    await answers(saved)
    expect(asked).toEqual([one.id, two.id])
    await answers(saved)
    expect(ended).toEqual([
      [one.id, null],
      [two.id, null],
    ])
    expect(underway()).toEqual([])
  })

  it('keeps what the disk refuses, and all behind it, and saves it under the same id when there is room', async () => {
    const { add, asked, answers, ended, why, timers, fire, underway } = world()
    add(one)
    await answers(failed(diskFull))
    expect([why, ended, underway()]).toEqual([['disk-full'], [], [one.id]])
    add(two)
    await answers(failed(diskFull))
    expect(underway()).toEqual([one.id, two.id])
    expect(timers.size).toBe(1)
    fire()
    await answers(saved, saved)
    expect(asked).toEqual([one.id, one.id, one.id, two.id])
    expect(why).toEqual(['disk-full', 'disk-full', null])
    expect(underway()).toEqual([])
    expect(timers.size).toBe(0)
  })

  it('waits longer each time, up to five seconds', async () => {
    const { add, answers, timers, fire } = world()
    add(one)
    const waited: number[] = []
    for (let nth = 0; nth < 8; nth += 1) {
      await answers(failed(diskFull))
      waited.push(...[...timers].map(({ ms }) => ms))
      fire()
    }
    expect(waited).toEqual([1000, 2000, 4000, 5000, 5000, 5000, 5000, 5000])
  })

  it('tries again at once when woken, also when it is being refused right then', async () => {
    const { add, asked, answers, queue, timers } = world()
    add(one)
    await answers(failed(diskFull))
    queue.wake()
    expect(asked).toHaveLength(2)
    expect(timers.size).toBe(0)
    queue.wake()
    await answers(failed(diskFull))
    expect(asked).toHaveLength(3)
    await answers(saved)
  })

  it('lets go of a step that is refused for good, and goes on with the next', async () => {
    const { add, answers, ended, why } = world()
    add(one)
    add(two)
    const meanwhile: Failure = { code: 'changed-meanwhile' }
    await answers(failed(diskFull))
    add(three)
    await answers(failed(meanwhile), saved, saved)
    expect(ended).toEqual([
      [one.id, meanwhile],
      [two.id, null],
      [three.id, null],
    ])
    expect(why).toEqual(['disk-full', null])
  })

  it('no longer waits for a step that was taken back', async () => {
    const { add, answers, queue, takeBackLast, why, asked } = world()
    add(one)
    await answers(failed(diskFull))
    takeBackLast()
    queue.wake()
    await queue.settled()
    expect(why).toEqual(['disk-full', null])
    expect(asked).toHaveLength(1)
  })

  it('overlooks nothing that comes in the turn in which it has done', async () => {
    const { add, asked, answers, queue } = world()
    add(one)
    const next = queue.settled().then(() => add(two))
    await answers(saved)
    await next
    expect(asked).toEqual([one.id, two.id])
    await answers(saved)
  })
})

/** What may happen, in any order; `answer` is the disk's, to a question that is open. */
const event = fc.constantFrom('add', 'wake', 'fire', 'take-back', 'answer-saved', 'answer-full', 'answer-refused')

it('keeps order, loses nothing and saves nothing twice, whatever the disk does', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 60 }), async (events) => {
      const disk: string[] = []
      const refused: string[] = []
      let made = 0
      let underway: readonly Step[] = []
      const takenBack: string[] = []
      let open: { readonly step: Step; readonly answer: (outcome: Outcome<null>) => void } | undefined
      const timers = new Set<() => void>()
      let why: WhyUnsaved | null = null
      const queue = createSaveQueue({
        steps: () => underway,
        send: (step) =>
          new Promise((answer) => {
            expect(open).toBeUndefined()
            open = { step, answer }
          }),
        done(step) {
          underway = underway.filter(({ id }) => id !== step.id)
        },
        waits(reason) {
          why = reason
        },
        later(act) {
          timers.add(act)
          return () => timers.delete(act)
        },
      })
      const answer = async (how: 'saved' | 'full' | 'refused'): Promise<void> => {
        if (!open) return
        const { step, answer: say } = open
        open = undefined
        // As main: a step that is kept already is kept, not kept twice.
        if (how === 'saved' && !disk.includes(step.id)) disk.push(step.id)
        if (how === 'refused') refused.push(step.id)
        say(how === 'saved' ? saved : failed(how === 'full' ? diskFull : { code: 'changed-meanwhile' }))
        await new Promise(setImmediate)
      }
      for (const one of events) {
        if (one === 'add') {
          made += 1
          underway = [...underway, stepOf(made)]
          queue.wake()
        } else if (one === 'wake') queue.wake()
        else if (one === 'fire') {
          for (const act of Array.from(timers)) {
            timers.delete(act)
            act()
          }
        } else if (one === 'take-back') {
          const last = underway.at(-1)
          if (last && last !== open?.step) {
            underway = underway.slice(0, -1)
            takenBack.push(last.id)
          }
        } else await answer(one.slice('answer-'.length) as 'saved' | 'full' | 'refused')
        // Nothing is forgotten: what is left is being sent, or a timer will send it.
        if (underway.length > 0) expect(open !== undefined || timers.size === 1).toBe(true)
      }
      queue.wake()
      while (open) await answer('saved')
      await queue.settled()
      const all = Array.from({ length: made }, (_, index) => stepOf(index + 1).id)
      expect(disk).toEqual(all.filter((id) => !refused.includes(id) && !takenBack.includes(id)))
      expect(why).toBeNull()
    }),
    { numRuns: 300 },
  )
})
