import { useTranslation } from 'react-i18next'
import type { WorkKind } from '#contract/safety'
import { Button } from '../ui/button'
import styles from './safety.module.css'
import { stopWork, useWorkProgress } from './work'

interface Props {
  readonly kind: WorkKind
  /** What is being done, as a sentence. */
  readonly says: string
  /** What stopping means; unless said otherwise, the work is ended. */
  readonly onStop?: () => void
}

/** How far long work has come, with a way to end it. What is all compared is being written, and can no longer be ended. */
export function WorkBar({ kind, says, onStop = () => stopWork(kind) }: Props) {
  const { t } = useTranslation()
  const progress = useWorkProgress(kind)
  const isKnown = progress !== undefined && progress.total > 0
  const isWriting = kind === 'restore' && isKnown && progress.done === progress.total
  const known = isKnown ? { value: progress.done, max: progress.total } : {}
  return (
    <div className={styles.work}>
      <p role="status">{isWriting ? t('safety.writing') : says}</p>
      <div className={styles.bar}>
        <progress className={styles.progress} aria-label={says} {...(isWriting ? {} : known)} />
        {isKnown && !isWriting ? (
          <span className={styles.reason}>{t('safety.workOf', { done: progress.done, total: progress.total })}</span>
        ) : null}
        <Button isDisabled={isWriting} onPress={onStop}>
          {t('safety.stop')}
        </Button>
      </div>
    </div>
  )
}
