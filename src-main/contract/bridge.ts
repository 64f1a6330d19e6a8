import type { Answers, Asks, CallName } from './calls'
import type { Outcome } from './failure'
import type { WindowNews, WorkProgress } from './safety'
import type { Committed, FamiliesProgress, ImportProgress } from './views'
import type { WatchedNews } from './watching'

/**
 * Things the menu asks of the window, by the id of the action in the window's table of actions. `import-paths` comes
 * with the files that the app was started with: the window imports them as if they had been dropped on it.
 */
export type MenuRequest = { readonly action: string; readonly paths?: readonly string[] }

/** Nothing to say lets the window close. */
// biome-ignore lint/suspicious/noConfusingVoidType: a hearer that returns nothing is one that has nothing to say.
export type ClosingAnswer = void | 'stay'

/** All that a window can reach outside itself: `window.sotay`. `Dropped` is the DOM's `File`, unknown in this room. */
export interface Bridge<Dropped> {
  ask<N extends CallName>(name: N, asked: Asks<N>): Promise<Outcome<Answers<N>>>
  onCommitted(hear: (committed: Committed) => void): () => void
  /** What other programs did to the library, and what was found wrong, in order with what is committed. */
  onNews(hear: (news: WindowNews) => void): () => void
  onMenu(hear: (request: MenuRequest) => void): () => void
  /** How far an import has come, a few times a second; `stopImport` ends it between two files. */
  onProgress(hear: (progress: ImportProgress) => void): () => void
  /** How far a check, a backup, a comparison or a restore has come, a few times a second; `stopWork` ends it. */
  onWork(hear: (progress: WorkProgress) => void): () => void
  /** How far the search for families has come. */
  onFamilies(hear: (progress: FamiliesProgress) => void): () => void
  /** What came in from the watched folders by itself, and how they were met. */
  onWatched(hear: (news: WatchedNews) => void): () => void
  /**
   * The window is about to close: say what is not yet said. Closing waits for what `hear` promises and for every call
   * that was asked by then, but not for ever. `stay` keeps the window open: something in it is not saved, and the person
   * is being asked.
   */
  onClosing(hear: () => Promise<ClosingAnswer> | ClosingAnswer): () => void
  /** The path of a file dropped on the window; empty when it has none. */
  pathOf(file: Dropped): string
}

/**
 * Answers travel as messages beside `committed`: Electron's own way to answer (`handle`) uses another pipe, on which an
 * answer can overtake what was said before it.
 */
export const channels = {
  ask: 'sotay:ask',
  answer: 'sotay:answer',
  committed: 'sotay:committed',
  news: 'sotay:news',
  menu: 'sotay:menu',
  progress: 'sotay:progress',
  work: 'sotay:work',
  watched: 'sotay:watched',
  families: 'sotay:families',
  closing: 'sotay:closing',
  settled: 'sotay:settled',
} as const
