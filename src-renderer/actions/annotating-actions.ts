import {
  ClipboardCopy,
  Copy,
  Highlighter,
  Link,
  ListChecks,
  ListPlus,
  NotebookPen,
  Repeat,
  Scissors,
  Tag,
  Trash2,
  Type,
} from 'lucide-react'
import { annotationOfSelection, copyWithSource, highlightSelected, removeAll } from '../annotating/intents'
import { pick } from '../annotating/picking'
import { passageToSplit, resizeBySentence, resizeByWord, splitAtSelection } from '../annotating/resizing'
import { toggleThemeOnSelection } from '../annotating/tagging'
import { showLearned } from '../learning/looking'
import { copyPassageLink } from '../notes/intents'
import { besideMeant, showMeant } from '../reading/show-meant'
import { showArea } from '../state/areas'
import { type State, useStore } from '../state/store'
import { type Action, type Subject, unlessReadOnly, type WhyNot } from './action'

/** The passage pointed at, or else what is selected, or else the current passage. */
function needsPassage(state: State, { passageId }: Subject): WhyNot | null {
  return passageId === null && state.selected === null ? 'passage' : unlessReadOnly(state)
}

function needsMarked(state: State, { passageId }: Subject): WhyNot | null {
  return passageId === null ? 'marked' : unlessReadOnly(state)
}

function needsSelection(state: State): WhyNot | null {
  return state.selected === null ? 'selection' : unlessReadOnly(state)
}

/** What was pointed at; else what is selected, if that is a passage; else the current one. */
function passageOf({ passageId, pointedAt }: Subject) {
  const { selected, notebook } = useStore.getState()
  const id = selected && pointedAt === undefined ? annotationOfSelection(selected)?.id : passageId
  return id === undefined || id === null ? undefined : notebook.annotation.get(id)
}

function isMeant(subject: Subject): boolean {
  return needsPassage(useStore.getState(), subject) === null
}

function giveRecent(nth: number, subject: Subject): boolean {
  const { recentThemes, notebook } = useStore.getState()
  const theme = notebook.theme.get(recentThemes[nth] ?? '')
  if (!theme || !isMeant(subject)) return false
  showMeant()
  toggleThemeOnSelection(theme)
  return true
}

function editNote(subject: Subject): boolean {
  const id = passageOf(subject)?.id ?? highlightSelected()
  if (id === null) return false
  showArea('inspector')
  useStore.setState({ current: id, editingNote: id })
  return true
}

/** Once more on what is marked already does not mark it twice. */
function markOnce(): boolean {
  const { selected } = useStore.getState()
  showMeant()
  return (selected !== null && annotationOfSelection(selected) !== null) || highlightSelected() !== null
}

function openPalette(subject: Subject): boolean {
  if (!isMeant(subject)) return false
  const { passageId, pointedAt } = subject
  if (pointedAt === 'card' && passageId !== null) useStore.setState({ picking: { for: 'annotation', id: passageId } })
  else besideMeant(() => useStore.setState({ picking: { for: 'selection' } }))
  return true
}

function chooseRole(): boolean {
  const { selected, current } = useStore.getState()
  if (selected === null && current === null) return false
  besideMeant(() => useStore.setState({ picking: { for: 'role' } }))
  return true
}

function copy(subject: Subject): boolean {
  const meant = passageOf(subject) ?? useStore.getState().selected
  if (meant) void copyWithSource(meant)
  return meant !== null
}

function copyText(): boolean {
  const { selected, notebook } = useStore.getState()
  const article = selected ? notebook.article.get(selected.articleId) : undefined
  if (selected && article) void navigator.clipboard.writeText(article.text.slice(selected.start, selected.end))
  return article !== undefined
}

function link(subject: Subject): boolean {
  const annotation = passageOf(subject)
  if (annotation) void copyPassageLink(annotation)
  return annotation !== undefined
}

function remove(subject: Subject): boolean {
  const annotation = passageOf(subject)
  if (annotation) removeAll([annotation])
  return annotation !== undefined
}

function pickPassage(subject: Subject): boolean {
  const annotation = passageOf(subject)
  if (annotation) pick(annotation)
  return annotation !== undefined
}

const annotating = { group: 'annotating', where: 'outside-fields' } as const

function resizing(id: string, label: Action['label'], keys: string, perform: () => boolean): Action {
  return { id, label, group: 'annotating', where: 'text', keys: [keys], repeats: true, whyNot: needsMarked, perform }
}

