import {
  BookOpenText,
  ClipboardList,
  ClipboardPaste,
  Copy,
  FileDown,
  FilePlus2,
  FlaskConical,
  FlaskConicalOff,
  FolderOpen,
  FolderSearch,
  NotebookPen,
  NotebookText,
  Pencil,
  Redo2,
  Trash2,
  Undo2,
} from 'lucide-react'
import { ask } from '../bridge/sotay'
import { openDetails } from '../details/open-details'
import { askToThrowSampleAway, openSample } from '../first-run/sample'
import { importByDialog } from '../library/import'
import { newNote } from '../notes/intents'
import { redo, undo } from '../state/commit'
import { tellFailure } from '../state/messages'
import { go, openArticle, show } from '../state/navigate'
import { nextRedo, nextUndo } from '../state/next-step'
import { type State, useStore } from '../state/store'
import { type Action, done, type Subject, unlessReadOnly, type WhyNot } from './action'

function unlessImporting(state: State): WhyNot | null {
  return state.importing === null || state.importing.byItself ? unlessReadOnly(state) : 'importing'
}

/** Going to another library while something is on its way into this one would draw the end of it there. */
function unlessBusy({ importing, underway, writing }: State): WhyNot | null {
  if (importing !== null) return 'importing'
  return underway.length > 0 || writing.size > 0 ? 'saving' : null
}

function needsArticle(_: State, { articleId }: Subject): WhyNot | null {
  return articleId === null ? 'article' : null
}

async function showFolder(): Promise<void> {
  const path = useStore.getState().library?.path
  const answer = path === undefined ? null : await ask('showInFolder', path)
  if (answer && !answer.ok) tellFailure(answer.failure)
}

const library = { group: 'library', where: 'everywhere' } as const

export const libraryActions: readonly Action[] = [
  {
    ...library,
    id: 'find-families',
    label: 'action.find-families',
    keys: [],
    icon: Copy,
    whyNot: () => null,
    perform: done(() => go({ kind: 'families' })),
  },
  {
    ...library,
    id: 'undo',
    label: 'action.undo',
    where: 'outside-fields',
    keys: ['Mod+Z'],
    icon: Undo2,
    whyNot: (state) => (nextUndo(state) === null ? 'undo' : null),
    perform: done(() => void undo()),
  },
  {
    ...library,
    id: 'redo',
    label: 'action.redo',
    where: 'outside-fields',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    icon: Redo2,
    whyNot: (state) => (nextRedo(state) === null ? 'redo' : null),
    perform: done(() => void redo()),
  },
  {
    ...library,
    id: 'new-note',
    label: 'action.new-note',
    keys: ['Mod+N'],
    icon: NotebookPen,
    whyNot: unlessReadOnly,
    perform: done(newNote),
  },
  {
    ...library,
    id: 'notes',
    label: 'action.notes',
    keys: [],
    icon: NotebookText,
    perform: done(() => go({ kind: 'notes' })),
  },
  {
    ...library,
    id: 'import-files',
    label: 'action.import-files',
    keys: ['Mod+O'],
    icon: FilePlus2,
    whyNot: unlessImporting,
    perform: done(() => void importByDialog('files')),
  },
  {
    ...library,
    id: 'import-folder',
    label: 'action.import-folder',
    keys: [],
    icon: FolderOpen,
    whyNot: unlessImporting,
    perform: done(() => void importByDialog('folder')),
  },
  {
    ...library,
    id: 'paste-article',
    label: 'action.paste-article',
    keys: [],
    icon: ClipboardPaste,
    whyNot: unlessImporting,
    perform: done(() => show({ kind: 'paste', text: '', html: null })),
  },
  {
    ...library,
    id: 'import-report',
    label: 'action.import-report',
    keys: [],
    icon: ClipboardList,
    whyNot: ({ lastReport }) => (lastReport === null ? 'report' : null),
    perform: done(() => {
      const report = useStore.getState().lastReport
      if (report) show({ kind: 'import-report', report })
    }),
  },
  {
    ...library,
    id: 'export',
    label: 'action.export',
    keys: ['Mod+E'],
    icon: FileDown,
    whyNot: ({ kept }) => (kept.rows.size === 0 ? 'articles' : null),
    perform: done(() => show({ kind: 'export' })),
  },
  {
    ...library,
    id: 'open-article',
    label: 'action.open-article',
    where: 'outside-fields',
    keys: [],
    icon: BookOpenText,
    unlisted: true,
    whyNot: needsArticle,
    perform: ({ articleId }) => {
      if (articleId !== null) void openArticle(articleId)
      return articleId !== null
    },
  },
  {
    ...library,
    id: 'export-article',
    label: 'action.export-article',
    where: 'outside-fields',
    keys: [],
    icon: FileDown,
    whyNot: needsArticle,
    perform: ({ articleId }) => {
      if (articleId !== null) void openArticle(articleId).then(() => show({ kind: 'export' }))
      return articleId !== null
    },
  },
  {
    ...library,
    id: 'edit-article',
    label: 'action.edit-article',
    where: 'outside-fields',
    keys: [],
    icon: Pencil,
    whyNot: (state, subject) => needsArticle(state, subject) ?? unlessReadOnly(state),
    perform: ({ articleId }) => {
      if (articleId !== null) void openDetails(articleId)
      return articleId !== null
    },
  },
  {
    ...library,
    id: 'remove-article',
    label: 'action.remove-article',
    where: 'outside-fields',
    keys: [],
    icon: Trash2,
    danger: true,
    whyNot: (state, subject) => needsArticle(state, subject) ?? unlessReadOnly(state),
    perform: ({ articleId }) => {
      if (articleId !== null) show({ kind: 'remove-articles', ids: [articleId] })
      return articleId !== null
    },
  },
  {
    ...library,
    id: 'open-sample',
    label: 'action.open-sample',
    keys: [],
    icon: FlaskConical,
    whyNot: (state) => (state.sample ? 'inSample' : unlessBusy(state)),
    perform: done(() => void openSample()),
  },
  {
    ...library,
    id: 'leave-sample',
    label: 'action.leave-sample',
    keys: [],
    icon: FlaskConicalOff,
    whyNot: (state) => (state.sample ? unlessBusy(state) : 'notInSample'),
    perform: done(askToThrowSampleAway),
  },
  {
    ...library,
    id: 'show-library',
    label: 'action.show-library',
    keys: [],
    icon: FolderSearch,
    perform: done(() => void showFolder()),
  },
]
