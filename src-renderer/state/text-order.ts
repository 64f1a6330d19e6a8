import type { Annotation, RecordId } from '#domain/notebook/records'

/**
 * The annotations of one article in text order: by start, then end, then id. Lost ones have no place and are not among
 * them. Asked again, it gives the very same list while none of them is another record: what stands in another article,
 * or is acknowledged as it was drawn, draws nothing again.
 */
export function createTextOrder(
  articleId: RecordId | null,
): (annotations: ReadonlyMap<RecordId, Annotation>) => readonly Annotation[] {
  let asked: ReadonlyMap<RecordId, Annotation> | null = null
  let list: readonly Annotation[] = []
  return (annotations) => {
    if (annotations === asked) return list
    asked = annotations
    const now = inTextOrder(annotations, articleId)
    if (now.length !== list.length || now.some((one, index) => one !== list[index])) list = now
    return list
  }
}

function inTextOrder(annotations: ReadonlyMap<RecordId, Annotation>, articleId: RecordId | null): Annotation[] {
  const here: Annotation[] = []
  for (const one of annotations.values()) if (one.articleId === articleId && !one.lost) here.push(one)
  return here.sort((one, other) => one.start - other.start || one.end - other.end || (one.id < other.id ? -1 : 1))
}
