import { Archive } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useReadOnly } from '../state/hooks'
import { show } from '../state/navigate'
import { bringIn } from '../state/saving'
import { useStore } from '../state/store'
import { Button } from '../ui/button'
import styles from './notices-panel.module.css'

/** As long as changes could not be saved and are not on the screen either: how many, and what can be done with them. */
export function AsideBanner() {
  const { t } = useTranslation()
  const count = useStore((state) => state.aside.length)
  const isKept = useStore((state) => state.keptForNextTime)
  const readOnly = useReadOnly()
  if (count === 0) return null
  return (
    <section className={styles.unsaved} aria-label={t('aside.title')}>
      <Archive size={18} aria-hidden />
      <p role="alert">
        <strong>{t('aside.happened', { count })}</strong> {isKept ? t('aside.safe') : t('aside.notSafe')}{' '}
        {readOnly ? t('aside.readOnly') : null}
      </p>
      {readOnly ? null : (
        <Button look="primary" onPress={bringIn}>
          {t('aside.bringIn')}
        </Button>
      )}
      <Button onPress={() => show({ kind: 'aside' })}>{t('aside.look')}</Button>
    </section>
  )
}
