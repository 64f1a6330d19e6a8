import type { ArticleRow } from '#contract/views'
import type { Annotation } from '#domain/notebook/records'
import type { LaidAnnotations } from './laid-annotations'
import type { Annotations } from './shelf'

/** The part of a row that annotations decide. */
export type AnnotationCounts = Pick<ArticleRow, 'annotations' | 'themes'>

export function countsOf(annotations: Iterable<Annotation>): AnnotationCounts {
  const themes: Record<string, number> = {}
  let count = 0
  for (const { themeIds } of annotations) {
    count += 1
    for (const id of new Set(themeIds)) themes[id] = (themes[id] ?? 0) + 1
  }
  return { annotations: count, themes }
}

const counted = new WeakMap<Annotations, AnnotationCounts>()

/** The counts of annotations with changes laid over them. What lies below is counted once, however many commits follow. */
export function countsAfter({ below, differences }: Pick<LaidAnnotations, 'below' | 'differences'>): AnnotationCounts {
  const before = counted.get(below) ?? countsOf(below.values())
  counted.set(below, before)
  const themes = { ...before.themes }
  let count = before.annotations
  const add = ({ themeIds }: Annotation, by: 1 | -1): void => {
    count += by
    for (const id of new Set(themeIds)) {
      const uses = (themes[id] ?? 0) + by
      if (uses === 0) delete themes[id]
      else themes[id] = uses
    }
  }
  for (const [id, after] of differences) {
    const was = below.get(id)
    if (was) add(was, -1)
    if (after) add(after, 1)
  }
  return { annotations: count, themes }
}

/** `annotations` were moved, and `counts` are theirs now. */
export function noteCounts(annotations: Annotations, counts: AnnotationCounts): void {
  counted.set(annotations, counts)
}
