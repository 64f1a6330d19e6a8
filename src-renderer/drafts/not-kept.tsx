import { useTranslation } from 'react-i18next'
import styles from './not-kept.module.css'
import type { Dropping } from './use-dropping'

/** Says, as long as it is so, that what is typed would be lost with the app. */
export function NotKept({ dropping }: { readonly dropping: Dropping }) {
  const { t } = useTranslation()
  if (!dropping.isAtRisk) return null
  return (
    <div role="status" className={styles.line}>
      {t('saving.draftNotKept')}
    </div>
  )
}
