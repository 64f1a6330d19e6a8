import { Highlighter } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnnotations, useOpenArticleId } from '../state/hooks'
import { useStore } from '../state/store'
import { EmptyState } from '../ui/empty-state'
import { AnnotationCard } from './annotation-card'
import styles from './inspector.module.css'
import { PickedBar } from './picked-bar'

/** The passages of the open article in text order. */
export function Inspector() {
  const { t } = useTranslation()
  const articleId = useOpenArticleId()
  const annotations = useAnnotations(articleId)
  const current = useStore((state) => state.current)
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    if (current === null) return
    list.current?.querySelector(`[data-annotation="${current}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <section className={styles.inspector} aria-label={t('annotating.inspector')}>
      <h2 className={styles.heading}>
        {t('annotating.inspector')}
        {annotations.length > 0 ? <span className={styles.count}>{annotations.length}</span> : null}
      </h2>
      <PickedBar annotations={annotations} />
      {annotations.length === 0 ? (
        <EmptyState icon={<Highlighter size={26} />} title={t('annotating.none')}>
          <p>{articleId === null ? t('annotating.noArticle') : t('annotating.noneBody')}</p>
        </EmptyState>
      ) : (
        <ul ref={list} className={styles.list}>
          {annotations.map((annotation) => (
            <li key={annotation.id} data-annotation={annotation.id}>
              <AnnotationCard annotation={annotation} isCurrent={annotation.id === current} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
