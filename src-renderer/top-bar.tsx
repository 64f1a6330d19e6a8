import {
  ArrowLeft,
  Command,
  FileDown,
  FilePlus2,
  History,
  LibraryBig,
  PanelLeft,
  PanelRight,
  Redo2,
  Settings,
  Undo2,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ActionButton } from './actions/action-button'
import { ActionMenuButton } from './actions/action-menu'
import { performById } from './actions/actions'
import { describeIntent } from './i18n/describe'
import { ReaderTools } from './reading/reader-tools'
import { isDrawer } from './state/areas'
import { useOpenArticleId, useReadOnly } from './state/hooks'
import { useRoom } from './state/narrow'
import { nextRedo, nextUndo } from './state/next-step'
import { useStore } from './state/store'
import { useLater } from './state/use-later'
import styles from './top-bar.module.css'
import { Button } from './ui/button'

export function TopBar() {
  const { t } = useTranslation()
  const place = useStore((state) => state.place)
  const articleId = useOpenArticleId()
  const title = useStore((state) => (articleId === null ? '' : (state.kept.rows.get(articleId)?.title ?? '')))
  const room = useRoom()
  const drawer = useStore((state) => state.drawer)
  const settings = useStore((state) => state.settings)
  const sidebarHidden = isDrawer('sidebar', room) ? drawer !== 'sidebar' : settings.sidebarHidden
  const inspectorHidden = isDrawer('inspector', room) ? drawer !== 'inspector' : settings.inspectorHidden
  return (
    <header className={styles.bar}>
      <ActionButton
        id="toggle-sidebar"
        label={sidebarHidden ? t('sidebar.show') : t('sidebar.hide')}
        icon={PanelLeft}
      />
      {place.kind === 'articles' ? null : (
        <ActionButton id={place.kind === 'note' ? 'notes' : 'list'} icon={ArrowLeft} />
      )}
      <span className={styles.title}>{title}</span>
      {place.kind === 'article' ? <ReaderTools /> : null}
      <UndoRedo />
      <ImportMenu />
      <Button icon={<FileDown size={16} />} onPress={() => performById('export')}>
        {t('exporting.action')}
      </Button>
      <ActionButton id="commands" icon={Command} />
      <ActionMenuButton
        label={t('safety.menu')}
        icon={<LibraryBig size={18} />}
        ids={['backups', 'verify', 'copies', 'show-library']}
      />
      <ActionButton id="settings" label={t('settings.title')} icon={Settings} />
      {place.kind === 'article' ? (
        <ActionButton
          id="toggle-inspector"
          label={inspectorHidden ? t('annotating.show') : t('annotating.hide')}
          icon={PanelRight}
        />
      ) : null}
    </header>
  )
}

function UndoRedo() {
  const { t } = useTranslation()
  const undo = useLater(nextUndo, null)
  const redo = useLater(nextRedo, null)
  const historyOpen = useStore((state) => state.historyOpen)
  const undoLabel = undo ? t('status.undo', { what: describeIntent(t, undo) }) : t('status.undoNothing')
  const redoLabel = redo ? t('status.redo', { what: describeIntent(t, redo) }) : t('status.redoNothing')
  return (
    <>
      <ActionButton id="undo" label={undoLabel} icon={Undo2} />
      <ActionButton id="redo" label={redoLabel} icon={Redo2} />
      <ActionButton id="history" label={historyOpen ? t('history.close') : t('history.show')} icon={History} />
    </>
  )
}

function ImportMenu() {
  const { t } = useTranslation()
  const readOnly = useReadOnly()
  if (readOnly) return null
  return (
    <ActionMenuButton
      label={t('importing.action')}
      text={t('importing.action')}
      icon={<FilePlus2 size={16} />}
      ids={['import-files', 'import-folder', 'paste-article']}
    />
  )
}
