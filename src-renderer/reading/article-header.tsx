import { useTranslation } from 'react-i18next'
import type { Article } from '#domain/notebook/records'
import { describeDate } from '../i18n/dates'
import { useStore } from '../state/store'
import styles from './article-header.module.css'
import { minutesToRead } from './reading-length'

interface Props {
  readonly article: Article
  /** Whether the text itself has the title; otherwise it is set here. */
  readonly hasTitle: boolean
}

/** Where and when it was printed, over the title, as a newspaper's head line. */
export function ArticleHeader({ article, hasTitle }: Props) {
  const { t } = useTranslation()
  const words = useStore((state) => state.kept.rows.get(article.id)?.words ?? 0)
  const date = article.publishedOn ? describeDate(t, article.publishedOn) : null
  return (
    <header className={styles.header}>
      <p className={styles.line}>
        {article.source ? <strong>{article.source}</strong> : null}
        {date ? <span>{date}</span> : null}
        {article.byline ? <span>{article.byline}</span> : null}
        {words > 0 ? <span>{t('reader.readingTime', { count: minutesToRead(words) })}</span> : null}
      </p>
      {hasTitle ? null : <h1 className={styles.title}>{article.title}</h1>}
    </header>
  )
}
