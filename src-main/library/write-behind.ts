import { type Failure, failed, type Outcome, succeeded } from '#contract/failure'
import { notSaved } from './not-saved'
import type { Pending, Place } from './pending'

/** Brings the documents to what was acknowledged, a little later and a few at a time. */
export interface WriteBehind {
  /** Something is pending: write it before long. */
  touch(): void
  /** Write everything that is pending now. A failure leaves it pending, and in the journal. */
  flush(): Promise<Outcome<null>>
  /** From the next answer on nothing is written until the given function is called. */
  hold(): Promise<() => void>
  isHeld(): boolean
  stop(): void
}

interface WriteBehindNeeds {
  readonly pending: Pending
  readonly write: (place: Place) => Promise<void>
  /** `place` stands on the disk as memory has it, unless it is pending again. */
  readonly onWritten: (place: Place) => void
  /** Called after all that was pending has been written. */
  readonly afterAll: () => Promise<void>
  /** How long after the last commit, in ms. */
  readonly delay: number
}

/** More files at once than this gain nothing: the disk is waited for, not the processor. */
const atOnce = 4
/** How many delays commits that follow one another may put the documents off. */
const longestDelay = 5
/** How long after a failed write it is tried again, in ms. */
const retryDelay = 5_000

export function createWriteBehind({ pending, write, onWritten, afterAll, delay }: WriteBehindNeeds): WriteBehind {
  let timer: NodeJS.Timeout | undefined
  let waitingSince: number | undefined
  let underway: Promise<unknown> | undefined
  let stopped = false

  const schedule = (wait: number): void => {
    clearTimeout(timer)
    if (stopped) return
    timer = setTimeout(() => void flush(), wait)
    timer.unref()
  }

  const writeAll = async (): Promise<Outcome<null>> => {
    const places = pending.places()
    let failure: Failure | undefined
    let next = 0
    const worker = async (): Promise<void> => {
      for (let place = places[next++]; place; place = places[next++]) {
        const version = pending.version(place)
        try {
          await write(place)
          pending.written(place, version)
          onWritten(place)
        } catch (error) {
          failure ??= notSaved(error)
        }
      }
    }
    await Promise.all(Array.from({ length: atOnce }, worker))
    if (!failure) await afterAll().catch((error: unknown) => (failure = notSaved(error)))
    if (failure) schedule(retryDelay)
    else if (pending.size() > 0) schedule(delay)
    return failure ? failed(failure) : succeeded(null)
  }

  const inTurn = async <T>(act: () => Promise<T>): Promise<T> => {
    // What is being written now may be older than what is asked for: wait, then write again.
    while (underway) await underway
    const mine = act()
    underway = mine
    try {
      return await mine
    } finally {
      underway = undefined
    }
  }
  const flush = (): Promise<Outcome<null>> => {
    clearTimeout(timer)
    waitingSince = undefined
    return inTurn(writeAll)
  }
  let held = 0
  const hold = (): Promise<() => void> =>
    new Promise((answer) => {
      void inTurn(() => {
        held += 1
        return new Promise<void>((release) => answer(release))
      }).finally(() => {
        held -= 1
      })
    })

  return {
    touch() {
      waitingSince ??= performance.now()
      // Somebody who works without a pause must not put the documents off for ever.
      if (performance.now() - waitingSince < longestDelay * delay) schedule(delay)
    },
    flush,
    hold,
    isHeld: () => held > 0,
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}
