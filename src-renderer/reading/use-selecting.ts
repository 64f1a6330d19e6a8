import { type RefObject, useEffect } from 'react'
import { trimSpan } from '#domain/article/trim-span'
import type { RecordId } from '#domain/notebook/records'
import { nearestCaret } from '../dom/nearest-caret'
import type { DomPoint } from '../dom/offset-of-point'
import { spanOfSelection } from '../dom/span-of-selection'
import { useStore } from '../state/store'
import { selectedIn } from '../state/two-sides'

/**
 * While a button that was pressed in the text is held, the selection stays in the text: a hand that leaves it to the side
 * means the end of the line it is at, where the browser would go on to the end of the article.
 */
function createRein(text: RefObject<HTMLElement | null>) {
  let at: { readonly x: number; readonly y: number } | null = null
  let last: DomPoint | null = null
  return {
    isTaken: (): boolean => at !== null,
    take: ({ clientX: x, clientY: y }: PointerEvent): void => {
      at = { x, y }
    },
    letGo: (): void => {
      at = null
      last = null
    },
    hold: (): void => {
      const [container, selection] = [text.current, document.getSelection()]
      if (!at || !container || !selection?.anchorNode || !selection.focusNode) return
      if (!container.contains(selection.anchorNode)) return
      if (container.contains(selection.focusNode)) {
        last = { node: selection.focusNode, offset: selection.focusOffset }
        return
      }
      const point = nearestCaret(container, at.x, at.y) ?? last
      if (point) selection.extend(point.node, point.offset)
    },
  }
}

/**
 * Keeps `selected` in step with what is selected in the text, by mouse or by keyboard. While a button is held nothing
 * moves: the toolbar appears when the hand lets go. A selection elsewhere (a field, the palette) leaves it alone.
 */
export function useSelecting(articleId: RecordId, text: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let held = false
    const rein = createRein(text)
    const read = (): void => {
      if (held) rein.hold()
      const container = text.current
      const selection = document.getSelection()
      if (!container || held || !selection?.anchorNode || !selection.focusNode) return
      const touches = container.contains(selection.anchorNode) || container.contains(selection.focusNode)
      if (!touches) return
      const measured = spanOfSelection(container, selection)
      const span = measured && trimSpan(textOf(articleId), measured)
      const before = selectedIn(useStore.getState(), articleId)
      if (span) {
        if (before?.start === span.start && before.end === span.end && before.by === 'mouse') return
        useStore.setState({ selected: { articleId, start: span.start, end: span.end, by: 'mouse' } })
      } else if (before?.by === 'mouse') {
        useStore.setState({ selected: null })
      }
    }
    const press = (event: PointerEvent): void => {
      held = event.button === 0
      document.documentElement.toggleAttribute('data-held', held)
      rein.letGo()
      if (held && event.target instanceof Node && text.current?.contains(event.target)) rein.take(event)
    }
    const move = (event: PointerEvent): void => {
      if (!held || !rein.isTaken()) return
      rein.take(event)
      rein.hold()
    }
    const release = (): void => {
      if (held) rein.hold()
      rein.letGo()
      held = false
      document.documentElement.removeAttribute('data-held')
      // Chromium settles the selection of a click after the event.
      requestAnimationFrame(read)
    }
    document.addEventListener('selectionchange', read)
    document.addEventListener('pointerdown', press)
    document.addEventListener('pointermove', move)
    document.addEventListener('pointerup', release)
    document.addEventListener('pointercancel', release)
    return () => {
      document.documentElement.removeAttribute('data-held')
      document.removeEventListener('selectionchange', read)
      document.removeEventListener('pointerdown', press)
      document.removeEventListener('pointermove', move)
      document.removeEventListener('pointerup', release)
      document.removeEventListener('pointercancel', release)
    }
  }, [articleId, text])
}

function textOf(articleId: RecordId): string {
  return useStore.getState().notebook.article.get(articleId)?.text ?? ''
}
