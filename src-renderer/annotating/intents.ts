import i18next from 'i18next'
import { inQuotes } from '#domain/article/in-quotes'
import { editNote } from '#domain/notebook/commands/edit-note'
import { highlight } from '#domain/notebook/commands/highlight'
import { recolour } from '#domain/notebook/commands/recolour'
import { removeAnnotations } from '#domain/notebook/commands/remove-annotations'
import type { Annotation, Colour, RecordId } from '#domain/notebook/records'
import { describeDate } from '../i18n/dates'
import { newId, now, perform } from '../state/commit'
import { tell } from '../state/messages'
import { type Selected, useStore } from '../state/store'
import { refusedReadOnly } from './read-only'
import { rememberTheme } from './recent-themes'

/** Mark what is selected; null when nothing is, or when it is only white space. The id is the new annotation's. */
export function highlightSelected(themeIds: readonly RecordId[] = []): RecordId | null {
  const { selected, notebook, settings } = useStore.getState()
  const article = selected ? notebook.article.get(selected.articleId) : undefined
  if (!selected || !article || refusedReadOnly()) return null
  const id = newId()
  const { start, end } = selected
  const change = highlight({
    article,
    start,
    end,
    themeIds,
    colour: null,
    note: '',
    author: settings.author,
    id,
    at: now(),
  })
  if (!change) return null
  const name = themeIds.flatMap((themeId) => notebook.theme.get(themeId)?.name ?? []).join(', ')
  void perform({ kind: 'highlight', count: 1, ...(name ? { name } : {}) }, change)
  marked(id)
  for (const themeId of themeIds) rememberTheme(themeId)
  return id
}

/** What was selected by mouse is a highlight now; the sentence cursor stays where it is. */
export function marked(id: RecordId): void {
  const byMouse = useStore.getState().selected?.by === 'mouse'
  if (byMouse) document.getSelection()?.removeAllRanges()
  useStore.setState({ current: id, ...(byMouse ? { selected: null } : {}) })
}

/** The annotation that has exactly the selected span, when the current one does: tagging then does not mark it twice. */
export function annotationOfSelection(selected: Selected | null): Annotation | null {
  const { current, notebook } = useStore.getState()
  const annotation = current === null ? undefined : notebook.annotation.get(current)
  if (!annotation || !selected) return annotation && !selected ? annotation : null
  const same =
    annotation.articleId === selected.articleId &&
    annotation.start === selected.start &&
    annotation.end === selected.end
  return same ? annotation : null
}

/** Answers whether the note is saved. */
export async function changeNote(annotation: Annotation, note: string): Promise<boolean> {
  if (note === annotation.note) return true
  return !refusedReadOnly() && perform({ kind: 'edit-note', count: 1 }, editNote(annotation, note, now()))
}

export function changeColour(annotations: readonly Annotation[], colour: Colour | null): void {
  if (refusedReadOnly()) return
  void perform({ kind: 'recolour', count: annotations.length }, recolour(annotations, colour, now()))
}

export function removeAll(annotations: readonly Annotation[]): void {
  if (refusedReadOnly()) return
  const ids = new Set(annotations.map((one) => one.id))
  useStore.setState(({ current, editingNote, picked }) => ({
    current: current !== null && ids.has(current) ? null : current,
    editingNote: editingNote !== null && ids.has(editingNote) ? null : editingNote,
    picked: new Set([...picked].filter((id) => !ids.has(id))),
  }))
  void perform({ kind: 'remove-annotations', count: annotations.length }, removeAnnotations(annotations))
}

/** The passage with its source, as one would paste it into a manuscript. */
export async function copyWithSource(annotation: Pick<Annotation, 'articleId' | 'start' | 'end'>): Promise<void> {
  const article = useStore.getState().notebook.article.get(annotation.articleId)
  if (!article) return
  const quoted = article.text.slice(annotation.start, annotation.end).trim()
  const date = article.publishedOn === null ? null : describeDate(i18next.t, article.publishedOn)
  const source = [article.title, article.source, date].filter((part) => part).join(', ')
  await navigator.clipboard.writeText(`${inQuotes(quoted)}\n(${source})`)
  tell('info', i18next.t('annotating.copied'))
}
