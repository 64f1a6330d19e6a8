import type { RecordId } from '#domain/notebook/records'
import { ask } from '../bridge/sotay'
import { forgetProgress, stopWork } from '../safety/work'
import { tellFailure } from '../state/messages'
import { show } from '../state/navigate'
import { type Looking, useStore } from '../state/store'

/** Looking is said to be going on when it takes longer, in ms. */
const patience = 500

/**
 * Look in the other articles of the same source for lines that what was corrected in this one says something about. The
 * latest search counts; a strip under the text says what it came to.
 */
export async function lookForMore(articleId: RecordId, blocks: readonly number[] | null): Promise<void> {
  const looking: Looking = { articleId, blocks, slow: false, found: null }
  forgetProgress('find-lessons')
  useStore.setState({ looking })
  const waiting = setTimeout(() => {
    if (useStore.getState().looking === looking) useStore.setState({ looking: { ...looking, slow: true } })
  }, patience)
  const answer = await ask('findLessons', { articleId, blocks: blocks === null ? null : [...blocks] })
  clearTimeout(waiting)
  const now = useStore.getState().looking
  // Another search has taken its place, or it was stopped.
  if (now?.articleId !== articleId || now.blocks !== blocks || now.found) return
  useStore.setState({ looking: answer.ok ? { ...now, slow: false, found: answer.value } : null })
  if (!answer.ok) tellFailure(answer.failure)
}

/** Stop, and keep nothing of it. */
export function stopLooking(): void {
  const { looking } = useStore.getState()
  useStore.setState({ looking: null })
  if (looking && !looking.found) stopWork('find-lessons')
}

/** Show what was found for the article; look for all that was corrected in it when nothing has been looked for yet. */
export async function showLearned(articleId: RecordId): Promise<void> {
  const before = useStore.getState().looking
  if (before?.articleId !== articleId || !before.found) await lookForMore(articleId, null)
  const { looking } = useStore.getState()
  if (looking?.articleId === articleId && looking.found) show({ kind: 'apply-learned', found: looking.found })
}
