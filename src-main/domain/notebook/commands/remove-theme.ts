import { type Change, squashChanges } from '../change'
import type { Notebook } from '../notebook'
import type { Moment, RecordId } from '../records'
import { rewrite } from './rewrite'
import { untag } from './untag'

/**
 * The notebook without the theme: its children move up to its parent, its passages lose it and stay. Needs all
 * annotations of the theme in `notebook`. Null when there is no such theme.
 */
export function removeTheme(notebook: Notebook, themeId: RecordId, at: Moment): Change | null {
  const theme = notebook.theme.get(themeId)
  if (!theme) return null
  // A damaged tree may have the theme for its own ancestor.
  const parentId = theme.parentId === themeId ? null : theme.parentId
  const children = [...notebook.theme.values()].filter((other) => other.parentId === themeId && other.id !== themeId)
  return squashChanges([
    untag(notebook.annotation.values(), themeId, at),
    rewrite(children, (child) => ({ ...child, parentId: parentId === child.id ? null : parentId })),
    { put: [], remove: [{ before: theme }] },
  ])
}
