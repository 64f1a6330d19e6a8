import type { Annotation, RecordId } from '#domain/notebook/records'

type Listed = (annotations: ReadonlyMap<RecordId, Annotation>) => readonly Annotation[]

/**
 * The annotations of one article in text order: by start, then end, then id. Lost ones have no place and are not among
 * them. Asked again, it gives the very same list while none of them is another record: what stands in another article,
 * or is acknowledged as it was drawn, draws nothing again.
 */
export function createTextOrder(articleId: RecordId | null): Listed {
  return listed(
    (one) => one.articleId === articleId && !one.lost,
    (one, other) => one.start - other.start || one.end - other.end || (one.id < other.id ? -1 : 1),
  )
}

/** Those of one article that have no place in it, the oldest first; the very same list again in the same way. */
export function createLost(articleId: RecordId | null): Listed {
  return listed(
    (one) => one.articleId === articleId && one.lost === true,
    (one, other) => (one.createdAt < other.createdAt ? -1 : 1),
  )
}

function listed(isAmong: (one: Annotation) => boolean, order: (one: Annotation, other: Annotation) => number): Listed {
  let asked: ReadonlyMap<RecordId, Annotation> | null = null
  let list: readonly Annotation[] = []
  return (annotations) => {
    if (annotations === asked) return list
    asked = annotations
    const now: Annotation[] = []
    for (const one of annotations.values()) if (isAmong(one)) now.push(one)
    now.sort(order)
    if (now.length !== list.length || now.some((one, index) => one !== list[index])) list = now
    return list
  }
}
