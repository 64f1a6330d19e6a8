import { ChevronDown, ChevronUp, Columns2, PanelsTopLeft, Printer, X } from 'lucide-react'
import { closeFind, stepFound } from '../reading/finding'
import { focusOther } from '../reading/focus-other'
import { show } from '../state/navigate'
import { openBeside, refusedNarrow } from '../state/open-beside'
import { type State, useStore } from '../state/store'
import { closeSide } from '../state/two-sides'
import { type Action, done, type Subject, type WhyNot } from './action'

const reading = { group: 'view', where: 'everywhere' } as const

function needsOpenArticle({ place }: State): WhyNot | null {
  return place.kind === 'article' ? null : 'article'
}

function needsTwo({ place }: State): WhyNot | null {
  return place.kind === 'article' && place.beside ? null : 'beside'
}

/** From the list: beside what was read last. In an article: beside it, once it is said what. */
function openBesideMeant({ articleId }: Subject): boolean {
  const { place } = useStore.getState()
  const isRow = articleId !== null && !(place.kind === 'article' && place.id === articleId)
  if (isRow) void openBeside(articleId)
  else if (!refusedNarrow()) show({ kind: 'open-beside' })
  return true
}

export const readingActions: readonly Action[] = [
  {
    ...reading,
    id: 'find-next',
    label: 'action.find-next',
    keys: ['F3', 'Mod+G'],
    icon: ChevronDown,
    whyNot: needsOpenArticle,
    perform: () => stepFound(1),
  },
  {
    ...reading,
    id: 'find-previous',
    label: 'action.find-previous',
    keys: ['Shift+F3', 'Mod+Shift+G'],
    icon: ChevronUp,
    whyNot: needsOpenArticle,
    perform: () => stepFound(-1),
  },
  {
    ...reading,
    id: 'open-beside',
    label: 'action.open-beside',
    keys: ['Mod+\\'],
    icon: Columns2,
    whyNot: ({ place, lastRead, kept }, { articleId }) => {
      if (kept.rows.size < 2) return 'another'
      return place.kind === 'article' || (articleId !== null && lastRead !== null) ? null : 'article'
    },
    perform: openBesideMeant,
  },
  {
    ...reading,
    id: 'other-side',
    label: 'action.other-side',
    keys: ['F6'],
    icon: PanelsTopLeft,
    whyNot: needsTwo,
    perform: focusOther,
  },
  {
    ...reading,
    id: 'close-side',
    label: 'action.close-side',
    keys: ['Mod+F4'],
    icon: X,
    whyNot: needsTwo,
    perform: ({ articleId }) => {
      if (articleId !== null) closeSide(articleId)
      return articleId !== null
    },
  },
  {
    ...reading,
    id: 'print',
    label: 'action.print',
    keys: ['Mod+P'],
    icon: Printer,
    whyNot: needsOpenArticle,
    perform: done(() => {
      closeFind()
      window.print()
    }),
  },
]
