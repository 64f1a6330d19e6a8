import i18next from 'i18next'
import type { WideAction } from '#contract/calls'
import type { Annotation, RecordId } from '#domain/notebook/records'
import { performWide } from '../state/commit'
import { tell } from '../state/messages'
import { useStore } from '../state/store'

type ChangeOfText = Extract<WideAction, { kind: 'revise-article' | 'reread-article' }>

/**
 * Give the open article another text, and say how many of its passages were found in it again. Passages that now wait for a
 * place are brought into view: whoever changes the text is among the details, and would not see that they are waiting.
 */
export async function changeText(action: ChangeOfText): Promise<boolean> {
  const before = waitingIn(action.articleId)
  if (!(await performWide(action))) return false
  const after = passagesOf(action.articleId)
  const waiting = waitingIn(action.articleId)
  const found = after.length - waiting.size
  const counts = { found, of: after.length }
  if (after.length === 0) tell('info', i18next.t('revised.saved'))
  else if (waiting.size === 0) tell('info', i18next.t('revised.foundAll', counts))
  else tell('info', i18next.t('revised.someWait', counts))
  if ([...waiting].some((id) => !before.has(id))) useStore.setState({ inspectorTab: 'passages' })
  return true
}

function passagesOf(articleId: RecordId): readonly Annotation[] {
  return [...useStore.getState().notebook.annotation.values()].filter((one) => one.articleId === articleId)
}

function waitingIn(articleId: RecordId): ReadonlySet<RecordId> {
  return new Set(passagesOf(articleId).flatMap(({ id, lost }) => (lost ? [id] : [])))
}
