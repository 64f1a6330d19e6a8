import { CircleCheck } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '../bridge/sotay'
import { tell, tellFailure } from '../state/messages'
import { closeOverlay } from '../state/navigate'
import { Button } from '../ui/button'
import { LongList } from '../ui/long-list'
import { Modal } from '../ui/modal'
import styles from './safety.module.css'
import { isSelfEvident, problemWords, reportText, resultOf, useVerification, verify } from './verification'
import { WorkBar } from './work-bar'

/** Reads every file and says in words what is wrong; the report can be taken along. */
export function VerifyDialog() {
  const { t } = useTranslation()
  const { isRunning, wasStopped, found } = useVerification()
  useEffect(() => {
    void verify()
  }, [])
  const shown = isRunning || wasStopped ? null : found
  const copy = async (text: string): Promise<void> => {
    await navigator.clipboard.writeText(text)
    tell('info', t('safety.copied'))
  }
  const saveAs = async (text: string): Promise<void> => {
    const answer = await ask('saveText', { name: t('verify.reportName'), text })
    if (!answer.ok) tellFailure(answer.failure)
    else if (answer.value !== null) tell('info', t('safety.savedAt', { path: answer.value }))
  }
  return (
    <Modal
      title={t('verify.title')}
      width="wide"
      onClose={closeOverlay}
      footer={
        <>
          {isRunning ? null : <Button onPress={() => void verify()}>{t('verify.again')}</Button>}
          {shown ? (
            <>
              <Button onPress={() => void copy(reportText(t, shown))}>{t('safety.copyText')}</Button>
              <Button onPress={() => void saveAs(reportText(t, shown))}>{t('safety.saveText')}</Button>
            </>
          ) : null}
          <Button look="primary" onPress={closeOverlay}>
            {t('common.close')}
          </Button>
        </>
      }
    >
      {isRunning ? <WorkBar kind="verify" says={t('verify.running')} /> : null}
      {wasStopped ? <p role="status">{t('verify.stopped')}</p> : null}
      {shown ? (
        <p role="status" className={shown.report.ok ? styles.fine : undefined}>
          {shown.report.ok ? <CircleCheck size={18} aria-hidden /> : null}
          {resultOf(t, shown.report)}
        </p>
      ) : null}
      {shown && !shown.report.ok ? (
        <>
          <p className={styles.hint}>{t('verify.nothingTouched')}</p>
          <LongList
            label={t('verify.list')}
            items={shown.report.problems}
            keyOf={({ file }, index) => `${index} ${file}`}
            rowHeight={78}
            className={styles.list ?? ''}
          >
            {({ file, code, detail }) => (
              <span className={styles.problem}>
                <span className={styles.file}>{file}</span>
                <span>{problemWords(t, code)}</span>
                {isSelfEvident(code) ? null : <span className={styles.detail}>{detail}</span>}
              </span>
            )}
          </LongList>
        </>
      ) : null}
    </Modal>
  )
}
