import type { Committed } from '#contract/views'
import type { Performed } from '../library/history'

/**
 * What windows hear of a commit. Articles that were only just put there are left out: thousands may be imported at
 * once, their rows say what a list shows, and a window asks for an article when it is read.
 */
export function committedOf({ stepId, change, receipt, history }: Performed): Committed {
  const put = change.put.filter(({ before, after }) => before !== undefined || after.kind !== 'article')
  return {
    stepId,
    change: { put, remove: [...change.remove] },
    rows: [...receipt.rows],
    removedArticles: [...receipt.removedArticles],
    history,
  }
}
