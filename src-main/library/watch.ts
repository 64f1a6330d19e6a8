import { type Failure, failed } from '#contract/failure'
import { pauses } from './pauses'

/** Somebody who waits for long work: hears how far it has come, and may end it. */
export interface Watch {
  readonly onProgress?: (done: number, total: number) => void
  /** Aborted when the work is no longer wanted. */
  readonly signal?: AbortSignal
}

/** What work answers that was ended before it had done anything. */
export const stopped: { readonly ok: false; readonly failure: Failure } = failed({ code: 'stopped' })

/** Longest that long work keeps everything else waiting, in ms. */
const breath = 10

/**
 * Paces long work of `total` parts: call `next` after each. Others get their turn and the watcher hears when it is time;
 * false says that the work is no longer wanted.
 */
export function paceOf({ onProgress, signal }: Watch, total: number): { readonly next: () => Promise<boolean> } {
  const pause = pauses(breath)
  let done = 0
  onProgress?.(0, total)
  return {
    async next() {
      done += 1
      const rest = pause()
      if (rest || done === total) onProgress?.(done, total)
      await rest
      return !signal?.aborted
    },
  }
}
