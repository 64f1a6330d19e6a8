import { annotationOfSelection, highlightSelected } from '../annotating/intents'
import { resizeBySentence, resizeByWord, splitAtSelection } from '../annotating/resizing'
import { toggleThemeOnSelection } from '../annotating/tagging'
import { importByDialog, importFiles } from '../library/import'
import { showArea, toggleArea } from '../state/areas'
import { redo, undo } from '../state/commit'
import { go, show } from '../state/navigate'
import { changeSettings } from '../state/settings'
import { useStore } from '../state/store'
import type { Action } from './action'

const done = (perform: () => unknown): (() => boolean) => {
  return () => {
    perform()
    return true
  }
}

/** The passage meant: the one selected, or else the current one. */
function passageMeant(): boolean {
  const { selected, current } = useStore.getState()
  return selected !== null || current !== null
}

function giveTheme(id: string | undefined): boolean {
  const theme = id === undefined ? undefined : useStore.getState().notebook.theme.get(id)
  if (!theme || !passageMeant()) return false
  toggleThemeOnSelection(theme)
  return true
}

function editNote(): boolean {
  const id = annotationOfSelection(useStore.getState().selected)?.id ?? highlightSelected()
  if (id === null) return false
  showArea('inspector')
  useStore.setState({ current: id, editingNote: id })
  return true
}

/** Enter once more on what is marked already does not mark it twice. */
function markOnce(): boolean {
  const { selected } = useStore.getState()
  return (selected !== null && annotationOfSelection(selected) !== null) || highlightSelected() !== null
}

function resizingAction(id: string, label: Action['label'], keys: string, perform: () => boolean): Action {
  return { id, label, keys: [keys], where: 'text', group: 'reading', perform }
}

const resizing: readonly Action[] = [
  resizingAction('grow-end', 'shortcuts.growEnd', 'Alt+ArrowRight', () => resizeByWord('end', 'grow')),
  resizingAction('shrink-end', 'shortcuts.growEnd', 'Alt+ArrowLeft', () => resizeByWord('end', 'shrink')),
  resizingAction('grow-start', 'shortcuts.growStart', 'Alt+Shift+ArrowLeft', () => resizeByWord('start', 'grow')),
  resizingAction('shrink-start', 'shortcuts.growStart', 'Alt+Shift+ArrowRight', () => resizeByWord('start', 'shrink')),
  resizingAction('grow-sentence', 'shortcuts.growSentence', 'Alt+ArrowDown', () => resizeBySentence('grow')),
  resizingAction('shrink-sentence', 'shortcuts.growSentence', 'Alt+ArrowUp', () => resizeBySentence('shrink')),
  resizingAction('split', 'shortcuts.split', 'Mod+Shift+S', splitAtSelection),
  resizingAction('role', 'shortcuts.role', 'Mod+R', () => {
    if (passageMeant()) useStore.setState({ picking: { for: 'role' } })
    return passageMeant()
  }),
]

const reading: readonly Action[] = [
  {
    id: 'highlight',
    label: 'shortcuts.highlight',
    keys: ['Enter'],
    where: 'text',
    group: 'reading',
    perform: markOnce,
  },
  {
    id: 'tag',
    label: 'shortcuts.tag',
    keys: ['Mod+T'],
    where: 'outside-fields',
    group: 'reading',
    perform: () => {
      if (passageMeant()) useStore.setState({ picking: { for: 'selection' } })
      return passageMeant()
    },
  },
  {
    id: 'note',
    label: 'shortcuts.note',
    keys: ['Mod+M'],
    where: 'outside-fields',
    group: 'reading',
    perform: editNote,
  },
  ...resizing,
  {
    id: 'repeat',
    label: 'shortcuts.repeat',
    keys: ['Mod+.'],
    where: 'outside-fields',
    group: 'reading',
    perform: () => giveTheme(useStore.getState().recentThemes[0]),
  },
]

/** Ctrl+1 to Ctrl+9: one row in the list of shortcuts, nine actions. */
export const recentThemeActions: readonly Action[] = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((nth) => ({
  id: `recent-${nth}`,
  label: 'shortcuts.recent',
  keys: [`Mod+${nth}`],
  where: 'outside-fields',
  group: 'reading',
  perform: () => giveTheme(useStore.getState().recentThemes[nth - 1]),
}))

const everywhere: readonly Action[] = [
  {
    id: 'undo',
    label: 'shortcuts.undo',
    keys: ['Mod+Z'],
    where: 'outside-fields',
    group: 'everywhere',
    perform: done(undo),
  },
  {
    id: 'redo',
    label: 'shortcuts.redo',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    where: 'outside-fields',
    group: 'everywhere',
    perform: done(redo),
  },
  {
    id: 'import-files',
    label: 'shortcuts.import',
    keys: ['Mod+O'],
    where: 'everywhere',
    group: 'everywhere',
    perform: done(() => importByDialog('files')),
  },
  {
    id: 'export',
    label: 'shortcuts.export',
    keys: ['Mod+E'],
    where: 'everywhere',
    group: 'everywhere',
    perform: done(() => show({ kind: 'export' })),
  },
  {
    id: 'list',
    label: 'shortcuts.list',
    keys: ['Mod+L'],
    where: 'everywhere',
    group: 'everywhere',
    perform: done(() => go({ kind: 'articles' })),
  },
  {
    id: 'find',
    label: 'shortcuts.filter',
    keys: ['Mod+F'],
    where: 'everywhere',
    group: 'everywhere',
    perform: () => {
      const filter = document.querySelector<HTMLInputElement>('input[data-list-filter]')
      filter?.select()
      return filter !== null
    },
  },
  {
    id: 'settings',
    label: 'shortcuts.settings',
    keys: ['Mod+,'],
    where: 'everywhere',
    group: 'everywhere',
    perform: done(() => show({ kind: 'settings' })),
  },
  {
    id: 'show-shortcuts',
    label: 'shortcuts.help',
    keys: ['F1'],
    where: 'everywhere',
    group: 'everywhere',
    perform: done(() => show({ kind: 'shortcuts' })),
  },
]

export const actions: readonly Action[] = [...reading, ...recentThemeActions, ...everywhere]

const menuOnly: Readonly<Record<string, () => unknown>> = {
  'import-folder': () => importByDialog('folder'),
  'paste-article': () => show({ kind: 'paste', text: '' }),
  'toggle-sidebar': () => toggleArea('sidebar'),
  'toggle-inspector': () => toggleArea('inspector'),
  'appearance-system': () => changeSettings({ appearance: 'system' }),
  'appearance-light': () => changeSettings({ appearance: 'light' }),
  'appearance-dark': () => changeSettings({ appearance: 'dark' }),
}

/** Do what the menu asked for, by id. */
export function performById(id: string, paths: readonly string[] = []): void {
  if (id === 'import-paths') void importFiles(paths)
  // The menu's undo, while a field is being written in, is the field's own.
  if ((id === 'undo' || id === 'redo') && document.activeElement?.matches('input, textarea')) {
    document.execCommand(id)
    return
  }
  const action = actions.find((one) => one.id === id)
  if (action) action.perform()
  else menuOnly[id]?.()
}
