import { useTranslation } from 'react-i18next'
import { parsePartialDate, typedDate } from '#domain/article/partial-date'
import { type ArticleEdit, editArticle } from '#domain/notebook/commands/edit-article'
import type { Article } from '#domain/notebook/records'
import { refusedReadOnly } from '../annotating/read-only'
import { perform } from '../state/commit'
import { useReadOnly } from '../state/hooks'
import { useStore } from '../state/store'
import { Button } from '../ui/button'
import styles from './article-details.module.css'
import { DetailField } from './detail-field'
import { EncodingChoice } from './encoding-choice'
import { startRevising } from './start-revising'

/** What is said about the article: read from the page at import, corrected here. Each field is saved when it is left. */
export function ArticleDetails({ article }: { readonly article: Article }) {
  const { t } = useTranslation()
  const sources = useKnownSources()
  const readOnly = useReadOnly()
  const save = (edit: ArticleEdit): void => {
    const change = editArticle(article, edit)
    if (change && !refusedReadOnly()) void perform({ kind: 'edit-article', name: article.title }, change)
  }
  return (
    <div className={styles.details} data-article-details>
      <DetailField
        label={t('details.title')}
        value={article.title}
        lines={2}
        problem={(typed) => (typed.trim() === '' ? t('details.titleMissing') : null)}
        onSave={(title) => save({ title })}
      />
      <DetailField
        label={t('details.source')}
        value={article.source ?? ''}
        offers={sources}
        onSave={(source) => save({ source })}
      />
      <DetailField label={t('details.byline')} value={article.byline ?? ''} onSave={(byline) => save({ byline })} />
      <DetailField
        label={t('details.date')}
        value={article.publishedOn ? typedDate(article.publishedOn) : ''}
        hint={t('details.dateHint')}
        problem={(typed) => (typed.trim() === '' || parsePartialDate(typed) ? null : t('details.dateWrong'))}
        onSave={(typed) => save({ publishedOn: parsePartialDate(typed) })}
      />
      <DetailField
        label={t('details.place')}
        value={article.place ?? ''}
        hint={t('details.placeHint')}
        onSave={(place) => save({ place })}
      />
      <DetailField label={t('details.url')} value={article.url ?? ''} onSave={(url) => save({ url })} />
      <DetailField
        label={t('details.topics')}
        value={article.topics.join('\n')}
        lines={3}
        hint={t('details.topicsHint')}
        onSave={(typed) => save({ topics: typed.split('\n') })}
      />
      <EncodingChoice article={article} />
      <Origin article={article} />
      {readOnly ? null : <Button onPress={() => void startRevising(article.id)}>{t('details.revise')}…</Button>}
    </div>
  )
}

function Origin({ article }: { readonly article: Article }) {
  const { t, i18n } = useTranslation()
  const { origin, importedAt, revision } = article
  const when = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' })
  const facts = [
    [t('details.file'), origin.fileName ?? t('details.pasted')],
    ...(origin.format === 'pasted'
      ? []
      : [[t('details.format'), `${origin.format === 'pasted-html' ? 'html' : origin.format}, ${origin.encoding}`]]),
    [t('details.importedAt'), when.format(new Date(importedAt))],
    ...(revision > 1 ? [[t('details.revision'), String(revision)]] : []),
  ] as const
  return (
    <dl className={styles.facts}>
      {facts.map(([name, fact]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  )
}

const byName = new Intl.Collator('vi')

function useKnownSources(): readonly string[] {
  const rows = useStore((state) => state.kept.rows)
  return [...new Set([...rows.values()].flatMap((row) => row.source ?? []))].sort(byName.compare)
}
