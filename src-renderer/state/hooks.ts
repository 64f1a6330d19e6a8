import { useMemo } from 'react'
import type { Annotation, Article, RecordId, Theme } from '#domain/notebook/records'
import { useStore } from './store'

export function useArticle(id: RecordId | null): Article | null {
  return useStore((state) => (id === null ? null : (state.notebook.article.get(id) ?? null)))
}

/** The annotations of one article in text order: by start, then end, then id. */
export function useAnnotations(articleId: RecordId | null): readonly Annotation[] {
  const annotations = useStore((state) => state.notebook.annotation)
  return useMemo(
    () =>
      [...annotations.values()]
        .filter((one) => one.articleId === articleId)
        .sort((one, other) => one.start - other.start || one.end - other.end || (one.id < other.id ? -1 : 1)),
    [annotations, articleId],
  )
}

export function useThemes(): ReadonlyMap<RecordId, Theme> {
  return useStore((state) => state.notebook.theme)
}

/** Passages per theme over the whole library, as last acknowledged. */
export function useThemeCounts(): ReadonlyMap<RecordId, number> {
  const rows = useStore((state) => state.kept.rows)
  return useMemo(() => {
    const counts = new Map<RecordId, number>()
    for (const row of rows.values()) {
      for (const [id, count] of Object.entries(row.themes)) counts.set(id, (counts.get(id) ?? 0) + count)
    }
    return counts
  }, [rows])
}

/** The article that is open, whether or not it has been read yet. */
export function useOpenArticleId(): RecordId | null {
  return useStore((state) => (state.place.kind === 'article' ? state.place.id : null))
}

export function useReadOnly(): boolean {
  return useStore((state) => state.library?.access === 'read-only')
}
