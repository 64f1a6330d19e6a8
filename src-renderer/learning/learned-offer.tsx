import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Article } from '#domain/notebook/records'
import { useWorkProgress } from '../safety/work'
import { useReadOnly } from '../state/hooks'
import { show } from '../state/navigate'
import { useStore } from '../state/store'
import { atFoot } from '../ui/at-foot'
import { Button, IconButton } from '../ui/button'
import styles from './learned-offer.module.css'
import { stopLooking } from './looking'

/** After a line was corrected: in which other articles of the source the same could be done. In nobody's way. */
export function LearnedOffer({ article }: { readonly article: Article }) {
  const { t } = useTranslation()
  const looking = useStore((state) => state.looking)
  const readOnly = useReadOnly()
  const progress = useWorkProgress('find-lessons')
  if (readOnly || looking?.articleId !== article.id) return null
  const { found, slow, blocks } = looking
  // Taken back, or corrected once more: what was found is about something that is not there.
  if (blocks && !blocks.some((index) => article.blocks[index]?.rule === 'reader')) return null
  if (!found && !slow) return null
  if (found && found.articles.length === 0) return null
  return (
    <aside className={styles.offer} ref={atFoot} aria-label={t('learning.offerLabel')}>
      <p role="status">
        {found
          ? t('learning.offer', { count: found.articles.length, source: found.source ?? '' })
          : t('learning.looking', { done: progress?.done ?? 0, total: progress?.total ?? 0 })}
      </p>
      {found ? (
        <Button look="primary" onPress={() => show({ kind: 'apply-learned', found })}>
          {t('learning.see')}
        </Button>
      ) : (
        <>
          <progress
            value={progress?.done ?? 0}
            max={Math.max(1, progress?.total ?? 1)}
            aria-label={t('learning.offerLabel')}
          />
          <Button onPress={stopLooking}>{t('importing.stop')}</Button>
        </>
      )}
      {found ? <IconButton label={t('learning.dismiss')} icon={<X size={16} />} onPress={stopLooking} /> : null}
    </aside>
  )
}
