import type { RecordId } from '#domain/notebook/records'
import { ask } from '../bridge/sotay'
import { focusText } from '../reading/focus-text'
import { keepArticle } from './kept'
import { tellFailure } from './messages'
import { drawn, type Overlay, type Place, useStore } from './store'
import { focusSide } from './two-sides'

export function go(place: Place): void {
  useStore.setState(({ lastRead }) => ({
    place,
    lastRead: place.kind === 'article' ? place.id : lastRead,
    selected: null,
    current: null,
    hovered: null,
    picked: new Set(),
    picking: null,
    editingNote: null,
    reveal: null,
    visit: null,
    finding: null,
    drawer: null,
  }))
}

/** Open `overlay` over the rest. What was said before, and asks for nothing, would lie over its buttons: it goes. */
export function show(overlay: Overlay): void {
  useStore.setState(({ messages }) => ({ overlay, messages: messages.filter(({ tone }) => tone === 'problem') }))
}

export function closeOverlay(): void {
  useStore.setState({ overlay: { kind: 'none' } })
}

/**
 * Show `id`, reading it first when this window does not hold it; with `annotationId` scroll to that passage. One of two
 * that stand side by side gets the focus, and the other stays.
 */
export async function openArticle(id: RecordId, annotationId: RecordId | null = null): Promise<void> {
  if (!(await bringUp(id))) return
  focusText(id)
  if (annotationId !== null) reveal(annotationId)
}

/** Show `id` without moving the focus; false when it cannot be read, and the reason was told. */
export async function bringUp(id: RecordId): Promise<boolean> {
  const { place } = useStore.getState()
  const isSide = place.kind === 'article' && place.beside && (place.id === id || place.beside.id === id)
  if (isSide) focusSide(id)
  else go({ kind: 'article', id })
  if (await holdArticle(id)) return true
  go({ kind: 'articles' })
  return false
}

/** Read the article when this window does not hold it yet; false when it cannot be read, and the reason was told. */
export async function holdArticle(id: RecordId): Promise<boolean> {
  if (useStore.getState().kept.notebook.article.has(id)) return true
  const answer = await ask('readArticle', id)
  if (!answer.ok) {
    tellFailure(answer.failure)
    return false
  }
  useStore.setState(({ kept, underway }) => drawn(keepArticle(kept, answer.value), underway))
  return true
}

/** Make the annotation current and bring it into view in the text. */
export function reveal(annotationId: RecordId): void {
  useStore.setState({ current: annotationId, reveal: { annotationId } })
}
