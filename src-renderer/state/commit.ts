import i18next from 'i18next'
import type { WideAction } from '#contract/calls'
import type { Committed } from '#contract/views'
import { type Change, isNoChange } from '#domain/notebook/change'
import type { Intent } from '#domain/notebook/intent'
import { ask, onCommitted } from '../bridge/sotay'
import { describeIntent } from '../i18n/describe'
import { keepCommitted } from './kept'
import { tell, tellFailure } from './messages'
import { drawn, useStore } from './store'

export function newId(): string {
  return crypto.randomUUID()
}

export function now(): string {
  return new Date().toISOString()
}

/**
 * Draw `change` in the next frame and commit it. If it cannot be saved it is taken off the screen again and a message
 * says why; later steps stay.
 */
export async function perform(intent: Intent, change: Change): Promise<boolean> {
  if (isNoChange(change)) return true
  const step = { id: newId(), at: now(), intent, change }
  useStore.setState(({ kept, underway }) => drawn(kept, [...underway, step]))
  const answer = await ask('commit', step)
  // `committed` has moved it to kept already when it was saved.
  useStore.setState(({ kept, underway }) => ({
    ...drawn(
      kept,
      underway.filter((one) => one.id !== step.id),
    ),
    saveFailed: !answer.ok,
  }))
  if (!answer.ok) tellFailure(answer.failure)
  return answer.ok
}

/** An action over records this window does not hold. */
export async function performWide(action: WideAction): Promise<boolean> {
  const answer = await ask('perform', { id: newId(), at: now(), action })
  if (!answer.ok) tellFailure(answer.failure)
  return answer.ok
}

/** What was undone is what can be redone now: a step may still have been underway when the key was pressed. */
export async function undo(): Promise<void> {
  if (!mayStep('undo')) return tell('info', i18next.t('status.undoNothing'))
  const answer = await ask('undo', null)
  if (!answer.ok) return tellFailure(answer.failure)
  const { redo: undone } = useStore.getState().kept.history
  if (undone) tell('info', i18next.t('status.undone', { what: describeIntent(i18next.t, undone) }))
}

export async function redo(): Promise<void> {
  if (!mayStep('redo')) return tell('info', i18next.t('status.redoNothing'))
  const answer = await ask('redo', null)
  if (!answer.ok) return tellFailure(answer.failure)
  const { undo: redone } = useStore.getState().kept.history
  if (redone) tell('info', i18next.t('status.redone', { what: describeIntent(i18next.t, redone) }))
}

function mayStep(which: 'undo' | 'redo'): boolean {
  const { kept, underway } = useStore.getState()
  return kept.history[which] !== null || underway.length > 0
}

/** From now on every acknowledged change, whoever made it, moves what is kept here. */
export function followCommits(): () => void {
  return onCommitted((committed) => useStore.setState((state) => follow(state, committed)))
}

function follow({ kept, underway, place, current }: ReturnType<typeof useStore.getState>, committed: Committed) {
  const moved = drawn(
    keepCommitted(kept, committed),
    underway.filter((step) => step.id !== committed.stepId),
  )
  const gone = place.kind === 'article' && committed.removedArticles.includes(place.id)
  const themeGone = place.kind === 'theme' && !moved.notebook.theme.has(place.id)
  return {
    ...moved,
    place: gone || themeGone ? ({ kind: 'articles' } as const) : place,
    current: current !== null && moved.notebook.annotation.has(current) ? current : null,
  }
}
