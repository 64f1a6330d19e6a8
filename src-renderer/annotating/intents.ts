import i18next from 'i18next'
import type { Change } from '#domain/notebook/change'
import { squashChanges } from '#domain/notebook/change'
import { createThemePath } from '#domain/notebook/commands/create-theme'
import { editNote } from '#domain/notebook/commands/edit-note'
import { highlight } from '#domain/notebook/commands/highlight'
import { recolour } from '#domain/notebook/commands/recolour'
import { removeAnnotations } from '#domain/notebook/commands/remove-annotations'
import { tag } from '#domain/notebook/commands/tag'
import { parseThemePath } from '#domain/notebook/commands/theme-path'
import { untag } from '#domain/notebook/commands/untag'
import type { Annotation, Colour, RecordId, Theme } from '#domain/notebook/records'
import { nextColour } from '#domain/themes/theme-palette'
import { newId, now, perform } from '../state/commit'
import { tell } from '../state/messages'
import { type Selected, useStore } from '../state/store'
import { refusedReadOnly } from './read-only'

const recentKept = 9

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
  for (const themeId of themeIds) remember(themeId)
  return id
}

/** What was selected by mouse is a highlight now; the sentence cursor stays where it is. */
function marked(id: RecordId): void {
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

/** Give the theme to the selection, marking it if need be, or take it away again. The id is the annotation's. */
export function toggleThemeOnSelection(theme: Theme): RecordId | null {
  const annotation = annotationOfSelection(useStore.getState().selected)
  if (!annotation) return highlightSelected([theme.id])
  toggleTheme(annotation, theme)
  return annotation.id
}

export function toggleTheme(annotation: Annotation, theme: Theme): void {
  if (refusedReadOnly()) return
  const has = annotation.themeIds.includes(theme.id)
  const change = has ? untag([annotation], theme.id, now()) : tag([annotation], theme.id, now())
  void perform({ kind: has ? 'untag' : 'tag', count: 1, name: theme.name }, change)
  if (!has) remember(theme.id)
}

/**
 * The theme typed as `A` or `A / B`, made with its parents where they are missing, and given to the annotation or the
 * selection in one step. The id is the annotation's.
 */
export function tagWithTyped(typed: string, annotationId: RecordId | null): RecordId | null {
  const { notebook, selected, settings } = useStore.getState()
  const created = createTyped(typed)
  if (!created || refusedReadOnly()) return null
  const made: readonly Change[] = created.kind === 'created' ? [created.change] : []
  const known = annotationId === null ? annotationOfSelection(selected) : notebook.annotation.get(annotationId)
  const article = selected ? notebook.article.get(selected.articleId) : undefined
  const at = now()
  remember(created.theme.id)
  if (known) {
    const change = squashChanges([...made, tag([known], created.theme.id, at)])
    void perform({ kind: 'tag', count: 1, name: created.theme.name }, change)
    return known.id
  }
  if (!selected || !article) return null
  const id = newId()
  const change = highlight({
    article,
    start: selected.start,
    end: selected.end,
    themeIds: [created.theme.id],
    colour: null,
    note: '',
    author: settings.author,
    id,
    at,
  })
  if (!change) return null
  void perform({ kind: 'highlight', count: 1, name: created.theme.name }, squashChanges([...made, change]))
  marked(id)
  return id
}

function createTyped(typed: string) {
  const themes = [...useStore.getState().notebook.theme.values()]
  const taken: Pick<Theme, 'colour'>[] = [...themes]
  const created = createThemePath({
    names: parseThemePath(typed),
    themes,
    made: () => {
      const fresh = { id: newId(), colour: nextColour(taken) }
      taken.push(fresh)
      return fresh
    },
  })
  return created.kind === 'refused' ? null : created
}

export function changeNote(annotation: Annotation, note: string): void {
  if (note === annotation.note || refusedReadOnly()) return
  void perform({ kind: 'edit-note', count: 1 }, editNote(annotation, note, now()))
}

export function changeColour(annotation: Annotation, colour: Colour | null): void {
  if (refusedReadOnly()) return
  void perform({ kind: 'recolour', count: 1 }, recolour([annotation], colour, now()))
}

export function removeAnnotation(annotation: Annotation): void {
  if (refusedReadOnly()) return
  useStore.setState(({ current, editingNote }) => ({
    current: current === annotation.id ? null : current,
    editingNote: editingNote === annotation.id ? null : editingNote,
  }))
  void perform({ kind: 'remove-annotations', count: 1 }, removeAnnotations([annotation]))
}

/** The passage with its source, as one would paste it into a manuscript. */
export async function copyWithSource(annotation: Pick<Annotation, 'articleId' | 'start' | 'end'>): Promise<void> {
  const article = useStore.getState().notebook.article.get(annotation.articleId)
  if (!article) return
  const quoted = article.text.slice(annotation.start, annotation.end).trim()
  const source = [article.title, article.source, article.publishedOn].filter((part) => part).join(', ')
  await navigator.clipboard.writeText(`“${quoted}”\n(${source})`)
  tell('info', i18next.t('annotating.copied'))
}

function remember(themeId: RecordId): void {
  useStore.setState(({ recentThemes }) => ({
    recentThemes: [themeId, ...recentThemes.filter((id) => id !== themeId)].slice(0, recentKept),
  }))
}
