import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackupView } from '#contract/safety'
import { ask } from '../bridge/sotay'
import { describeMoment } from '../i18n/dates'
import { newId, now, onceSaved } from '../state/commit'
import { useReadOnly } from '../state/hooks'
import { tell, tellFailure } from '../state/messages'
import { closeOverlay } from '../state/navigate'
import { Button } from '../ui/button'
import { LongList } from '../ui/long-list'
import { Modal } from '../ui/modal'
import { PreviewView } from './preview-view'
import styles from './safety.module.css'
import { useAsked } from './use-asked'
import { forgetProgress, stopWork } from './work'
import { WorkBar } from './work-bar'

/** The backups there are, one to be made now, and one to go back to after seeing what that changes. */
export function BackupsDialog() {
  const [chosen, setChosen] = useState<BackupView | null>(null)
  return chosen ? <RestoreStage backup={chosen} onBack={() => setChosen(null)} /> : <ListStage onChoose={setChosen} />
}

function ListStage({ onChoose }: { readonly onChoose: (backup: BackupView) => void }) {
  const { t } = useTranslation()
  const readOnly = useReadOnly()
  const [working, setWorking] = useState(false)
  const [backups, listAgain] = useAsked(() => ask('listBackups', null), 'all')
  const backUp = async (): Promise<void> => {
    forgetProgress('back-up')
    setWorking(true)
    const answer = await ask('backUp', null)
    setWorking(false)
    if (!answer.ok) return tellFailure(answer.failure)
    tell('info', answer.value ? t('backups.made') : t('backups.nothingNew'))
    listAgain()
  }
  return (
    <Modal
      title={t('backups.title')}
      onClose={closeOverlay}
      footer={
        <>
          <Button onPress={closeOverlay}>{t('common.close')}</Button>
          <Button look="primary" isDisabled={working || readOnly} onPress={() => void backUp()}>
            {t('backups.now')}
          </Button>
        </>
      }
    >
      <p className={styles.intro}>{readOnly ? t('backups.readOnly') : t('backups.intro')}</p>
      {working ? <WorkBar kind="back-up" says={t('backups.working')} /> : null}
      {backups?.length === 0 ? <p>{t('backups.none')}</p> : null}
      {backups && backups.length > 0 ? (
        <LongList
          label={t('backups.list')}
          items={backups}
          keyOf={({ id }) => id}
          rowHeight={47}
          className={styles.list ?? ''}
        >
          {(backup) => <One backup={backup} onChoose={onChoose} />}
        </LongList>
      ) : null}
    </Modal>
  )
}

function One({ backup, onChoose }: { readonly backup: BackupView; readonly onChoose: (backup: BackupView) => void }) {
  const { t } = useTranslation()
  const when = describeMoment(t, backup.at)
  return (
    <span className={styles.backup}>
      <span className={styles.when}>
        {when} <span className={styles.reason}>{t(`backups.reason.${backup.reason}`)}</span>
      </span>
      <Button aria-label={t('backups.lookLabel', { when })} onPress={() => onChoose(backup)}>
        {t('backups.look')}
      </Button>
    </span>
  )
}

function RestoreStage({ backup, onBack }: { readonly backup: BackupView; readonly onBack: () => void }) {
  const { t } = useTranslation()
  const readOnly = useReadOnly()
  const [working, setWorking] = useState(false)
  const [preview] = useAsked(() => ask('previewRestore', backup.id), backup.id)
  useEffect(() => {
    forgetProgress('compare')
    return () => stopWork('compare')
  }, [])
  const when = describeMoment(t, backup.at)
  const restore = async (): Promise<void> => {
    forgetProgress('restore')
    setWorking(true)
    const done = await onceSaved(() => ask('restore', { id: newId(), at: now(), backupId: backup.id }))
    setWorking(false)
    if (!done) return
    tell('info', t('backups.restored', { when }))
    closeOverlay()
  }
  const nothing = preview?.differences.length === 0
  return (
    <Modal
      title={t('backups.previewTitle', { when })}
      width="wide"
      onClose={closeOverlay}
      footer={
        <>
          <Button isDisabled={working} onPress={onBack}>
            {t('backups.back')}
          </Button>
          <Button look="primary" isDisabled={!preview || nothing || working || readOnly} onPress={() => void restore()}>
            {t('backups.restore')}
          </Button>
        </>
      }
    >
      {preview ? null : <WorkBar kind="compare" says={t('safety.comparing')} onStop={onBack} />}
      {working ? <WorkBar kind="restore" says={t('backups.restoring')} /> : null}
      {nothing ? <p>{t('backups.same')}</p> : null}
      {preview && !nothing ? (
        <>
          <p className={styles.intro}>{readOnly ? t('backups.readOnly') : t('backups.previewBody')}</p>
          <PreviewView preview={preview} />
        </>
      ) : null}
    </Modal>
  )
}
