import type { TFunction } from 'i18next'
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
  // Its place is none of a person's own.
  const sample = useStore((state) => state.sample)
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
        {sample ? t('sample.title') : t('status.library', { path })}
      </span>
    </footer>
  )
}

function ImportProgressView() {
  const { t } = useTranslation()
  const importing = useStore((state) => state.importing)
  if (!importing) return null
  const { progress, paused } = importing
  const facts = [
    progress ? t('importing.progress', { done: progress.done, total: progress.total }) : t('importing.running'),
    progress ? t('importing.bytes', { done: inMB(progress.bytes), total: inMB(progress.totalBytes) }) : null,
    paused ? t('importing.paused') : leftOf(t, importing),
  ]
  return (
    <span className={styles.progress}>
      <span className={styles.facts}>{facts.filter((fact) => fact !== null).join(' · ')}</span>
      {progress ? (
        <progress value={progress.bytes} max={Math.max(1, progress.totalBytes)} aria-label={t('importing.running')} />
      ) : null}
      <button type="button" className={styles.stop} onClick={() => pauseImport(!paused)}>
        {paused ? t('importing.resume') : t('importing.pause')}
      </button>
      <button type="button" className={styles.stop} onClick={stopImport}>
        {t('importing.stop')}
      </button>
    </span>
  )
}

function inMB(bytes: number): string {
  return (bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)
}

/** Guessed from the bytes that are done; null while it is too early to tell. */
function leftOf(t: TFunction, { progress, running }: NonNullable<State['importing']>): string | null {
  if (!progress || progress.bytes === 0 || running < 3000) return null
  const left = ((progress.totalBytes - progress.bytes) * running) / progress.bytes / 60_000
  return left < 1 ? t('importing.leftSeconds') : t('importing.left', { count: Math.ceil(left) })
}
