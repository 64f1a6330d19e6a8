import { FlaskConical } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../state/store'
import { Button } from '../ui/button'
import { askToThrowSampleAway } from './sample'
import styles from './sample-banner.module.css'

/** Says, as long as the sample library is in front, that it is one, and how to leave it. */
export function SampleBanner() {
  const { t } = useTranslation()
  const sample = useStore((state) => state.sample)
  if (!sample) return null
  return (
    <section className={styles.banner} aria-label={t('sample.title')}>
      <FlaskConical size={16} aria-hidden />
      <p>
        <strong>{t('sample.title')}.</strong> {t('sample.body')}
      </p>
      <Button onPress={askToThrowSampleAway}>{t('sample.throwAway')}</Button>
    </section>
  )
}
