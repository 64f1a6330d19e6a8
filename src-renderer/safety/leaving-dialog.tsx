import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { describeIntent } from '../i18n/describe'
import { leave } from '../state/leaving'
import { trySaving } from '../state/saving'
import { useStore } from '../state/store'
import { Button } from '../ui/button'
import { Modal } from '../ui/modal'
import styles from './safety.module.css'

/** Asks what to do with a window that is to be closed while something in it is not saved; closes it once all is. */
export function LeavingDialog() {
  const { t } = useTranslation()
  const leaving = useStore((state) => state.leaving)
  const underway = useStore((state) => state.underway)
  const aside = useStore((state) => state.aside)
  const isKept = useStore((state) => state.keptForNextTime)
  const why = useStore((state) => state.unsaved)
  const waiting = isKept ? underway : [...aside, ...underway]
  const allSaved = waiting.length === 0
  useEffect(() => {
    if (leaving && allSaved) void leave()
  }, [leaving, allSaved])
  if (!leaving || allSaved) return null
  const stay = (): void => useStore.setState({ leaving: false })
  const reason = why === null ? t('saving.trying') : t(`saving.why.${why}`)
  return (
    <Modal
      title={t('saving.leavingTitle')}
      role="alertdialog"
      onClose={stay}
      footer={
        <>
          <Button look={isKept ? 'plain' : 'danger'} onPress={() => void leave()}>
            {isKept ? t('saving.leaveKept') : t('saving.leaveAnyway')}
          </Button>
          <Button onPress={stay}>{t('saving.keepOpen')}</Button>
          <Button look="primary" onPress={trySaving}>
            {t('saving.tryAgain')}
          </Button>
        </>
      }
    >
      <p>
        {isKept
          ? t('saving.leavingKept', { count: waiting.length, why: reason })
          : t('saving.leavingBody', { count: waiting.length, why: reason })}
      </p>
      <ul className={styles.lost}>
        {waiting.map(({ id, intent }) => (
          <li key={id}>{describeIntent(t, intent)}</li>
        ))}
      </ul>
    </Modal>
  )
}
