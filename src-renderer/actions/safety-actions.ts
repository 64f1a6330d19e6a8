import i18next from 'i18next'
import { DatabaseBackup, FileCheck2, Files, History, Save } from 'lucide-react'
import { tell } from '../state/messages'
import { show } from '../state/navigate'
import { everythingSaved } from '../state/saving'
import { useStore } from '../state/store'
import { type Action, done } from './action'

async function saveNow(): Promise<void> {
  // When it is not all saved, what is above the text says so already.
  if (await everythingSaved()) tell('info', i18next.t('saving.allSaved'))
}

const library = { group: 'library', where: 'everywhere' } as const

export const safetyActions: readonly Action[] = [
  {
    ...library,
    id: 'history',
    label: 'action.history',
    keys: ['Mod+Shift+H'],
    icon: History,
    perform: done(() => useStore.setState(({ historyOpen }) => ({ historyOpen: !historyOpen }))),
  },
  {
    ...library,
    id: 'save-now',
    label: 'action.save-now',
    keys: ['Mod+S'],
    icon: Save,
    perform: done(() => void saveNow()),
  },
  {
    ...library,
    id: 'backups',
    label: 'action.backups',
    keys: [],
    icon: DatabaseBackup,
    perform: done(() => show({ kind: 'backups' })),
  },
  {
    ...library,
    id: 'verify',
    label: 'action.verify',
    keys: [],
    icon: FileCheck2,
    perform: done(() => show({ kind: 'verify' })),
  },
  {
    ...library,
    id: 'copies',
    label: 'action.copies',
    keys: [],
    icon: Files,
    perform: done(() => show({ kind: 'copies' })),
  },
]
