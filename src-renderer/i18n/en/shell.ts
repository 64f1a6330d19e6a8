import type { viShell } from '../vi/shell'
import type { Shape } from './shape'

export const enShell: Shape<typeof viShell> = {
  app: { opening: 'Opening the library…' },
  common: {
    cancel: 'Cancel',
    close: 'Close',
    save: 'Save',
    delete: 'Delete',
    edit: 'Edit',
    untitled: 'Untitled',
  },
  sidebar: {
    label: 'Sidebar',
    articles: 'Articles',
    notes: 'Notes',
    themes: 'Themes',
    noThemes: 'No themes yet. Select a passage in an article and tag it.',
    newTheme: 'New theme',
    hide: 'Hide sidebar',
    show: 'Show sidebar',
    themeMenu: 'Actions for theme {{name}}',
    resize: 'Resize sidebar',
    passages_one: '{{count}} passage',
    passages_other: '{{count}} passages',
  },
  status: {
    saved: 'Saved',
    saving: 'Saving…',
    unsaved: 'Not saved',
    readOnly: 'Read-only',
    undo: 'Undo: {{what}}',
    redo: 'Redo: {{what}}',
    undoNothing: 'Nothing to undo',
    redoNothing: 'Nothing to redo',
    undone: 'Undone: {{what}}',
    redone: 'Redone: {{what}}',
    library: 'Library: {{path}}',
  },
  moment: { today: 'today, {{time}}', day: '{{date}}, {{time}}' },
}
