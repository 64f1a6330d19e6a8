import { HardDriveDownload } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { trySaving } from '../state/saving'
import { useStore } from '../state/store'
import { Button } from '../ui/button'
import styles from './notices-panel.module.css'

/** While the disk refuses: what is not saved, what is safe, what to do. */
export function UnsavedBanner() {
  const { t } = useTranslation()
  const why = useStore((state) => state.unsaved)
  const count = useStore((state) => state.underway.length)
  if (why === null || count === 0) return null
  return (
    <section className={styles.unsaved} aria-label={t('saving.banner')}>
      <HardDriveDownload size={18} aria-hidden />
      <p role="alert">{t(`saving.todo.${why}`)}</p>
      <Button onPress={trySaving}>{t('saving.tryAgain')}</Button>
    </section>
  )
}
