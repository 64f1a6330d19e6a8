import type { Change } from '../change'
import type { Annotation, Moment, RecordId } from '../records'
import { rewrite } from './rewrite'

/** The passages without the theme. The passages themselves stay. */
export function untag(annotations: Iterable<Annotation>, themeId: RecordId, at: Moment): Change {
  return rewrite(annotations, (annotation) =>
    annotation.themeIds.includes(themeId)
      ? { ...annotation, themeIds: annotation.themeIds.filter((id) => id !== themeId), updatedAt: at }
      : annotation,
  )
}
