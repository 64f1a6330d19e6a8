import type { Failure, Outcome } from '#contract/failure'
import type { HoldUp } from './hold-up'
import type { TakenIn } from './take-in'

/** What taking files in says of what holds them up. Where the library was not asked, it says nothing. */
export function noteOutcome(holdUp: HoldUp, taken: Outcome<TakenIn>): void {
  if (taken.ok && !taken.value.tried) return
  const stopped = taken.ok ? taken.value.stopped : { by: taken.failure }
  if (stopped === null) holdUp.release()
  else if (stopped.by === null) holdUp.stopped()
  else holdUp.failed({ code: 'watching-waits', reason: reasonOf(stopped.by) })
}

function reasonOf(failure: Failure): Extract<Failure, { code: 'watching-waits' }>['reason'] {
  if (failure.code === 'not-saved') return failure.reason
  return failure.code === 'read-only' ? 'read-only' : 'unknown'
}
