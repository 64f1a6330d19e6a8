import { Tags } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Passage } from '#contract/views'
import type { RecordId } from '#domain/notebook/records'
import { themePathName } from '#domain/themes/tree'
import { ThemeChip, ThemeDot } from '../annotating/theme-chip'
import { ask } from '../bridge/sotay'
import { describeDate } from '../i18n/dates'
import { AboutNotes } from '../notes/about-notes'
import { NoteBody } from '../notes/note-body'
import { passageHandle } from '../notes/passage-drag'
import { UsedIn } from '../notes/used-in'
import { useThemes } from '../state/hooks'
import { tellFailure } from '../state/messages'
import { openArticle } from '../state/navigate'
import { useStore } from '../state/store'
import { EmptyState } from '../ui/empty-state'
import { ThemeMenu } from './theme-item'
import styles from './theme-view.module.css'

/** Every passage of a theme with the words around it, by article; one click from its source. */
export function ThemeView({ id }: { readonly id: RecordId }) {
  const { t } = useTranslation()
  const themes = useThemes()
  const theme = themes.get(id)
  const passages = usePassages(id)
  if (!theme || passages === null) return <div className={styles.view} />
  const groups = Map.groupBy(passages, ({ annotation }) => annotation.articleId)
  return (
    <section className={styles.view} aria-label={theme.name}>
      <div className={styles.column}>
        <header className={styles.header}>
          <h1>
            <ThemeDot colour={theme.colour} />
            {themePathName(theme, themes)}
          </h1>
          <ThemeMenu id={theme.id} name={theme.name} />
        </header>
        {theme.description === '' ? null : (
          <div className={styles.description}>
            <NoteBody source={theme.description} />
          </div>
        )}
        <div className={styles.notes}>
          <AboutNotes about={{ kind: 'theme', id }} near={null} />
        </div>
        {passages.length === 0 ? (
          <EmptyState icon={<Tags size={28} />} title={t('theme.empty')}>
            <p>{t('theme.emptyBody')}</p>
          </EmptyState>
        ) : (
          <p className={styles.count}>
            {t('theme.passages', { count: passages.length })} {t('theme.articles', { count: groups.size })}
          </p>
        )}
        {[...groups].map(([articleId, group]) => (
          <ArticleGroup key={articleId} articleId={articleId} passages={group} themeId={id} />
        ))}
      </div>
    </section>
  )
}

interface GroupProps {
  readonly articleId: RecordId
  readonly passages: readonly Passage[]
  readonly themeId: RecordId
}

function ArticleGroup({ articleId, passages, themeId }: GroupProps) {
  const { t } = useTranslation()
  const row = useStore((state) => state.kept.rows.get(articleId))
  const about = [row?.source, row?.publishedOn ? describeDate(t, row.publishedOn) : null]
    .filter((part) => part)
    .join(' · ')
  return (
    <section className={styles.group}>
      <h2>{row?.title ?? passages[0]?.articleTitle}</h2>
      {about ? <p className={styles.about}>{about}</p> : null}
      <ul>
        {passages.map((passage) => (
          <li key={passage.annotation.id}>
            <PassageItem passage={passage} themeId={themeId} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function PassageItem({ passage, themeId }: { readonly passage: Passage; readonly themeId: RecordId }) {
  const { t } = useTranslation()
  const themes = useThemes()
  const { annotation, context, at } = passage
  const quote = annotation.quote.exact
  const others = annotation.themeIds.filter((one) => one !== themeId).flatMap((one) => themes.get(one) ?? [])
  return (
    <div className={styles.passage} style={{ borderLeftColor: themes.get(themeId)?.colour }}>
      <button
        type="button"
        className={styles.quote}
        {...passageHandle(annotation)}
        title={t('theme.open')}
        onClick={() => void openArticle(annotation.articleId, annotation.id)}
      >
        <span className={styles.around}>{context.slice(0, at)}</span>
        <span>{quote}</span>
        <span className={styles.around}>{context.slice(at + quote.length)}</span>
      </button>
      {others.length > 0 ? (
        <div className={styles.others}>
          {others.map((theme) => (
            <ThemeChip key={theme.id} theme={theme} />
          ))}
        </div>
      ) : null}
      {annotation.note === '' ? null : (
        <div className={styles.note}>
          <NoteBody source={annotation.note} />
        </div>
      )}
      <UsedIn passageId={annotation.id} />
    </div>
  )
}

/** Asked again whenever something is committed; null until the first answer. */
function usePassages(themeId: RecordId): readonly Passage[] | null {
  const kept = useStore((state) => state.kept)
  const [passages, setPassages] = useState<readonly Passage[] | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is kept decides what the answer is.
  useEffect(() => {
    let wanted = true
    void ask('passagesOfTheme', themeId).then((answer) => {
      if (!wanted) return
      if (answer.ok) setPassages(answer.value)
      else tellFailure(answer.failure)
    })
    return () => {
      wanted = false
    }
  }, [themeId, kept])
  return passages
}
