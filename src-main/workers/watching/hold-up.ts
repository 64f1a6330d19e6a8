import type { Failure } from '#contract/failure'
import type { HeldUp } from '#contract/watching'

/** What keeps new files of watched folders from being taken in, and until when. */
export interface HoldUp {
  readonly state: () => HeldUp | null
  /** Whether it is time to take in what is new. */
  readonly mayTry: () => boolean
  failed(failure: Failure): void
  stopped(): void
  /** It went well, or the person wants it tried again: nothing is held up, and waiting begins anew. */
  release(): void
}

interface HoldUpNeeds {
  /** In ms on a clock that is not turned. */
  readonly now: () => number
  /** How long nothing is tried after a first failure, in ms; after each further one twice as long, up to `longest`. */
  readonly first: number
  readonly longest: number
}

export function createHoldUp({ now, first, longest }: HoldUpNeeds): HoldUp {
  let state: HeldUp | null = null
  let wait = first
  let until = 0
  return {
    state: () => state,
    mayTry: () => state === null || (state.why === 'failed' && now() >= until),
    failed(failure) {
      state = { why: 'failed', failure }
      until = now() + wait
      wait = Math.min(wait * 2, longest)
    },
    stopped() {
      state = { why: 'stopped' }
    },
    release() {
      state = null
      wait = first
    },
  }
}
