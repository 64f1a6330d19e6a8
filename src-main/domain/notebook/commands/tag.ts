import type { Change } from '../change'
import type { Annotation, Moment, RecordId } from '../records'
import { rewrite } from './rewrite'

/** The passages with the theme, after those they have. A passage that has it already stays untouched. */
export function tag(annotations: readonly Annotation[], themeId: RecordId, at: Moment): Change {
  return rewrite(annotations, (annotation) =>
    annotation.themeIds.includes(themeId)
      ? annotation
      : { ...annotation, themeIds: [...annotation.themeIds, themeId], updatedAt: at },
  )
}
