import { ArrowRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { LessonsFound } from '#contract/learning'
import { closeOverlay, openArticle } from '../state/navigate'
import styles from './apply-learned.module.css'

interface Props {
  readonly article: LessonsFound['articles'][number]
  /** Lines that are left out, as `article start`. */
  readonly left: ReadonlySet<string>
  readonly onLeave: (left: ReadonlySet<string>) => void
}

/** One article with its lines that would change. Its own box is for all of them. */
export function TaughtArticle({ article: { id, title, lines }, left, onLeave }: Props) {
  const { t } = useTranslation()
  const keys = lines.map(({ start }) => `${id} ${start}`)
  const ticked = keys.filter((key) => !left.has(key))
  const set = (changed: readonly string[], isIn: boolean): void => {
    const after = new Set(left)
    for (const key of changed) {
      if (isIn) after.delete(key)
      else after.add(key)
    }
    onLeave(after)
  }
  return (
    <div className={styles.article}>
      <div className={styles.head}>
        <input
          type="checkbox"
          aria-label={t('learning.all', { title })}
          checked={ticked.length > 0}
          ref={(box) => {
            if (box) box.indeterminate = ticked.length > 0 && ticked.length < keys.length
          }}
          onChange={() => set(keys, ticked.length === 0)}
        />
        <button
          type="button"
          title={t('learning.open')}
          onClick={() => {
            closeOverlay()
            void openArticle(id)
          }}
        >
          {title}
        </button>
      </div>
      {lines.map((line, index) => (
        <label key={line.start} className={styles.line}>
          <input
            type="checkbox"
            checked={!left.has(keys[index] ?? '')}
            onChange={() => set([keys[index] ?? ''], left.has(keys[index] ?? ''))}
          />
          <span className={styles.words}>{line.words}</span>
          <span className={styles.roles}>
            {t(`role.${line.from}`)} <ArrowRight size={13} aria-label={t('learning.becomes')} />{' '}
            <strong>{t(`role.${line.to}`)}</strong>
          </span>
        </label>
      ))}
    </div>
  )
}
