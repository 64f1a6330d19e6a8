import type { TFunction } from 'i18next'
import { useStore } from '../state/store'
import type { Action } from './action'
import { actions } from './actions'
import { keysShown } from './keys'
import { type Chosen, keysOf } from './keys-in-force'

/** The first keys of the action as the keyboard has them, for a tooltip; undefined when it has none. */
export function useKeysShown(id: string): string | undefined {
  const chosen = useStore((state) => state.settings.shortcuts)
  const action = actions.find((one) => one.id === id)
  const [first] = action ? keysOf(action, chosen) : []
  return first === undefined ? undefined : keysShown(first)
}

export function labelOf(t: TFunction, action: Action): string {
  return t(action.label, { ...action.values })
}

/** The other action that has these keys. */
export function ownerOf(keys: string, but: Action, chosen: Chosen): Action | undefined {
  return actions.find((action) => action.id !== but.id && keysOf(action, chosen).includes(keys))
}

/** `action` gets `keys` and nothing else; `from`, which had them, gets what `action` had before, so that none is lost. */
export function withKeys(chosen: Chosen, action: Action, keys: string, from?: Action): Chosen {
  const before = keysOf(action, chosen)
  const swapped = from
    ? { [from.id]: [...keysOf(from, chosen).filter((one) => one !== keys), ...before].slice(0, 2) }
    : {}
  return onlyChanged({ ...chosen, ...swapped, [action.id]: [keys] })
}

/** The action as it came, taking its keys back from whoever has them now. */
export function withOriginalKeys(chosen: Chosen, action: Action): Chosen {
  const { [action.id]: _, ...others } = chosen
  const freed = Object.entries(others).map(([id, keys]) => [id, keys.filter((one) => !action.keys.includes(one))])
  return onlyChanged(Object.fromEntries(freed))
}

/** Leaves out what is as it came: a later version may then give it better keys. */
function onlyChanged(chosen: Chosen): Chosen {
  const same = (id: string, keys: readonly string[]): boolean => {
    const own = actions.find((action) => action.id === id)?.keys ?? []
    return own.length === keys.length && own.every((one, at) => one === keys[at])
  }
  return Object.fromEntries(Object.entries(chosen).filter(([id, keys]) => !same(id, keys)))
}
