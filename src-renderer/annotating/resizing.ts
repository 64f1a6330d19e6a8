import { sentencesOf } from '#domain/article/sentences'
import type { Span } from '#domain/article/span'
import { growByWord, shrinkByWord } from '#domain/article/word-edges'
import { mergeAnnotations } from '#domain/notebook/commands/merge-annotations'
import { resize } from '#domain/notebook/commands/resize'
import { splitAnnotation } from '#domain/notebook/commands/split-annotation'
import type { Annotation, Article } from '#domain/notebook/records'
import { newId, now, perform } from '../state/commit'
import { type State, useStore } from '../state/store'
import { refusedReadOnly } from './read-only'

export type Side = 'start' | 'end'

export function resizeTo(article: Article, annotation: Annotation, { start, end }: Span): void {
  const change = resize({ article, annotation, start, end, at: now() })
  if (!change || refusedReadOnly()) return
  void perform({ kind: 'resize', count: 1 }, change)
  // The sentence cursor stood on the passage: it stays on it.
  useStore.setState(({ selected }) => (selected?.by === 'cursor' ? { selected: { ...selected, start, end } } : {}))
}

function currentPassage(): { readonly article: Article; readonly annotation: Annotation } | null {
  const { current, notebook } = useStore.getState()
  const annotation = current === null ? undefined : notebook.annotation.get(current)
  const article = annotation && notebook.article.get(annotation.articleId)
  return annotation && article ? { article, annotation } : null
}

/** One word more or less at one side of the current passage; false when there is none. */
export function resizeByWord(side: Side, how: 'grow' | 'shrink'): boolean {
  const passage = currentPassage()
  if (!passage) return false
  const { article, annotation } = passage
  const within = { text: article.text, blocks: article.blocks, span: annotation }
  resizeTo(article, annotation, how === 'grow' ? growByWord(within, side) : shrinkByWord(within, side))
  return true
}

/** To the end of the next sentence, or back to the end of the one before. */
export function resizeBySentence(how: 'grow' | 'shrink'): boolean {
  const passage = currentPassage()
  if (!passage) return false
  const { article, annotation } = passage
  const ends = sentencesOf(article.text, article.blocks).map((sentence) => sentence.end)
  const end =
    how === 'grow'
      ? ends.find((one) => one > annotation.end)
      : ends.findLast((one) => one < annotation.end && one > annotation.start)
  if (end !== undefined) resizeTo(article, annotation, { start: annotation.start, end })
  return true
}

/**
 * The passage that the selection begins inside of: the current one, or else the shortest, so that whoever moves through a
 * long passage by sentences need not point at it first.
 */
export function passageToSplit({ selected, current, notebook }: State): Annotation | null {
  if (!selected) return null
  const isInside = ({ articleId, lost, start, end }: Annotation): boolean =>
    articleId === selected.articleId && !lost && start < selected.start && selected.start < end
  const pointedAt = notebook.annotation.get(current ?? '')
  if (pointedAt && isInside(pointedAt)) return pointedAt
  const around = [...notebook.annotation.values()].filter(isInside)
  return around.sort((one, other) => one.end - one.start - (other.end - other.start))[0] ?? null
}

/** Split a passage where the selection begins; false unless it begins inside of one. */
export function splitAtSelection(): boolean {
  const state = useStore.getState()
  const annotation = passageToSplit(state)
  const article = annotation && state.notebook.article.get(annotation.articleId)
  if (!annotation || !article || !state.selected || refusedReadOnly()) return false
  const change = splitAnnotation({ article, annotation, at: state.selected.start, newId: newId(), now: now() })
  if (!change) return false
  void perform({ kind: 'split', count: 1 }, change)
  return true
}

/** One passage out of several; false when they are not of one article. */
export function mergePassages(annotations: readonly Annotation[]): boolean {
  const article = useStore.getState().notebook.article.get(annotations[0]?.articleId ?? '')
  const change = article ? mergeAnnotations(article, annotations, now()) : null
  if (!change || refusedReadOnly()) return false
  void perform({ kind: 'merge-annotations', count: annotations.length }, change)
  useStore.setState({ current: change.put[0]?.after.id ?? null, picked: new Set() })
  return true
}
