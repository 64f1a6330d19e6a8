import type { Failure, Outcome } from '#contract/failure'
import type { Step } from '#domain/notebook/intent'

/** Why steps wait: the disk refused, which may pass. Any other refusal is about the step and is for good. */
export type WhyUnsaved = Extract<Failure, { code: 'not-saved' }>['reason']

export interface SaveQueueNeeds {
  /** What is drawn and not yet acknowledged, oldest first. */
  readonly steps: () => readonly Step[]
  readonly send: (step: Step) => Promise<Outcome<null>>
  /** The step is done with, and no longer among `steps` afterwards: acknowledged, or refused for good. */
  readonly done: (step: Step, refusal: Failure | null) => void
  /** Steps wait for the disk, or (null) no longer do. */
  readonly waits: (why: WhyUnsaved | null) => void
  /** Do something in so many ms, unless the function answered is called before. */
  readonly later: (act: () => void, ms: number) => () => void
}

/**
 * Saves steps in the order they were made, one after the other: a later step may stand on an earlier one.
 *
 * A step that the disk refuses keeps its place, those behind it wait, and it is sent again under the same id: after a
 * pause that grows, and at once when `wake` is called. Nothing is ever dropped but what was acknowledged or refused for
 * good.
 */
export interface SaveQueue {
  /** Save what there is, now. Call it when a step has come, and whenever there is hope. */
  readonly wake: () => void
  /** Answers when nothing is on its way: then all is saved, or what is left waits. */
  readonly settled: () => Promise<void>
}

const firstPause = 1_000
/** Whoever has made room watches for it to be noticed. */
const longestPause = 5_000

export function createSaveQueue({ steps, send, done, waits, later }: SaveQueueNeeds): SaveQueue {
  let isRunning = false
  let round: Promise<void> = Promise.resolve()
  let refusals = 0
  let wokenAgain = false
  let stopTimer = (): void => undefined

  const pass = (): void => {
    if (refusals === 0) return
    refusals = 0
    waits(null)
  }
  /** Whether anything is left is looked at and said in one turn: a step that comes right then is not overlooked. */
  const run = async (): Promise<void> => {
    for (let step = steps()[0]; step; step = steps()[0]) {
      wokenAgain = false
      const answer = await send(step)
      if (answer.ok || answer.failure.code !== 'not-saved') {
        pass()
        done(step, answer.ok ? null : answer.failure)
        continue
      }
      refusals += 1
      waits(answer.failure.reason)
      if (wokenAgain) continue
      stopTimer = later(wake, Math.min(longestPause, firstPause * 2 ** (refusals - 1)))
      isRunning = false
      return
    }
    isRunning = false
    pass()
  }
  const wake = (): void => {
    wokenAgain = true
    if (isRunning) return
    isRunning = true
    stopTimer()
    round = run()
  }
  return {
    wake,
    async settled() {
      while (isRunning) await round
    },
  }
}
