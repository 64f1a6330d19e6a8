import { MapPinOff } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type SearchedText, searchedText } from '#domain/anchoring/searched-text'
import type { Suggestion } from '#domain/anchoring/suggest-places'
import type { Span } from '#domain/article/span'
import { placeAnnotation } from '#domain/notebook/commands/place-annotation'
import type { Annotation, Article } from '#domain/notebook/records'
import { NoteBody } from '../notes/note-body'
import { now, perform } from '../state/commit'
import { useLost, useReadOnly, useThemes } from '../state/hooks'
import { reveal } from '../state/navigate'
import { useStore } from '../state/store'
import { Button } from '../ui/button'
import { removeAll } from './intents'
import styles from './lost-tray.module.css'
import { suggestLater } from './place-suggestions'
import { refusedReadOnly } from './read-only'
import { ThemeChip } from './theme-chip'

/** An article that was replaced wholly may have lost hundreds: nobody reads them at once. */
const atFirst = 30

/** Passages that a corrected text no longer has: kept with their words, themes and notes until a reader places them. */
export function LostTray({ article }: { readonly article: Article }) {
  const { t } = useTranslation()
  const lost = useLost(article.id)
  const text = useMemo(() => searchedText(article.text), [article.text])
  const [shown, setShown] = useState(atFirst)
  if (lost.length === 0) return null
  return (
    <section className={styles.tray} aria-label={t('lost.title', { count: lost.length })}>
      <h2>
        <MapPinOff size={15} aria-hidden />
        {t('lost.title', { count: lost.length })}
      </h2>
      <p>{t('lost.about')}</p>
      <ul>
        {lost.slice(0, shown).map((annotation) => (
          <li key={annotation.id}>
            <LostPassage article={article} text={text} annotation={annotation} />
          </li>
        ))}
      </ul>
      {lost.length > shown ? (
        <Button onPress={() => setShown(shown + atFirst)}>
          {t('lost.more', { count: Math.min(atFirst, lost.length - shown) })}
        </Button>
      ) : null}
    </section>
  )
}

interface LostPassageNeeds {
  readonly article: Article
  readonly text: SearchedText
  readonly annotation: Annotation
}

function LostPassage({ article, text, annotation }: LostPassageNeeds) {
  const { t } = useTranslation()
  const themes = useThemes()
  const readOnly = useReadOnly()
  const selected = useStore((state) => (state.selected?.articleId === article.id ? state.selected : null))
  const [suggestions, setSuggestions] = useState<readonly Suggestion[]>([])
  useEffect(() => suggestLater(text, annotation.quote, setSuggestions), [text, annotation.quote])
  const place = ({ start, end }: Span): void => {
    const change = placeAnnotation({ article, annotation, start, end, at: now() })
    if (!change || refusedReadOnly()) return
    void perform({ kind: 'place-annotation', count: 1 }, change)
    reveal(annotation.id)
  }
  return (
    <div className={styles.passage}>
      <blockquote>{annotation.quote.exact.replace(/\s+/g, ' ')}</blockquote>
      <div className={styles.row}>
        {annotation.themeIds.flatMap((id) => {
          const theme = themes.get(id)
          return theme ? [<ThemeChip key={id} theme={theme} />] : []
        })}
      </div>
      {annotation.note === '' ? null : (
        <div className={styles.note}>
          <NoteBody source={annotation.note} />
        </div>
      )}
      {suggestions.length > 0 && !readOnly ? (
        <>
          <p className={styles.label}>{t('lost.suggestions')}</p>
          <ul>
            {suggestions.slice(0, 3).map((suggestion) => {
              const words = article.text.slice(suggestion.start, suggestion.end).replace(/\s+/g, ' ')
              return (
                <li key={suggestion.start}>
                  <button
                    type="button"
                    className={styles.suggestion}
                    aria-label={t('lost.placeAt', { words })}
                    onClick={() => place(suggestion)}
                  >
                    {words}
                  </button>
                </li>
              )
            })}
          </ul>
        </>
      ) : null}
      {readOnly ? null : (
        <div className={styles.row}>
          {selected ? <Button onPress={() => place(selected)}>{t('lost.placeHere')}</Button> : null}
          <Button look="quiet" onPress={() => removeAll([annotation])}>
            {t('common.delete')}
          </Button>
        </div>
      )}
    </div>
  )
}
