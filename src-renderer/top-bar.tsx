import {
  ArrowLeft,
  ClipboardPaste,
  FileDown,
  FilePlus2,
  FolderOpen,
  PanelLeft,
  PanelRight,
  Redo2,
  Settings,
  Undo2,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { keysShown } from './actions/action'
import { performById } from './actions/actions'
import { describeIntent } from './i18n/describe'
import { isDrawer } from './state/areas'
import { useOpenArticleId, useReadOnly } from './state/hooks'
import { useRoom } from './state/narrow'
import { go } from './state/navigate'
import { useStore } from './state/store'
import styles from './top-bar.module.css'
import { Button, IconButton } from './ui/button'
import { MenuButton } from './ui/menu-button'

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
      <IconButton
        label={sidebarHidden ? t('sidebar.show') : t('sidebar.hide')}
        icon={<PanelLeft size={18} />}
        onPress={() => performById('toggle-sidebar')}
      />
      {place.kind === 'articles' ? null : (
        <IconButton
          label={t('shortcuts.list')}
          keys={keysShown('Mod+L')}
          icon={<ArrowLeft size={18} />}
          onPress={() => go({ kind: 'articles' })}
        />
      )}
      <span className={styles.title}>{title}</span>
      <UndoRedo />
      <ImportMenu />
      <Button icon={<FileDown size={16} />} onPress={() => performById('export')}>
        {t('exporting.action')}
      </Button>
      <IconButton
        label={t('settings.title')}
        keys={keysShown('Mod+,')}
        icon={<Settings size={18} />}
        onPress={() => performById('settings')}
      />
      {place.kind === 'article' ? (
        <IconButton
          label={inspectorHidden ? t('annotating.show') : t('annotating.hide')}
          icon={<PanelRight size={18} />}
          onPress={() => performById('toggle-inspector')}
        />
      ) : null}
    </header>
  )
}

function UndoRedo() {
  const { t } = useTranslation()
  const history = useStore((state) => state.kept.history)
  const undoLabel = history.undo ? t('status.undo', { what: describeIntent(t, history.undo) }) : t('status.undoNothing')
  const redoLabel = history.redo ? t('status.redo', { what: describeIntent(t, history.redo) }) : t('status.redoNothing')
  return (
    <>
      <IconButton
        label={undoLabel}
        keys={keysShown('Mod+Z')}
        icon={<Undo2 size={18} />}
        isDisabled={history.undo === null}
        onPress={() => performById('undo')}
      />
      <IconButton
        label={redoLabel}
        keys={keysShown('Mod+Y')}
        icon={<Redo2 size={18} />}
        isDisabled={history.redo === null}
        onPress={() => performById('redo')}
      />
    </>
  )
}

function ImportMenu() {
  const { t } = useTranslation()
  const readOnly = useReadOnly()
  if (readOnly) return null
  return (
    <MenuButton
      label={t('importing.action')}
      text={t('importing.action')}
      icon={<FilePlus2 size={16} />}
      actions={[
        {
          id: 'files',
          label: t('importing.files'),
          icon: <FilePlus2 size={15} />,
          keys: keysShown('Mod+O'),
          perform: () => performById('import-files'),
        },
        {
          id: 'folder',
          label: t('importing.folder'),
          icon: <FolderOpen size={15} />,
          perform: () => performById('import-folder'),
        },
        {
          id: 'paste',
          label: t('importing.paste'),
          icon: <ClipboardPaste size={15} />,
          perform: () => performById('paste-article'),
        },
      ]}
    />
  )
}
