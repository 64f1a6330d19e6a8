import type { LessonSearch } from '#contract/learning'
import type { RecordId } from '#domain/notebook/records'
import { ask } from '../bridge/sotay'
import { tellFailure } from '../state/messages'
import { show } from '../state/navigate'
import { type Looking, useStore } from '../state/store'

/** Looking is said to be going on from then on, and how far it is, this often; in ms. */
const patience = 500

/**
 * Look in the other articles of the same source for lines that what was corrected in this one says something about. The
 * latest search counts; a strip under the text says what it came to.
 */
export async function lookForMore(articleId: RecordId, blocks: readonly number[] | null): Promise<void> {
  const looking: Looking = { articleId, blocks, progress: null, found: null }
  useStore.setState({ looking })
  const following = setInterval(() => void follow(looking), patience)
  const answer = await ask('findLessons', searchOf(looking))
  clearInterval(following)
  const now = current(looking)
  if (!now) return
  if (!answer.ok) {
    useStore.setState({ looking: null })
    return tellFailure(answer.failure)
  }
  useStore.setState({ looking: { ...now, progress: null, found: answer.value } })
}

/** Stop, and keep nothing of it. */
export function stopLooking(): void {
  const { looking } = useStore.getState()
  if (looking && !looking.found) void ask('stopLessons', null)
  useStore.setState({ looking: null })
}

/** Show what was found for the article; look for all that was corrected in it when nothing has been looked for yet. */
export async function showLearned(articleId: RecordId): Promise<void> {
  const { looking } = useStore.getState()
  if (looking?.articleId !== articleId || !looking.found) await lookForMore(articleId, null)
  const found = useStore.getState().looking
  if (found?.articleId === articleId && found.found) show({ kind: 'apply-learned', found: found.found })
}

function searchOf({ articleId, blocks }: Looking): LessonSearch {
  return { articleId, blocks }
}

/** What has become of this search; undefined when another has taken its place, or it was stopped. */
function current({ articleId, blocks }: Looking): Looking | undefined {
  const { looking } = useStore.getState()
  return looking && looking.articleId === articleId && looking.blocks === blocks && !looking.found ? looking : undefined
}

async function follow(search: Looking): Promise<void> {
  const answer = await ask('readLessonSearch', null)
  const now = current(search)
  if (now && answer.ok && answer.value) useStore.setState({ looking: { ...now, progress: answer.value } })
}
