import { FileDown, GitMerge, Pencil, Plus, Tags, Trash2 } from 'lucide-react'
import type { RecordId } from '#domain/notebook/records'
import { go, show } from '../state/navigate'
import type { State } from '../state/store'
import { type Action, done, type Subject, unlessReadOnly, type WhyNot } from './action'

function needsTheme(_: State, { themeId }: Subject): WhyNot | null {
  return themeId === null ? 'theme' : null
}

function needsThemeToEdit(state: State, subject: Subject): WhyNot | null {
  return needsTheme(state, subject) ?? unlessReadOnly(state)
}

function withTheme(perform: (id: RecordId) => void): Action['perform'] {
  return ({ themeId }) => {
    if (themeId !== null) perform(themeId)
    return themeId !== null
  }
}

const themes = { group: 'themes', where: 'outside-fields', keys: [] } as const

export const themeActions: readonly Action[] = [
  {
    ...themes,
    id: 'new-theme',
    label: 'action.new-theme',
    icon: Plus,
    whyNot: unlessReadOnly,
    perform: done(() => show({ kind: 'theme', id: null, parentId: null })),
  },
  {
    ...themes,
    id: 'open-theme',
    label: 'action.open-theme',
    icon: Tags,
    unlisted: true,
    whyNot: needsTheme,
    perform: withTheme((id) => go({ kind: 'theme', id })),
  },
  {
    ...themes,
    id: 'edit-theme',
    label: 'action.edit-theme',
    icon: Pencil,
    whyNot: needsThemeToEdit,
    perform: withTheme((id) => show({ kind: 'theme', id, parentId: null })),
  },
  {
    ...themes,
    id: 'new-child-theme',
    label: 'action.new-child-theme',
    icon: Plus,
    whyNot: needsThemeToEdit,
    perform: withTheme((id) => show({ kind: 'theme', id: null, parentId: id })),
  },
  {
    ...themes,
    id: 'merge-theme',
    label: 'action.merge-theme',
    icon: GitMerge,
    whyNot: needsThemeToEdit,
    perform: withTheme((id) => show({ kind: 'merge-theme', id })),
  },
  {
    ...themes,
    id: 'export-theme',
    label: 'action.export-theme',
    icon: FileDown,
    whyNot: needsTheme,
    perform: withTheme((id) => {
      go({ kind: 'theme', id })
      show({ kind: 'export' })
    }),
  },
  {
    ...themes,
    id: 'remove-theme',
    label: 'action.remove-theme',
    icon: Trash2,
    danger: true,
    whyNot: needsThemeToEdit,
    perform: withTheme((id) => show({ kind: 'remove-theme', id })),
  },
]
