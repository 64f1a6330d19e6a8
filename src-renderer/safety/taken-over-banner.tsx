import { Unplug } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { waitingIn } from '../state/aside'
import { trySaving } from '../state/saving'
import { openAgain, takeBack } from '../state/start'
import { useStore } from '../state/store'
import { Button } from '../ui/button'
import styles from './notices-panel.module.css'
import { saveCopyOf } from './unsaved-text'

/** While another program or computer has the library: who, what is safe, and the ways out. */
export function TakenOverBanner() {
  const { t } = useTranslation()
  const takenOver = useStore((state) => state.takenOver)
  const count = useStore((state) => state.underway.length)
  if (!takenOver) return null
  const { by, way } = takenOver
  const saveCopy = (): void => void saveCopyOf(waitingIn(useStore.getState()))
  return (
    <section className={styles.unsaved} aria-label={t('takenOver.banner')}>
      <Unplug size={18} aria-hidden />
      <p role="alert">
        <strong>{t(`takenOver.happened.${way}`, { by })}</strong>{' '}
        {count > 0 ? t('takenOver.safeUnsaved', { count }) : t('takenOver.safe')} {t(`takenOver.todo.${way}`)}
      </p>
      <span className={styles.actions}>
        {way === 'take-back' ? (
          <Button look="primary" onPress={() => void takeBack()}>
            {t('takenOver.takeBack')}
          </Button>
        ) : null}
        {way === 'wait' ? <Button onPress={trySaving}>{t('saving.tryAgain')}</Button> : null}
        {way === 'reopen' ? (
          <Button look="primary" onPress={() => void openAgain('openAgain')}>
            {t('takenOver.reopen')}
          </Button>
        ) : null}
        {count > 0 ? <Button onPress={saveCopy}>{t('aside.saveCopy')}</Button> : null}
        <Button onPress={() => void openAgain('openReadOnly')}>{t('failure.openReadOnly')}</Button>
      </span>
    </section>
  )
}
