import { type KeyboardEvent, type RefObject, useEffect, useMemo } from 'react'
import { isNoise } from '#domain/article/blocks'
import { sentencesOf } from '#domain/article/sentences'
import type { Span } from '#domain/article/span'
import type { Annotation, Article } from '#domain/notebook/records'
import { cursorMoveOf } from '../actions/cursor-actions'
import { offsetOfPoint } from '../dom/offset-of-point'
import { paint } from '../dom/paint'
import { rangeOfSpan } from '../dom/range-of-span'
import { type Selected, useStore } from '../state/store'
import { selectedIn } from '../state/two-sides'
import { bringIntoView } from './bring-into-view'

interface Cursor {
  readonly article: Article
  /** The highlights that are drawn over it. */
  readonly annotations: readonly Annotation[]
  readonly text: RefObject<HTMLElement | null>
  readonly scroller: RefObject<HTMLElement | null>
}

/**
 * A cursor over sentences, so that an article is coded without the mouse: arrows up and down by sentence, with Ctrl by
 * paragraph, with Shift extending, unless a person chose other keys. Answers the key handler of the text. Nothing happens while text is being composed.
 */
export function useSentenceCursor({ article, annotations, text, scroller }: Cursor): (event: KeyboardEvent) => void {
  // Not before the first key asks for them: an article must not open later for whoever reads by mouse.
  const sentences = useMemo(() => once(() => sentencesOf(article.text, article.blocks)), [article.text, article.blocks])
  const paragraphs = useMemo(() => article.blocks.filter((block) => !isNoise(block.role)), [article.blocks])
  useDrawnSelection({ article, annotations, text })

  return (event) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      document.getSelection()?.removeAllRanges()
      useStore.setState({ selected: null, current: null })
      return
    }
    const move = cursorMoveOf(event.nativeEvent, useStore.getState().settings.shortcuts)
    if (!move) return
    event.preventDefault()
    const { direction, extend } = move
    const from = standing()
    const units = move.by === 'paragraph' ? paragraphs : sentences()
    const next = !from ? begun(units, event) : extend ? extended(units, from, direction) : moved(units, from, direction)
    if (!next) return
    document.getSelection()?.removeAllRanges()
    const moving: Selected = { articleId: article.id, start: next.start, end: next.end, by: 'cursor' }
    useStore.setState({ selected: moving, current: annotationAt(next) })
    bringIntoView(next.start, next.end, text.current, scroller.current)
  }

  /** What is selected, or else the current passage: whoever clicked on one goes on from there. */
  function standing(): Span | null {
    const { selected, current, notebook } = useStore.getState()
    if (selected?.articleId === article.id) return selected
    const passage = current === null ? undefined : notebook.annotation.get(current)
    return passage?.articleId === article.id && !passage.lost ? passage : null
  }

  function annotationAt({ start, end }: Span): string | null {
    for (const one of useStore.getState().notebook.annotation.values()) {
      if (one.articleId === article.id && !one.lost && one.start === start && one.end === end) return one.id
    }
    return null
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function moved(units: readonly Span[], from: Span, direction: number): Span | null {
  if (direction > 0) return units.find((unit) => unit.start >= from.end) ?? units.at(-1) ?? null
  return units.findLast((unit) => unit.end <= from.start) ?? units[0] ?? null
}

/** Where the cursor begins while it stands nowhere: where the hand clicked last, or else at the top of the view. */
function begun(units: readonly Span[], event: KeyboardEvent): Span | null {
  const clicked = clickedIn(event.currentTarget)
  const there = clicked === null ? undefined : units.find((unit) => unit.end > clicked)
  return there ?? firstInView(units, event) ?? units[0] ?? null
}

/** The letter a click went to, if it is still in view. */
function clickedIn(text: Element): number | null {
  const selection = document.getSelection()
  if (!selection?.isCollapsed || !selection.anchorNode || !text.contains(selection.anchorNode)) return null
  const view = text.closest('[data-scroller]')?.getBoundingClientRect()
  const { top } = selection.getRangeAt(0).getBoundingClientRect()
  if (!view || top < view.top || top > view.bottom) return null
  return offsetOfPoint(text, { node: selection.anchorNode, offset: selection.anchorOffset }, 'start')
}

/** One unit more at the end, or one less; never less than the first. */
function extended(units: readonly Span[], selected: Span, direction: number): Span | null {
  const inside = units.filter((unit) => unit.start < selected.end && selected.start < unit.end)
  if (direction > 0) {
    const next = units.find((unit) => unit.start >= selected.end)
    return next ? { start: selected.start, end: next.end } : null
  }
  const kept = inside.at(-2)
  return kept ? { start: selected.start, end: kept.end } : null
}

/** Where a reader who scrolled by wheel or page keys expects the cursor to begin. */
function firstInView(units: readonly Span[], event: KeyboardEvent): Span | undefined {
  const view = event.currentTarget.parentElement?.parentElement?.getBoundingClientRect()
  if (!view) return undefined
  const blocks = event.currentTarget.querySelectorAll<HTMLElement>('[data-start]')
  const visible = [...blocks].find((block) => block.getBoundingClientRect().top >= view.top)
  return visible ? units.find((unit) => unit.start >= Number(visible.dataset.start)) : undefined
}

/** Draws `selected` through the CSS Custom Highlight API: no element is added and no letter moves. */
function useDrawnSelection({ article, annotations, text }: Omit<Cursor, 'scroller'>): void {
  const selected = useStore((state) => selectedIn(state, article.id))
  // biome-ignore lint/correctness/useExhaustiveDependencies: new marks replace the nodes the range points into.
  useEffect(() => {
    const range = selected && text.current ? rangeOfSpan(text.current, selected.start, selected.end) : null
    return range ? paint('sentence', [range]) : undefined
  }, [selected, text, article, annotations])
}
