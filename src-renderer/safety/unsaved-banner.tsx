import { HardDriveDownload } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { waitingIn } from '../state/aside'
import { trySaving } from '../state/saving'
import { useStore } from '../state/store'
import { Button } from '../ui/button'
import styles from './notices-panel.module.css'
import { saveCopyOf } from './unsaved-text'

/** While the disk refuses: what is not saved, what is safe, what to do. */
export function UnsavedBanner() {
  const { t } = useTranslation()
  const why = useStore((state) => state.unsaved)
  const count = useStore((state) => state.underway.length)
  const takenOver = useStore((state) => state.takenOver)
  const isKept = useStore((state) => state.keptForNextTime)
  if (why === null || count === 0 || takenOver) return null
  return (
    <section className={styles.unsaved} aria-label={t('saving.banner')}>
      <HardDriveDownload size={18} aria-hidden />
      <p role="alert">
        {t(`saving.todo.${why}`)} {isKept ? t('saving.kept') : null}
      </p>
      <Button onPress={() => void saveCopyOf(waitingIn(useStore.getState()))}>{t('aside.saveCopy')}</Button>
      <Button onPress={trySaving}>{t('saving.tryAgain')}</Button>
    </section>
  )
}
