import {
  BookOpen,
  Command,
  Contrast,
  Keyboard,
  List,
  Monitor,
  Moon,
  PanelLeft,
  PanelRight,
  Search,
  Settings,
  Sun,
} from 'lucide-react'
import { openFind } from '../reading/finding'
import { toggleArea } from '../state/areas'
import { go, show } from '../state/navigate'
import { changeSettings } from '../state/settings'
import { type Action, done } from './action'

const view = { group: 'view', where: 'everywhere' } as const

function focusFilter(): boolean {
  const filter = document.querySelector<HTMLInputElement>('input[data-list-filter]')
  filter?.select()
  return filter !== null
}

const appearances: readonly Action[] = [
  { id: 'system', icon: Monitor } as const,
  { id: 'light', icon: Sun } as const,
  { id: 'sepia', icon: BookOpen } as const,
  { id: 'dark', icon: Moon } as const,
  { id: 'contrast', icon: Contrast } as const,
].map(({ id, icon }) => ({
  ...view,
  id: `appearance-${id}`,
  label: `action.appearance-${id}`,
  keys: [],
  icon,
  perform: done(() => void changeSettings({ appearance: id })),
}))

export const viewActions: readonly Action[] = [
  {
    ...view,
    id: 'commands',
    label: 'action.commands',
    keys: ['Mod+K'],
    icon: Command,
    unlisted: true,
    perform: done(() => show({ kind: 'commands' })),
  },
  {
    ...view,
    id: 'list',
    label: 'action.list',
    keys: ['Mod+L'],
    icon: List,
    perform: done(() => go({ kind: 'articles' })),
  },
  {
    ...view,
    id: 'find',
    label: 'action.find',
    keys: ['Mod+F'],
    icon: Search,
    whyNot: ({ place, kept }) =>
      place.kind === 'article' || (place.kind === 'articles' && kept.rows.size > 0) ? null : 'list',
    perform: () => openFind() || focusFilter(),
  },
  {
    ...view,
    id: 'toggle-sidebar',
    label: 'action.toggle-sidebar',
    keys: [],
    icon: PanelLeft,
    perform: done(() => toggleArea('sidebar')),
  },
  {
    ...view,
    id: 'toggle-inspector',
    label: 'action.toggle-inspector',
    keys: [],
    icon: PanelRight,
    whyNot: ({ place }) => (place.kind === 'article' ? null : 'article'),
    perform: done(() => toggleArea('inspector')),
  },
  ...appearances,
  {
    ...view,
    id: 'settings',
    label: 'action.settings',
    keys: ['Mod+,'],
    icon: Settings,
    perform: done(() => show({ kind: 'settings' })),
  },
  {
    ...view,
    id: 'show-shortcuts',
    label: 'action.show-shortcuts',
    keys: ['F1'],
    icon: Keyboard,
    perform: done(() => show({ kind: 'shortcuts' })),
  },
]