/** Ctrl+1 to Ctrl+9. The command palette has the themes themselves. */
export const recentThemeActions: readonly Action[] = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((nth) => ({
  ...annotating,
  id: `recent-${nth}`,
  label: 'action.recent',
  values: { nth },
  keys: [`Mod+${nth}`],
  unlisted: true,
  whyNot: needsPassage,
  perform: (subject) => giveRecent(nth - 1, subject),
}))

export const annotatingActions: readonly Action[] = [
  {
    ...annotating,
    id: 'highlight',
    label: 'action.highlight',
    where: 'text',
    keys: ['Enter'],
    icon: Highlighter,
    whyNot: needsSelection,
    perform: markOnce,
  },
  {
    ...annotating,
    id: 'tag',
    label: 'action.tag',
    keys: ['Mod+T'],
    icon: Tag,
    whyNot: needsPassage,
    perform: openPalette,
  },
  {
    ...annotating,
    id: 'repeat',
    label: 'action.repeat',
    keys: ['Mod+.'],
    icon: Repeat,
    whyNot: (state, subject) => (state.recentThemes.length === 0 ? 'recent' : needsPassage(state, subject)),
    perform: (subject) => giveRecent(0, subject),
  },
  ...recentThemeActions,
  {
    ...annotating,
    id: 'note',
    label: 'action.note',
    keys: ['Mod+M'],
    icon: NotebookPen,
    whyNot: needsPassage,
    perform: editNote,
  },
  {
    ...annotating,
    id: 'copy-passage',
    label: 'action.copy-passage',
    keys: ['Mod+Shift+C'],
    icon: Copy,
    whyNot: (state, { passageId }) => (passageId === null && state.selected === null ? 'passage' : null),
    perform: copy,
  },
  {
    ...annotating,
    id: 'link-passage',
    label: 'action.link-passage',
    keys: [],
    icon: Link,
    whyNot: (_, { passageId }) => (passageId === null ? 'marked' : null),
    perform: link,
  },
  {
    ...annotating,
    id: 'copy-text',
    label: 'action.copy-text',
    keys: [],
    icon: ClipboardCopy,
    unlisted: true,
    whyNot: ({ selected }) => (selected === null ? 'selection' : null),
    perform: copyText,
  },
  {
    ...annotating,
    id: 'pick-passage',
    label: 'action.pick-passage',
    keys: [],
    icon: ListPlus,
    whyNot: needsMarked,
    perform: pickPassage,
  },
  resizing('grow-end', 'action.grow-end', 'Alt+ArrowRight', () => resizeByWord('end', 'grow')),
  resizing('shrink-end', 'action.shrink-end', 'Alt+ArrowLeft', () => resizeByWord('end', 'shrink')),
  resizing('grow-start', 'action.grow-start', 'Alt+Shift+ArrowLeft', () => resizeByWord('start', 'grow')),
  resizing('shrink-start', 'action.shrink-start', 'Alt+Shift+ArrowRight', () => resizeByWord('start', 'shrink')),
  resizing('grow-sentence', 'action.grow-sentence', 'Alt+ArrowDown', () => resizeBySentence('grow')),
  resizing('shrink-sentence', 'action.shrink-sentence', 'Alt+ArrowUp', () => resizeBySentence('shrink')),
  {
    ...annotating,
    id: 'split',
    label: 'action.split',
    where: 'text',
    keys: ['Mod+Shift+S'],
    icon: Scissors,
    whyNot: (state) => needsSelection(state) ?? (passageToSplit(state) === null ? 'inside' : null),
    perform: splitAtSelection,
  },
  {
    ...annotating,
    id: 'role',
    label: 'action.role',
    where: 'text',
    keys: ['Mod+R'],
    icon: Type,
    whyNot: needsPassage,
    perform: chooseRole,
  },
  {
    ...annotating,
    id: 'apply-learned',
    label: 'action.apply-learned',
    keys: ['Mod+Shift+L'],
    icon: ListChecks,
    whyNot: (state, { articleId }) => (articleId === null ? 'article' : unlessReadOnly(state)),
    perform: ({ articleId }) => {
      if (articleId !== null) void showLearned(articleId)
      return articleId !== null
    },
  },
  {
    ...annotating,
    id: 'remove-passage',
    label: 'action.remove-passage',
    keys: ['Mod+Backspace'],
    icon: Trash2,
    danger: true,
    whyNot: needsMarked,
    perform: remove,
  },
]
