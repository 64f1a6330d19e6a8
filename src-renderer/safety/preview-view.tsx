import { useTranslation } from 'react-i18next'
import { type Difference, differenceWays, type Preview } from '#contract/safety'
import { LongList } from '../ui/long-list'
import styles from './safety.module.css'

/** What a change would do: how much of what, then record by record. */
export function PreviewView({ preview }: { readonly preview: Preview }) {
  const { t } = useTranslation()
  const { counts, differences } = preview
  const all = totalOf(preview)
  return (
    <>
      <ul className={styles.counts}>
        {differenceWays.map((how) => {
          const ofWay = counts.filter((one) => one.how === how)
          if (ofWay.length === 0) return null
          const total = ofWay.reduce((sum, { count }) => sum + count, 0)
          const kinds = ofWay.map(({ kind, count }) => `${count} ${t(`safety.kind.${kind}`)}`).join(', ')
          return (
            <li key={how} className={styles[how]}>
              {t(`safety.${how}`, { count: total })} <span className={styles.kinds}>({kinds})</span>
            </li>
          )
        })}
      </ul>
      <LongList
        label={t('safety.differences')}
        items={differences}
        keyOf={({ kind, id }) => `${kind} ${id}`}
        rowHeight={34}
        className={styles.list ?? ''}
      >
        {(difference) => <One difference={difference} />}
      </LongList>
      {all > differences.length ? (
        <p className={styles.hint}>{t('safety.moreDifferences', { count: all - differences.length })}</p>
      ) : null}
    </>
  )
}

/** How many records would be others. */
export function totalOf({ counts }: Preview): number {
  return counts.reduce((sum, { count }) => sum + count, 0)
}

function One({ difference: { kind, how, name } }: { readonly difference: Difference }) {
  const { t } = useTranslation()
  return (
    <span className={styles.difference}>
      <span className={`${styles.way} ${styles[how]}`}>{t(`safety.how.${how}`)}</span>
      <span className={styles.kind}>{t(`safety.kind.${kind}`)}</span>
      <span className={styles.name}>{name || t('common.untitled')}</span>
    </span>
  )
}
