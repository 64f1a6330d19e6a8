import { MoveDown, MoveUp } from 'lucide-react'
import type { Action } from './action'
import { keysPressed, type Pressed } from './keys'
import { type Chosen, keysOf } from './keys-in-force'

/** One step of the sentence cursor. */
export interface CursorMove {
  readonly by: 'sentence' | 'paragraph'
  readonly direction: 1 | -1
  readonly extend: boolean
}

interface CursorAction extends Action {
  readonly move: CursorMove
}

function moving(id: string, label: Action['label'], keys: string, move: CursorMove): CursorAction {
  const icon = move.direction > 0 ? MoveDown : MoveUp
  // The text itself moves its cursor (reading/use-sentence-cursor.ts): there is nothing to do anywhere else.
  const rest = { group: 'annotating', where: 'text', unlisted: true, perform: () => false } as const
  return { id, label, keys: [keys], icon, move, ...rest }
}

const [down, up] = [1, -1] as const

/** The sentence cursor's steps: in the table for their keys alone. */
export const cursorActions: readonly CursorAction[] = [
  moving('next-sentence', 'action.next-sentence', 'ArrowDown', { by: 'sentence', direction: down, extend: false }),
  moving('last-sentence', 'action.last-sentence', 'ArrowUp', { by: 'sentence', direction: up, extend: false }),
  moving('extend', 'action.extend', 'Shift+ArrowDown', { by: 'sentence', direction: down, extend: true }),
  moving('shorten', 'action.shorten', 'Shift+ArrowUp', { by: 'sentence', direction: up, extend: true }),
  moving('next-block', 'action.next-block', 'Mod+ArrowDown', { by: 'paragraph', direction: down, extend: false }),
  moving('last-block', 'action.last-block', 'Mod+ArrowUp', { by: 'paragraph', direction: up, extend: false }),
  moving('extend-block', 'action.extend-block', 'Mod+Shift+ArrowDown', {
    by: 'paragraph',
    direction: down,
    extend: true,
  }),
  moving('shorten-block', 'action.shorten-block', 'Mod+Shift+ArrowUp', {
    by: 'paragraph',
    direction: up,
    extend: true,
  }),
]

/** The step that was pressed, with the keys in force; null when none. */
export function cursorMoveOf(pressed: Pressed, chosen: Chosen): CursorMove | null {
  const keys = keysPressed(pressed)
  return keys === null ? null : (cursorActions.find((action) => keysOf(action, chosen).includes(keys))?.move ?? null)
}
