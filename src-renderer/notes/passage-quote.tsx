import { CornerDownRight, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { PassageLookup, QuotedPassage } from '#contract/passages'
import { isChanged } from '#domain/notes/passage-embed'
import { coloursOf } from '../annotating/colours'
import { ThemeChip } from '../annotating/theme-chip'
import { describeDate } from '../i18n/dates'
import { useThemes } from '../state/hooks'
import { openArticle } from '../state/navigate'
import styles from './passage-quote.module.css'

interface Props {
  /** Undefined until it has been looked up. */
  readonly lookup: PassageLookup | undefined
  /** What the passage said when it was set into the note; null when that was not kept. */
  readonly words: string | null
  /** Take the passage as it is now for the one that was meant. */
  readonly onAccept?: () => void
}

/** A passage as a note shows it: word for word, with its source and themes; one click from its article. */
export function PassageQuote({ lookup, words, onAccept }: Props) {
  if (lookup?.kind === 'found') return <Found passage={lookup.passage} words={words} onAccept={onAccept} />
  if (lookup === undefined) return <span className={`${styles.quote} ${styles.waiting}`}>{words}</span>
  return <Missing kind={lookup.kind} words={words} />
}

function Missing({ kind, words }: { readonly kind: 'gone' | 'unreadable'; readonly words: string | null }) {
  const { t } = useTranslation()
  return (
    <span className={`${styles.quote} ${styles.missing}`}>
      <span className={styles.remark}>
        <TriangleAlert size={14} aria-hidden />
        {kind === 'gone' ? t('notes.passage.gone') : t('notes.passage.unreadable')}
      </span>
      {words ? <span className={styles.was}>{t('notes.passage.was', { words })}</span> : null}
    </span>
  )
}

interface FoundProps {
  readonly passage: QuotedPassage
  readonly words: string | null
  readonly onAccept: (() => void) | undefined
}

function Found({ passage: { annotation, title, source, publishedOn }, words, onAccept }: FoundProps) {
  const { t } = useTranslation()
  const themes = useThemes()
  const quote = annotation.quote.exact.replace(/\s*\n\s*/g, '\n').trim()
  const about = [title || t('common.untitled'), source, publishedOn ? describeDate(t, publishedOn) : null]
  const chips = annotation.themeIds.flatMap((id) => themes.get(id) ?? [])
  return (
    <span className={styles.quote} style={{ borderLeftColor: coloursOf(annotation, themes)[0] }}>
      <span className={styles.words}>{quote}</span>
      <span className={styles.foot}>
        <button
          type="button"
          className={styles.source}
          title={t('theme.open')}
          onClick={() => void openArticle(annotation.articleId, annotation.id)}
        >
          <CornerDownRight size={13} aria-hidden />
          <span>{about.filter((part) => part).join(', ')}</span>
        </button>
        {chips.map((theme) => (
          <ThemeChip key={theme.id} theme={theme} />
        ))}
      </span>
      {words !== null && isChanged({ words }, annotation.quote.exact) ? (
        <span className={styles.remark}>
          <TriangleAlert size={14} aria-hidden />
          <span>{t('notes.passage.changed', { words })}</span>
          {onAccept ? (
            <button type="button" className={styles.accept} onClick={onAccept}>
              {t('notes.passage.accept')}
            </button>
          ) : null}
        </span>
      ) : null}
    </span>
  )
}
