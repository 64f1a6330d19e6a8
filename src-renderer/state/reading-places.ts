import type { RecordId } from '#domain/notebook/records'

/**
 * How far each article has been read on this machine: an offset in its text. Of this machine and of no consequence, so
 * it is kept by the page itself and not in the library; and it must be known before an article is first painted.
 */
export function readingPlaceOf(articleId: RecordId): number | null {
  const kept = Number.parseInt(localStorage.getItem(keyOf(articleId)) ?? '', 10)
  return kept > 0 ? kept : null
}

/** Null: at the very beginning. */
export function keepReadingPlace(articleId: RecordId, offset: number | null): void {
  try {
    if (offset === null) localStorage.removeItem(keyOf(articleId))
    else localStorage.setItem(keyOf(articleId), String(offset))
  } catch {
    // Full or not allowed: the article opens at its beginning next time.
  }
}

function keyOf(articleId: RecordId): string {
  return `reading-place ${articleId}`
}
