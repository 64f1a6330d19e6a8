import { useTranslation } from 'react-i18next'
import { ContextMenus } from './actions/context-menus'
import { useKeys } from './actions/use-keys'
import { Inspector } from './annotating/inspector'
import styles from './app.module.css'
import { ReviseDialog } from './details/revise-dialog'
import { ExportDialog } from './exporting/export-dialog'
import { CompareDialog } from './families/compare-dialog'
import { FamiliesView } from './families/families-view'
import { SampleBanner } from './first-run/sample-banner'
import { ThrowSampleAway } from './first-run/throw-sample-away'
import { HistoryPanel } from './history/history-panel'
import { ApplyLearnedDialog } from './learning/apply-learned-dialog'
import { ArticleList } from './library/article-list'
import { DropZone } from './library/drop-zone'
import { EditArticles } from './library/edit-articles'
import { FailedToOpen } from './library/failed-to-open'
import { ImportReportDialog } from './library/import-report'
import { PasteDialog } from './library/paste-dialog'
import { RemoveArticles } from './library/remove-article'
import { NoteView } from './notes/note-view'
import { NotesList } from './notes/notes-list'
import { CommandPalette } from './palette/command-palette'
import { OpenBeside } from './palette/open-beside'
import { Sides } from './reading/sides'
import { AsideBanner } from './safety/aside-banner'
import { AsideDialog } from './safety/aside-dialog'
import { BackupsDialog } from './safety/backups-dialog'
import { CopiesDialog } from './safety/copies-dialog'
import { LeavingDialog } from './safety/leaving-dialog'
import { NoticesPanel } from './safety/notices-panel'
import { TakenOverBanner } from './safety/taken-over-banner'
import { UnsavedBanner } from './safety/unsaved-banner'
import { VerifyDialog } from './safety/verify-dialog'
import { SettingsDialog } from './settings/settings-dialog'
import { ShortcutsDialog } from './settings/shortcuts-dialog'
import { SideArea } from './side-area'
import { type Overlay, type Place, useStore } from './state/store'
import { StatusLine } from './status-line'
import { MergeTheme } from './themes/merge-theme'
import { RemoveTheme } from './themes/remove-theme'
import { ThemeDialog } from './themes/theme-dialog'
import { Sidebar } from './themes/theme-sidebar'
import { ThemeView } from './themes/theme-view'
import { TopBar } from './top-bar'
import { Messages } from './ui/messages'

export function App() {
  const { t } = useTranslation()
  useKeys()
  const phase = useStore((state) => state.phase)
  if (phase === 'opening') return <p className={styles.opening}>{t('app.opening')}</p>
  if (phase === 'failed') return <FailedToOpen />
  return (
    <DropZone>
      <div className={styles.window}>
        <TopBar />
        <SampleBanner />
        <TakenOverBanner />
        <UnsavedBanner />
        <AsideBanner />
        <NoticesPanel />
        <Areas />
        <StatusLine />
      </div>
      <OverlayView />
      <ContextMenus />
      <LeavingDialog />
      <Messages />
    </DropZone>
  )
}

function Areas() {
  const { t } = useTranslation()
  const place = useStore((state) => state.place)
  const historyOpen = useStore((state) => state.historyOpen)
  return (
    <div className={styles.areas}>
      <SideArea area="sidebar" label={t('sidebar.resize')}>
        <Sidebar />
      </SideArea>
      {/* Where the focus goes when what had it is gone and nothing that could have it is there yet. */}
      <main className={styles.main} tabIndex={-1}>
        <PlaceView place={place} />
      </main>
      {place.kind === 'article' ? (
        <SideArea area="inspector" label={t('annotating.resize')}>
          <Inspector />
        </SideArea>
      ) : null}
      {historyOpen ? <HistoryPanel /> : null}
    </div>
  )
}

function PlaceView({ place }: { readonly place: Place }) {
  switch (place.kind) {
    case 'articles':
      return <ArticleList />
    case 'article':
      return <Sides place={place} />
    case 'families':
      return <FamiliesView />
    case 'theme':
      return <ThemeView key={place.id} id={place.id} />
    case 'notes':
      return <NotesList />
    case 'note':
      return <NoteView key={place.id} id={place.id} />
  }
}

function OverlayView() {
  const overlay = useStore((state) => state.overlay)
  return overlay.kind === 'none' ? null : overlayOf(overlay)
}

function overlayOf(overlay: Exclude<Overlay, { kind: 'none' }>) {
  switch (overlay.kind) {
    case 'paste':
      return <PasteDialog text={overlay.text} html={overlay.html} />
    case 'import-report':
      return <ImportReportDialog report={overlay.report} />
    case 'export':
      return <ExportDialog />
    case 'settings':
      return <SettingsDialog />
    case 'shortcuts':
      return <ShortcutsDialog />
    case 'open-beside':
      return <OpenBeside />
    case 'commands':
      return <CommandPalette />
    case 'throw-sample-away':
      return <ThrowSampleAway />
    case 'theme':
      return <ThemeDialog key={overlay.id} id={overlay.id} parentId={overlay.parentId} />
    case 'remove-theme':
      return <RemoveTheme id={overlay.id} />
    case 'merge-theme':
      return <MergeTheme id={overlay.id} />
    case 'backups':
      return <BackupsDialog />
    case 'apply-learned':
      return <ApplyLearnedDialog found={overlay.found} />
    case 'verify':
      return <VerifyDialog />
    case 'copies':
      return <CopiesDialog />
    case 'aside':
      return <AsideDialog />
    case 'remove-articles':
      return <RemoveArticles ids={overlay.ids} />
    case 'revise':
      return <ReviseDialog id={overlay.id} draft={overlay.draft} />
    case 'compare':
      return <CompareDialog one={overlay.one} other={overlay.other} />
    case 'edit-articles':
      return <EditArticles ids={overlay.ids} draft={overlay.draft} />
  }
}
