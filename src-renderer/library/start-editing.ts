import * as z from 'zod/mini'
import type { Frozen } from '#domain/frozen'
import type { RecordId } from '#domain/notebook/records'
import { openDetails } from '../details/open-details'
import { readDraft } from '../drafts/draft'
import { tellFailure } from '../state/messages'
import { show } from '../state/navigate'

/** What is filled in for several articles: a field left empty leaves each as it is. */
const filledIn = z.strictObject({
  source: z.string(),
  byline: z.string(),
  date: z.string(),
  place: z.string(),
  topics: z.string(),
})

export type FilledIn = Frozen<z.infer<typeof filledIn>>

export const filledInName = 'edit-articles'

/**
 * Several articles have a form for what they are to share; one alone has details of its own. While what was filled in when the
 * app last ended cannot be read, the form is not opened: the first letter would overwrite it.
 */
export async function startEditing(ids: readonly RecordId[]): Promise<void> {
  const [only] = ids
  if (only !== undefined && ids.length === 1) return openDetails(only)
  const draft = await readDraft(filledInName, filledIn)
  if (!draft.ok) return tellFailure(draft.failure)
  show({ kind: 'edit-articles', ids, draft: draft.value })
}
