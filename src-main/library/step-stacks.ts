import type { Change } from '#domain/notebook/change'
import type { Step } from '#domain/notebook/intent'
import type { StepMark, StepStacks } from './library'

export const noSteps: StepStacks = { done: [], undone: [] }

/** How many steps can be taken back, and how much text they may hold together, in UTF-16 code units of JSON. */
const mostSteps = 500
const mostText = 4_000_000

/** The stacks after a commit that was marked as `mark`. A new step forgets what was undone. */
export function stacksAfter({ done, undone }: StepStacks, mark: StepMark | null, change: Change): StepStacks {
  if (!mark) return { done, undone }
  switch (mark.kind) {
    case 'do':
      return { done: bounded([...done, { id: mark.id, at: mark.at, intent: mark.intent, change }]), undone: [] }
    case 'undo': {
      const step = done.find(({ id }) => id === mark.id)
      return step ? { done: done.filter((other) => other !== step), undone: [...undone, step] } : { done, undone }
    }
    case 'redo': {
      const step = undone.find(({ id }) => id === mark.id)
      return step ? { done: [...done, step], undone: undone.filter((other) => other !== step) } : { done, undone }
    }
  }
}

const sizes = new WeakMap<Step, number>()

function sizeOf(step: Step): number {
  const known = sizes.get(step)
  if (known !== undefined) return known
  let size = 0
  for (const { before, after } of step.change.put) size += weightOf(after) + (before ? weightOf(before) : 0)
  for (const { before } of step.change.remove) size += weightOf(before)
  sizes.set(step, size)
  return size
}

function weightOf(record: Step['change']['remove'][number]['before']): number {
  return record.kind === 'article' ? record.text.length + 1000 : 800
}

// The last step can always be taken back, however large: it is the one just made by mistake.
function bounded(steps: readonly Step[]): readonly Step[] {
  let text = 0
  for (let index = steps.length - 1; index >= 0; index -= 1) {
    const step = steps[index]
    text += step ? sizeOf(step) : 0
    if (index < steps.length - 1 && (text > mostText || steps.length - index > mostSteps)) return steps.slice(index + 1)
  }
  return steps
}
