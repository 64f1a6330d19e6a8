import { CircleAlert, CircleCheck, CloudUpload, Lock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { pauseImport, stopImport } from './library/import'
import { useReadOnly } from './state/hooks'
import { type State, useStore } from './state/store'
import styles from './status-line.module.css'

/** Says "saved" only when nothing is underway and nothing typed waits for a pause. */
export function StatusLine() {
  const { t } = useTranslation()
  const saving = useStore((state) => state.underway.length > 0 || (state.writing.size > 0 && !state.saveFailed))
  const saveFailed = useStore((state) => state.saveFailed)
  const underway = useStore((state) => state.underway.length)
  const unsaved = useStore((state) => state.unsaved)
  const path = useStore((state) => state.library?.path ?? '')
  const readOnly = useReadOnly()
  const waits = underway > 0 && unsaved !== null
  return (
    <footer className={styles.line}>
      <span role="status" className={saveFailed || waits ? styles.unsaved : styles.state}>
        {readOnly ? (
          <>
            <Lock size={13} aria-hidden /> {t('status.readOnly')}
          </>
        ) : waits ? (
          <>
            <CircleAlert size={13} aria-hidden />{' '}
            {t('saving.waiting', { count: underway, why: t(`saving.why.${unsaved}`) })}
          </>
        ) : saving ? (
          <>
            <CloudUpload size={13} aria-hidden /> {t('status.saving')}
          </>
        ) : saveFailed ? (
          <>
            <CircleAlert size={13} aria-hidden /> {t('status.unsaved')}
          </>
        ) : (
          <>
            <CircleCheck size={13} aria-hidden /> {t('status.saved')}
          </>
        )}
      </span>
      <ImportProgressView />
      <span className={styles.path} title={path}>
        {t('status.library', { path })}
      </span>
    </footer>
  )
}

function ImportProgressView() {
  const { t } = useTranslation()
  const importing = useStore((state) => state.importing)
  if (!importing) return null
  const { progress, paused } = importing
  const left = paused ? null : minutesLeft(importing)
  return (
    <span className={styles.progress}>
      {progress ? t('importing.progress', { done: progress.done, total: progress.total }) : t('importing.running')}
      {left === null ? null : ` · ${t('importing.left', { count: left })}`}
      {progress ? <progress value={progress.done} max={progress.total} aria-label={t('importing.running')} /> : null}
      <button type="button" className={styles.stop} onClick={() => pauseImport(!paused)}>
        {paused ? t('importing.resume') : t('importing.pause')}
      </button>
      <button type="button" className={styles.stop} onClick={stopImport}>
        {t('importing.stop')}
      </button>
    </span>
  )
}

/** Guessed from what is done; null while it is too early to tell or less than a minute is left. */
function minutesLeft({ progress, since }: NonNullable<State['importing']>): number | null {
  const elapsed = Date.now() - since
  if (!progress || progress.done === 0 || elapsed < 5000) return null
  const left = ((progress.total - progress.done) * elapsed) / progress.done / 60_000
  return left < 1 ? null : Math.ceil(left)
}
