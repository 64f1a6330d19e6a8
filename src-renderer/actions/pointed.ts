import type { RecordId } from '#domain/notebook/records'
import { offsetFromPoint } from '../dom/offset-from-point'
import { useStore } from '../state/store'
import type { Point } from '../ui/context-menu'
import type { Subject } from './action'

/** What a context menu was asked about. */
export type Pointed =
  /** Of several passages that overlap there, outer first; `selection` when what is selected was pointed at too. */
  | { readonly kind: 'text'; readonly passageIds: readonly RecordId[]; readonly selection: boolean }
  | { readonly kind: 'card'; readonly passageId: RecordId }
  | { readonly kind: 'theme'; readonly themeId: RecordId }
  | { readonly kind: 'article'; readonly articleId: RecordId }

/**
 * What stands under the pointer, or has the focus; null where the system's own menu, or none, belongs. Elements say what
 * they are by `data-annotations`, `data-annotation`, `data-theme-id` and `data-article-id`.
 */
export function pointedAt(target: Element, at: Point | null): Pointed | null {
  if (target.closest('input, textarea, [contenteditable="true"], [role="dialog"]')) return null
  if (target.closest('[data-article-text]')) return at === null ? atCursor() : inText(target, at)
  const card = target.closest<HTMLElement>('[data-annotation]')?.dataset.annotation
  if (card !== undefined) return { kind: 'card', passageId: card }
  const theme = target.closest<HTMLElement>('[data-theme-id]')?.dataset.themeId
  if (theme !== undefined) return { kind: 'theme', themeId: theme }
  const article = target.closest<HTMLElement>('[data-article-id]')?.dataset.articleId
  return article === undefined ? null : { kind: 'article', articleId: article }
}

function inText(target: Element, at: Point): Pointed | null {
  const marks = target.closest<HTMLElement>('mark[data-annotations]')?.dataset.annotations?.split(' ') ?? []
  const { selected } = useStore.getState()
  const container = target.closest('[data-article-text]')
  const offset = selected && container ? offsetFromPoint(container, at.x, at.y) : null
  const selection = selected !== null && offset !== null && offset >= selected.start && offset <= selected.end
  return marks.length > 0 || selection ? { kind: 'text', passageIds: marks, selection } : null
}

/** By keyboard the sentence cursor is what is pointed with: every passage that it touches is meant. */
function atCursor(): Pointed | null {
  const { selected, current, notebook } = useStore.getState()
  if (!selected) return current === null ? null : { kind: 'text', passageIds: [current], selection: false }
  const under = [...notebook.annotation.values()]
    .filter((one) => one.articleId === selected.articleId && one.start < selected.end && selected.start < one.end)
    .sort((one, other) => one.start - other.start || other.end - one.end)
  return { kind: 'text', passageIds: under.map(({ id }) => id), selection: true }
}

export function subjectOf(pointed: Exclude<Pointed, { kind: 'text' }>): Subject {
  const none = { passageId: null, themeId: null, articleId: null }
  switch (pointed.kind) {
    case 'card':
      return { ...none, passageId: pointed.passageId, pointedAt: 'card' }
    case 'theme':
      return { ...none, themeId: pointed.themeId }
    case 'article':
      return { ...none, articleId: pointed.articleId }
  }
}
