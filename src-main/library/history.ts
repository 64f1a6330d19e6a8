import { type Failure, failed, type Outcome } from '#contract/failure'
import type { HistoryView } from '#contract/views'
import { type Change, reverseChange } from '#domain/notebook/change'
import type { Step } from '#domain/notebook/intent'
import type { CommitReceipt, Library, StepMark } from './library'

/** What was done to the library, ready to be told to the windows. */
export interface Performed {
  /** The step this was about: performed, taken back or done again. */
  readonly stepId: Step['id']
  readonly change: Change
  readonly receipt: CommitReceipt
  readonly history: HistoryView
}

/**
 * Doing, undoing and redoing, each durable when answered.
 *
 * Steps are taken back in the order they were done, one at a time: a second `undo` that arrives before the first is
 * answered takes back the step before. A step whose records have moved on since is refused as `changed-meanwhile` and
 * stays where it is. The stacks are the library's own, so they survive a restart.
 */
export interface History {
  perform(step: Step): Promise<Outcome<Performed>>
  undo(): Promise<Outcome<Performed>>
  redo(): Promise<Outcome<Performed>>
  view(): HistoryView
}

export function createHistory(library: Library): History {
  // Steps performed together share one sync; taking back waits for all of them, since it must know which was the last.
  let turns: Promise<unknown> = Promise.resolve()
  const performing = new Set<Promise<unknown>>()
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    // Those asked for before: one that comes later waits for this turn, and waiting for it would be for ever.
    const before = [...performing]
    const turn = turns.then(() => Promise.allSettled(before)).then(act)
    turns = turn.catch(() => undefined)
    return turn
  }
  const together = <T>(act: () => Promise<T>): Promise<T> => {
    const one = turns.then(act)
    performing.add(one)
    return one.finally(() => performing.delete(one))
  }
  const view = (): HistoryView => {
    const { done, undone } = library.steps()
    return { undo: done.at(-1)?.intent ?? null, redo: undone.at(-1)?.intent ?? null }
  }
  const commit = async (change: Change, mark: StepMark): Promise<Outcome<Performed>> => {
    const outcome = await library.commit(change, mark)
    if (!outcome.ok) return outcome
    return { ok: true, value: { stepId: mark.id, change, receipt: outcome.value, history: view() } }
  }
  const step = (from: 'done' | 'undone', none: Failure): Promise<Outcome<Performed>> =>
    inTurn(async () => {
      const one = library.steps()[from].at(-1)
      if (!one) return failed(none)
      return from === 'done'
        ? commit(reverseChange(one.change), { kind: 'undo', id: one.id })
        : commit(one.change, { kind: 'redo', id: one.id })
    })
  return {
    perform: ({ id, at, intent, change }) => together(() => commit(change, { kind: 'do', id, at, intent })),
    undo: () => step('done', { code: 'nothing-to-undo' }),
    redo: () => step('undone', { code: 'nothing-to-redo' }),
    view,
  }
}
