import type { Settings } from '#contract/settings'
import type { Action } from './action'

/** Shortcuts that a person chose, by the action's id: all that the action has, none of its own remain. */
export type Chosen = Settings['shortcuts']

/** The keys of the action that are in force. */
export function keysOf(action: Pick<Action, 'id' | 'keys'>, chosen: Chosen): readonly string[] {
  return chosen[action.id] ?? action.keys
}
