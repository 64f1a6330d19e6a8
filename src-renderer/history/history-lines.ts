import type { StepList, StepView } from '#contract/safety'
import type { Step } from '#domain/notebook/intent'

/** One line of the history, the latest on top. `start` is the moment before the first step. */
export type HistoryLine =
  | { readonly kind: 'unsaved' | 'undone' | 'done'; readonly step: StepView; readonly isHere: boolean }
  | { readonly kind: 'start'; readonly isHere: boolean }

/**
 * From the top: what was taken back, the one to be done again next lowest; what waits for the disk; what is done. Where the
 * reader is, is the last thing done.
 */
export function historyLines({ done, undone }: StepList, unsaved: readonly Step[]): readonly HistoryLine[] {
  const here = unsaved.at(-1)?.id ?? done.at(-1)?.id
  const line = (kind: 'unsaved' | 'undone' | 'done') => (step: StepView) => ({ kind, step, isHere: step.id === here })
  if (done.length + undone.length + unsaved.length === 0) return []
  return [
    ...undone.map(line('undone')),
    ...unsaved.toReversed().map(line('unsaved')),
    ...done.toReversed().map(line('done')),
    { kind: 'start', isHere: here === undefined },
  ]
}
