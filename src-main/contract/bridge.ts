import type { Answers, Asks, CallName } from './calls'
import type { Outcome } from './failure'
import type { Committed } from './views'

/** Things the menu asks of the window, by the id of the action in the window's table of actions. */
export type MenuRequest = { readonly action: string }

/** All that a window can reach outside itself: `window.sotay`. `Dropped` is the DOM's `File`, unknown in this room. */
export interface Bridge<Dropped> {
  ask<N extends CallName>(name: N, asked: Asks<N>): Promise<Outcome<Answers<N>>>
  onCommitted(hear: (committed: Committed) => void): () => void
  onMenu(hear: (request: MenuRequest) => void): () => void
  /** The path of a file dropped on the window; empty when it has none. */
  pathOf(file: Dropped): string
}

export const channels = { ask: 'sotay:ask', committed: 'sotay:committed', menu: 'sotay:menu' } as const
