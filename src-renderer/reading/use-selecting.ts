import { type RefObject, useEffect } from 'react'
import { trimSpan } from '#domain/article/trim-span'
import type { RecordId } from '#domain/notebook/records'
import { spanOfSelection } from '../dom/span-of-selection'
import { useStore } from '../state/store'
import { selectedIn } from '../state/two-sides'

/**
 * Keeps `selected` in step with what is selected in the text, by mouse or by keyboard. While a button is held nothing
 * moves: the toolbar appears when the hand lets go. A selection elsewhere (a field, the palette) leaves it alone.
 */
export function useSelecting(articleId: RecordId, text: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let held = false
    const read = (): void => {
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
      text.current?.toggleAttribute('data-held', held)
    }
    const release = (): void => {
      held = false
      text.current?.removeAttribute('data-held')
      // Chromium settles the selection of a click after the event.
      requestAnimationFrame(read)
    }
    document.addEventListener('selectionchange', read)
    document.addEventListener('pointerdown', press)
    document.addEventListener('pointerup', release)
    document.addEventListener('pointercancel', release)
    return () => {
      document.removeEventListener('selectionchange', read)
      document.removeEventListener('pointerdown', press)
      document.removeEventListener('pointerup', release)
      document.removeEventListener('pointercancel', release)
    }
  }, [articleId, text])
}

function textOf(articleId: RecordId): string {
  return useStore.getState().notebook.article.get(articleId)?.text ?? ''
}
