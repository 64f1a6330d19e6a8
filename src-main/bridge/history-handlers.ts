import type { Handlers } from '#contract/calls'
import { failed, type Outcome, succeeded } from '#contract/failure'
import type { TravelReport } from '#contract/safety'
import type { Committed } from '#contract/views'
import type { RecordId } from '#domain/notebook/records'
import type { StepStacks } from '../library/library'
import { committedOf } from './committed-of'
import type { OpenLibrary } from './open-shared-library'
import type { Opening } from './opening'
import { withLibrary } from './with-library'

export interface HistoryNeeds {
  readonly opening: Opening<OpenLibrary>
  readonly broadcast: (committed: Committed) => void
}

/** Calls about what was done, step by step. */
export function historyHandlers({ opening, broadcast }: HistoryNeeds): Pick<Handlers, 'readHistory' | 'travel'> {
  return {
    readHistory: () =>
      withLibrary(opening, async ({ library }) => {
        const { done, undone } = library.steps()
        return succeeded({ done: done.map(stepViewOf), undone: undone.map(stepViewOf) })
      }),
    travel: ({ to }) => withLibrary(opening, (open) => travel(open, to, broadcast)),
  }
}

function stepViewOf({ id, at, intent }: StepStacks['done'][number]) {
  return { id, at, intent }
}

async function travel(
  { library, history }: OpenLibrary,
  to: RecordId | null,
  broadcast: HistoryNeeds['broadcast'],
): Promise<Outcome<TravelReport>> {
  const way = wayTo(library.steps(), to)
  if (!way) return failed({ code: 'not-found', what: to ?? '' })
  for (const [steps, id] of way.ids.entries()) {
    const performed = await history[way.by]()
    if (!performed.ok) return succeeded({ steps, stoppedBy: performed.failure })
    broadcast(committedOf(performed.value))
    if (performed.value.stepId === id) continue
    // Somebody did something on the way, and it was the last thing done: theirs is not to be taken back.
    const again = await history[way.by === 'undo' ? 'redo' : 'undo']()
    if (again.ok) broadcast(committedOf(again.value))
    return succeeded({ steps, stoppedBy: again.ok ? null : again.failure })
  }
  return succeeded({ steps: way.ids.length, stoppedBy: null })
}

/** Which way a step lies, and the steps on that way in order; undefined when the history does not know it. */
function wayTo({ done, undone }: StepStacks, to: RecordId | null) {
  const backFrom = to === null ? -1 : done.findIndex(({ id }) => id === to)
  if (to === null || backFrom >= 0) return { by: 'undo' as const, ids: idsOf(done.slice(backFrom + 1)) }
  const forth = undone.findIndex(({ id }) => id === to)
  return forth < 0 ? undefined : { by: 'redo' as const, ids: idsOf(undone.slice(forth)) }
}

/** The last first: that is the order in which they are taken back or done again. */
function idsOf(steps: StepStacks['done']): readonly RecordId[] {
  return steps.map(({ id }) => id).toReversed()
}
