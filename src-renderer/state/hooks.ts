import { useDeferredValue, useMemo } from 'react'
import type { ArticleRow } from '#contract/views'
import type { Annotation, Article, RecordId, Theme } from '#domain/notebook/records'
import { type State, useStore } from './store'
import { createLost, createTextOrder } from './text-order'
import { useLater } from './use-later'

export function useArticle(id: RecordId | null): Article | null {
  return useStore((state) => (id === null ? null : (state.notebook.article.get(id) ?? null)))
}

/** The annotations of one article in text order; the same list as long as none of them is another record. */
export function useAnnotations(articleId: RecordId | null): readonly Annotation[] {
  const inOrder = useMemo(() => createTextOrder(articleId), [articleId])
  return useStore((state) => inOrder(state.notebook.annotation))
}

/** The annotations of one article that were not found again when its text was corrected, the oldest first. */
export function useLost(articleId: RecordId | null): readonly Annotation[] {
  const lost = useMemo(() => createLost(articleId), [articleId])
  return useStore((state) => lost(state.notebook.annotation))
}

export function useThemes(): ReadonlyMap<RecordId, Theme> {
  return useStore((state) => state.notebook.theme)
}

/** Passages per theme over the whole library, as last acknowledged. */
export function useThemeCounts(): ReadonlyMap<RecordId, number> {
  return countsOf(useDeferredValue(useStore((state) => state.kept.rows)))
}

/** The same where it is only looked at beside the text: a frame later. */
export function useThemeCountsLater(): ReadonlyMap<RecordId, number> {
  return useLater(countsInState, noCounts)
}

const noCounts: ReadonlyMap<RecordId, number> = new Map()

function countsInState({ kept }: State): ReadonlyMap<RecordId, number> {
  return countsOf(kept.rows)
}

type Rows = ReadonlyMap<RecordId, ArticleRow>

let counted: { readonly rows: Rows; readonly counts: ReadonlyMap<RecordId, number> } | null = null

// Every theme in the sidebar asks for the same counts: they are added up once for all of them.
function countsOf(rows: Rows): ReadonlyMap<RecordId, number> {
  if (counted?.rows === rows) return counted.counts
  const counts = new Map<RecordId, number>()
  for (const row of rows.values()) {
    for (const id in row.themes) counts.set(id, (counts.get(id) ?? 0) + (row.themes[id] ?? 0))
  }
  counted = { rows, counts }
  return counts
}

/** The article that is open, whether or not it has been read yet. */
export function useOpenArticleId(): RecordId | null {
  return useStore((state) => (state.place.kind === 'article' ? state.place.id : null))
}

export function useReadOnly(): boolean {
  return useStore((state) => state.library?.access === 'read-only')
}
