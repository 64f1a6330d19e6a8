import { type Change, squashChanges } from '#domain/notebook/change'
import { createThemePath } from '#domain/notebook/commands/create-theme'
import { highlight } from '#domain/notebook/commands/highlight'
import { tag } from '#domain/notebook/commands/tag'
import { parseThemePath } from '#domain/notebook/commands/theme-path'
import { untag } from '#domain/notebook/commands/untag'
import type { Annotation, Theme } from '#domain/notebook/records'
import { nextColour } from '#domain/themes/theme-palette'
import { newId, now, perform } from '../state/commit'
import { useStore } from '../state/store'
import { annotationOfSelection, highlightSelected, marked } from './intents'
import { refusedReadOnly } from './read-only'
import { rememberTheme } from './recent-themes'

/** Give the theme to the selection, marking it if need be, or take it away again. */
export function toggleThemeOnSelection(theme: Theme): void {
  const annotation = annotationOfSelection(useStore.getState().selected)
  if (annotation) toggleTheme([annotation], theme)
  else highlightSelected([theme.id])
}

/** Give the theme to all of them; if all have it already, take it from all. */
export function toggleTheme(annotations: readonly Annotation[], theme: Theme): void {
  if (refusedReadOnly()) return
  const all = annotations.every((one) => one.themeIds.includes(theme.id))
  const meant = annotations.filter((one) => all || !one.themeIds.includes(theme.id))
  const change = all ? untag(meant, theme.id, now()) : tag(meant, theme.id, now())
  void perform({ kind: all ? 'untag' : 'tag', count: meant.length, name: theme.name }, change)
  if (!all) rememberTheme(theme.id)
}

/**
 * The theme typed as `A` or `A / B`, made with its parents where they are missing, and given to the annotations (to the
 * selection when there are none) in one step.
 */
export function tagWithTyped(typed: string, annotations: readonly Annotation[]): void {
  const created = createTyped(typed)
  if (!created || refusedReadOnly()) return
  const made: readonly Change[] = created.kind === 'created' ? [created.change] : []
  const selection = annotationOfSelection(useStore.getState().selected)
  const known = annotations.length > 0 || !selection ? annotations : [selection]
  rememberTheme(created.theme.id)
  if (known.length === 0) {
    highlightWith(created.theme, made)
    return
  }
  const change = squashChanges([...made, tag(known, created.theme.id, now())])
  void perform({ kind: 'tag', count: known.length, name: created.theme.name }, change)
}

function highlightWith(theme: Theme, made: readonly Change[]): void {
  const { notebook, selected, settings } = useStore.getState()
  const article = selected ? notebook.article.get(selected.articleId) : undefined
  if (!selected || !article) return
  const id = newId()
  const { start, end } = selected
  const about = { article, start, end, themeIds: [theme.id], colour: null, note: '', author: settings.author }
  const change = highlight({ ...about, id, at: now() })
  if (!change) return
  void perform({ kind: 'highlight', count: 1, name: theme.name }, squashChanges([...made, change]))
  marked(id)
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
