import type { Outcome } from '#contract/failure'
import type { WorkKind, WorkProgress } from '#contract/safety'
import type { Watch } from '../library/watch'

/** Long work that windows ask for: they hear how far it has come, and end it. */
export interface Work {
  readonly run: <T>(kind: WorkKind, act: (watch: Watch) => Promise<Outcome<T>>) => Promise<Outcome<T>>
  /** All work of this kind that is underway. */
  readonly stop: (kind: WorkKind) => void
}

export interface WorkNeeds {
  readonly tellWork: (progress: WorkProgress) => void
  /** Aborted when the app ends. */
  readonly ending: AbortSignal
}

/** How often a window is told, in ms: not more often than a person can read; the end is always told. */
const tellEvery = 100

export function createWork({ tellWork, ending }: WorkNeeds): Work {
  const underway = new Map<AbortController, WorkKind>()
  return {
    async run(kind, act) {
      const stopping = new AbortController()
      underway.set(stopping, kind)
      let toldAt = Number.NEGATIVE_INFINITY
      const onProgress = (done: number, total: number): void => {
        const now = performance.now()
        if (done < total && now - toldAt < tellEvery) return
        toldAt = now
        tellWork({ work: kind, done, total })
      }
      try {
        return await act({ onProgress, signal: AbortSignal.any([stopping.signal, ending]) })
      } finally {
        underway.delete(stopping)
      }
    },
    stop(kind) {
      for (const [stopping, one] of underway) if (one === kind) stopping.abort()
    },
  }
}
