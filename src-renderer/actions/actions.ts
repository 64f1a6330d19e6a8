import i18next from 'i18next'
import { leaveSample } from '../first-run/sample'
import { importFiles } from '../library/import'
import { tell } from '../state/messages'
import { useStore } from '../state/store'
import { undoInField } from '../ui/own-undo'
import { type Action, type Subject, subjectNow } from './action'
import { annotatingActions } from './annotating-actions'
import { cursorActions } from './cursor-actions'
import { libraryActions } from './library-actions'
import { readingActions } from './reading-actions'
import { safetyActions } from './safety-actions'
import { themeActions } from './theme-actions'
import { viewActions } from './view-actions'

/** Everything a person can do, in the order in which lists show it. */
export const actions: readonly Action[] = [
  ...cursorActions,
  ...annotatingActions,
  ...themeActions,
  ...libraryActions,
  ...safetyActions,
  ...viewActions,
  ...readingActions,
]

const byId = new Map(actions.map((action) => [action.id, action]))

export function actionOf(id: string): Action | undefined {
  return byId.get(id)
}

/** Do it, or say why it cannot be done. */
export function performAction(action: Action, subject: Subject = subjectNow()): void {
  const whyNot = action.whyNot?.(useStore.getState(), subject) ?? null
  // A passage that was pointed at is the current one from then on.
  if (subject.pointedAt) useStore.setState({ current: subject.passageId, selected: null })
  if (whyNot === null) action.perform(subject)
  else tell('info', i18next.t(`whyNot.${whyNot}`))
}

/** Do what the menu or a button asked for, by id. */
export function performById(id: string, paths: readonly string[] = []): void {
  if (id === 'import-paths') void importOwn(paths)
  // The menu's undo, while a field is being written in, is the field's own.
  if ((id === 'undo' || id === 'redo') && undoInField(id)) return
  const action = byId.get(id)
  if (action) performAction(action)
}

/** Files that the app was started with are meant for the person's own library, not for the sample. */
async function importOwn(paths: readonly string[]): Promise<void> {
  if (useStore.getState().sample) await leaveSample('keep')
  await importFiles(paths)
}
