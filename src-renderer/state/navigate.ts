import type { RecordId } from '#domain/notebook/records'
import { ask } from '../bridge/sotay'
import { keepArticle } from './kept'
import { tellFailure } from './messages'
import { drawn, type Overlay, type Place, useStore } from './store'

export function go(place: Place): void {
  useStore.setState({
    place,
    selected: null,
    current: null,
    hovered: null,
    picked: new Set(),
    picking: null,
    editingNote: null,
    reveal: null,
    drawer: null,
  })
}

export function show(overlay: Overlay): void {
  useStore.setState({ overlay })
}

export function closeOverlay(): void {
  useStore.setState({ overlay: { kind: 'none' } })
}

/** Show `id`, reading it first when this window does not hold it; with `annotationId` scroll to that passage. */
export async function openArticle(id: RecordId, annotationId: RecordId | null = null): Promise<void> {
  go({ kind: 'article', id })
  if (!useStore.getState().kept.notebook.article.has(id)) {
    const answer = await ask('readArticle', id)
    if (!answer.ok) {
      tellFailure(answer.failure)
      return go({ kind: 'articles' })
    }
    useStore.setState(({ kept, underway }) => drawn(keepArticle(kept, answer.value), underway))
  }
  if (annotationId !== null) reveal(annotationId)
}

/** Make the annotation current and bring it into view in the text. */
export function reveal(annotationId: RecordId): void {
  useStore.setState({ current: annotationId, reveal: { annotationId } })
}
