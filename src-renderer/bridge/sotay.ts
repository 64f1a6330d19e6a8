import type { Bridge, ClosingAnswer, MenuRequest } from '#contract/bridge'
import type { Answers, Asks, CallName } from '#contract/calls'
import type { Outcome } from '#contract/failure'
import type { WindowNews, WorkProgress } from '#contract/safety'
import type { Committed, FamiliesProgress, ImportProgress } from '#contract/views'
import type { WatchedNews } from '#contract/watching'

declare global {
  interface Window {
    readonly sotay: Bridge<File>
  }
}

/** Ask main. Never rejects: what cannot cross the bridge is `unexpected`. */
export async function ask<N extends CallName>(name: N, asked: Asks<N>): Promise<Outcome<Answers<N>>> {
  try {
    return await window.sotay.ask(name, asked)
  } catch {
    return { ok: false, failure: { code: 'unexpected' } }
  }
}

export function onCommitted(hear: (committed: Committed) => void): () => void {
  return window.sotay.onCommitted(hear)
}

/** What other programs did to the library, and what was found wrong. */
export function onNews(hear: (news: WindowNews) => void): () => void {
  return window.sotay.onNews(hear)
}

export function onMenu(hear: (request: MenuRequest) => void): () => void {
  return window.sotay.onMenu(hear)
}

export function pathsOf(files: Iterable<File>): string[] {
  return [...files].map((file) => window.sotay.pathOf(file)).filter((path) => path !== '')
}

export function onProgress(hear: (progress: ImportProgress) => void): () => void {
  return window.sotay.onProgress(hear)
}

export function onWork(hear: (progress: WorkProgress) => void): () => void {
  return window.sotay.onWork(hear)
}

export function onFamilies(hear: (progress: FamiliesProgress) => void): () => void {
  return window.sotay.onFamilies(hear)
}

export function onWatched(hear: (news: WatchedNews) => void): () => void {
  return window.sotay.onWatched(hear)
}

/** The window is about to close: what `hear` promises is waited for, but not for ever; `stay` keeps it open. */
export function onClosing(hear: () => Promise<ClosingAnswer> | ClosingAnswer): () => void {
  return window.sotay.onClosing(hear)
}
