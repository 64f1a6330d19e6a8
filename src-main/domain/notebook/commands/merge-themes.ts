import { type Change, squashChanges } from '../change'
import type { Notebook } from '../notebook'
import type { Moment, Note, RecordId, Theme } from '../records'
import { rewrite } from './rewrite'

export interface ThemeMerge {
  readonly fromId: RecordId
  readonly intoId: RecordId
  readonly at: Moment
}

/**
 * One theme out of two: passages of `from` become passages of `into`, once each and at the same place among their
 * themes; children of `from` become children of `into`; what `from` was said to mean is kept below what `into` means;
 * notes about `from` are about `into`. Needs all annotations of `from` in `notebook`, and the notes. Null when either theme is missing or both are one.
 */
export function mergeThemes(notebook: Notebook, { fromId, intoId, at }: ThemeMerge): Change | null {
  const from = notebook.theme.get(fromId)
  const into = notebook.theme.get(intoId)
  if (!from || !into || fromId === intoId) return null
  const children = [...notebook.theme.values()].filter(
    ({ id, parentId }) => parentId === fromId && id !== fromId && id !== intoId,
  )
  const tagged = [...notebook.annotation.values()].filter(({ themeIds }) => themeIds.includes(fromId))
  return squashChanges([
    rewrite(tagged, (annotation) => ({
      ...annotation,
      themeIds: [...new Set(annotation.themeIds.map((id) => (id === fromId ? intoId : id)))],
      updatedAt: at,
    })),
    rewrite(children, (child) => ({ ...child, parentId: intoId })),
    rewrite(notesAbout(notebook, fromId), (note) => ({
      ...note,
      about: { kind: 'theme' as const, id: intoId, name: into.name },
    })),
    rewrite([into], () => ({
      ...into,
      parentId: parentAfterMerge(notebook, from, into),
      description: descriptionOfBoth(into.description, from.description),
    })),
    { put: [], remove: [{ before: from }] },
  ])
}

function notesAbout({ note: notes }: Notebook, themeId: RecordId): readonly Note[] {
  return [...notes.values()].filter(({ about }) => about?.kind === 'theme' && about.id === themeId)
}

/** When `into` stands somewhere below `from` it takes the place of `from`, or the two would hang on each other. */
function parentAfterMerge({ theme: themes }: Notebook, from: Theme, into: Theme): RecordId | null {
  const passed = new Set<RecordId>([into.id])
  for (let id = into.parentId; id !== null && !passed.has(id); id = themes.get(id)?.parentId ?? null) {
    if (id === from.id) return from.parentId === into.id ? null : from.parentId
    passed.add(id)
  }
  return into.parentId
}

function descriptionOfBoth(one: string, other: string): string {
  if (other.trim() === '' || one.trim() === other.trim()) return one
  return one.trim() === '' ? other : `${one}\n\n${other}`
}
