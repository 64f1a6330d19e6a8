import i18next from 'i18next'
import type { MenuLine } from '#contract/menu'
import { ask } from '../bridge/sotay'
import { describeIntent } from '../i18n/describe'
import { type State, useStore } from '../state/store'
import { type Action, subjectNow } from './action'
import { actions } from './actions'
import { keysOf } from './keys-in-force'
import { labelOf } from './shortcuts'

/** In ms. */
const pause = 150

/** From now on the menu bar shows what the table says: words that follow the history, keys in force, what can be done. */
export function followInMenu(): () => void {
  let said = ''
  let waiting = false
  const say = (): void => {
    waiting = false
    const lines = menuLines(useStore.getState())
    const now = JSON.stringify(lines)
    if (now === said) return
    said = now
    void ask('showInMenu', lines)
  }
  // Many things move at once when a person does one: the menu is told of where they end.
  const soon = (): void => {
    if (waiting) return
    waiting = true
    // Not before what the person did has been drawn, and what follows it: nobody is at the menu that soon.
    setTimeout(say, pause)
  }
  soon()
  i18next.on('languageChanged', soon)
  const stop = useStore.subscribe((state, before) => {
    if (concernsMenu(state, before)) soon()
  })
  return () => {
    i18next.off('languageChanged', soon)
    stop()
  }
}

/** How far an import has come is said ten times a second, and changes nothing that can be done. */
function concernsMenu(state: State, before: State): boolean {
  const keys = Object.keys(state) as (keyof State)[]
  return keys.some((key) => state[key] !== before[key] && (key !== 'importing' || isOther(state, before)))
}

function isOther({ importing: one }: State, { importing: other }: State): boolean {
  return one?.byItself !== other?.byItself || one?.paused !== other?.paused
}

function menuLines(state: State): readonly MenuLine[] {
  const subject = subjectNow()
  const isFree = state.phase === 'open' && state.overlay.kind === 'none'
  return actions.map((action) => {
    const [keys = null] = keysOf(action, state.settings.shortcuts)
    const enabled = isFree && (action.whyNot?.(state, subject) ?? null) === null
    return { action: action.id, label: menuLabel(action, state), keys, enabled }
  })
}

function menuLabel(action: Action, { kept }: State): string {
  const step = action.id === 'undo' ? kept.history.undo : action.id === 'redo' ? kept.history.redo : null
  if (step === null) return labelOf(i18next.t, action)
  const what = describeIntent(i18next.t, step)
  return action.id === 'undo' ? i18next.t('status.undo', { what }) : i18next.t('status.redo', { what })
}
