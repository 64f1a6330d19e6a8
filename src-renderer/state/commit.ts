import i18next from 'i18next'
import type { WideAction } from '#contract/calls'
import type { Outcome } from '#contract/failure'
import type { Committed } from '#contract/views'
import { type Change, isNoChange } from '#domain/notebook/change'
import type { Intent } from '#domain/notebook/intent'
import type { RecordId } from '#domain/notebook/records'
import { ask, onCommitted } from '../bridge/sotay'
import { describeIntent } from '../i18n/describe'
import { keepCommitted } from './kept'
import { tell, tellFailure } from './messages'
import { everythingSaved, save, settled, takeOffLast } from './saving'
import { drawn, type State, useStore } from './store'
import { inTurn } from './turns'
import { placeWithout } from './two-sides'

export function newId(): string {
  return crypto.randomUUID()
}

export function now(): string {
  return new Date().toISOString()
}

/**
 * Draw `change` in the next frame and commit it. While the disk refuses, it stays on the screen, is shown as unsaved and
 * is saved when the disk answers again; refused for another reason, it is taken off, a message says why, and the answer is
 * false.
 */
export async function perform(intent: Intent, change: Change): Promise<boolean> {
  if (isNoChange(change)) return true
  // Every component is asked at each change of the store.
  if (useStore.getState().takenBack.length > 0) useStore.setState({ takenBack: [] })
  return save({ id: newId(), at: now(), intent, change })
}

/**
 * Ask main for something that stands on everything drawn here: only when all of it is saved. Answers what it came to, and
 * undefined when it could not be done; then a message has said why.
 */
export function onceSaved<T>(act: () => Promise<Outcome<T>>): Promise<{ readonly value: T } | undefined> {
  return inTurn(async () => {
    if (!(await everythingSaved())) {
      tell('problem', i18next.t('saving.saveFirst'))
      return undefined
    }
    const answer = await act()
    if (answer.ok) return { value: answer.value }
    tellFailure(answer.failure)
    return undefined
  })
}

/** An action over records this window does not hold. */
export async function performWide(action: WideAction): Promise<boolean> {
  return (await onceSaved(() => ask('perform', { id: newId(), at: now(), action }))) !== undefined
}

export function undo(): Promise<void> {
  return inTurn(async () => {
    await settled()
    // What waits for the disk was never anywhere else: it is taken off, and can be put back.
    const waiting = takeOffLast()
    if (waiting) {
      useStore.setState(({ takenBack }) => ({ takenBack: [...takenBack, waiting] }))
      return told('status.undone', waiting.intent)
    }
    const intent = useStore.getState().kept.history.undo
    if (!intent) return tell('info', i18next.t('status.undoNothing'))
    const answer = await ask('undo', null)
    if (!answer.ok) return tellFailure(answer.failure)
    told('status.undone', intent)
  })
}

export function redo(): Promise<void> {
  return inTurn(async () => {
    await settled()
    const { takenBack, underway, kept } = useStore.getState()
    const again = takenBack.at(-1)
    if (again) {
      useStore.setState({ takenBack: takenBack.slice(0, -1) })
      void save(again)
      return told('status.redone', again.intent)
    }
    const intent = kept.history.redo
    if (!intent || underway.length > 0) return tell('info', i18next.t('status.redoNothing'))
    const answer = await ask('redo', null)
    if (!answer.ok) return tellFailure(answer.failure)
    told('status.redone', intent)
  })
}

function told(key: 'status.undone' | 'status.redone', intent: Intent): void {
  tell('info', i18next.t(key, { what: describeIntent(i18next.t, intent) }))
}

/** Go back or forward until `to` is the last step done; null for before the first. */
export async function travel(to: RecordId | null): Promise<void> {
  const arrived = await onceSaved(() => ask('travel', { to }))
  const stoppedBy = arrived?.value.stoppedBy
  if (stoppedBy) tellFailure(stoppedBy)
}

/** From now on every acknowledged change, whoever made it, moves what is kept here. */
export function followCommits(): () => void {
  return onCommitted((committed) => useStore.setState((state) => follow(state, committed)))
}

function follow(state: State, committed: Committed) {
  const { kept, underway, notebook, place, current, takenBack } = state
  const moved = drawn(
    keepCommitted(kept, committed, notebook),
    underway.filter((step) => step.id !== committed.stepId),
  )
  const themeGone = place.kind === 'theme' && !moved.notebook.theme.has(place.id)
  const isOurs = moved.underway.length < underway.length
  return {
    ...moved,
    place: themeGone ? ({ kind: 'articles' } as const) : placeWithout(place, committed.removedArticles),
    current: current !== null && moved.notebook.annotation.has(current) ? current : null,
    // What was taken back unsaved stood on what was kept then.
    takenBack: isOurs ? takenBack : [],
  }
}
