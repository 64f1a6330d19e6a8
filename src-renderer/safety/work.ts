import { create } from 'zustand'
import type { WorkKind, WorkProgress } from '#contract/safety'
import { ask, onWork } from '../bridge/sotay'

/** How far the last work of each kind has come. */
const useProgress = create<{ readonly [K in WorkKind]?: WorkProgress }>(() => ({}))

/** From now on it is known how far checks, backups, comparisons and restores have come. */
export function followWork(): () => void {
  return onWork((progress) => useProgress.setState({ [progress.work]: progress }))
}

/** Undefined until the work has said so. */
export function useWorkProgress(kind: WorkKind): WorkProgress | undefined {
  return useProgress((state) => state[kind])
}

/** New work of this kind begins: what was said of the last one is no longer so. */
export function forgetProgress(kind: WorkKind): void {
  useProgress.setState({ [kind]: undefined })
}

export function stopWork(kind: WorkKind): void {
  void ask('stopWork', kind)
}
