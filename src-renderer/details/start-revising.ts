import * as z from 'zod/mini'
import type { Frozen } from '#domain/frozen'
import type { RecordId } from '#domain/notebook/records'
import { readDraft } from '../drafts/draft'
import { tellFailure } from '../state/messages'
import { show } from '../state/navigate'

/** A correction that was being typed, and of which revision it is. */
const correction = z.strictObject({ revision: z.int(), text: z.string() })

export type Correction = Frozen<z.infer<typeof correction>>

export function correctionName(id: RecordId): string {
  return `revise-${id}`
}

/**
 * Open the text of the article to be corrected, as it was being corrected when the app last ended. While that cannot be read,
 * nothing is opened: the first letter would overwrite it.
 */
export async function startRevising(id: RecordId): Promise<void> {
  const draft = await readDraft(correctionName(id), correction)
  if (!draft.ok) return tellFailure(draft.failure)
  show({ kind: 'revise', id, draft: draft.value })
}
