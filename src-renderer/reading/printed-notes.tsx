import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { Annotation, Theme } from '#domain/notebook/records'
import { coloursOf, plainColour, themeNamesOf } from '../annotating/colours'
import { useThemes } from '../state/hooks'
import { Markdown } from '../ui/markdown'
import styles from './printed-notes.module.css'

/** Behind a printed article: what its colours mean, and the notes on its passages. It is made only when it is printed. */
export function PrintedNotes({ annotations }: { readonly annotations: readonly Annotation[] }) {
  const isPrinting = usePrinting()
  if (!isPrinting || annotations.length === 0) return null
  return (
    <footer className={styles.appendix}>
      <Legend annotations={annotations} />
      <Notes annotations={annotations.filter(({ note }) => note.trim() !== '')} />
    </footer>
  )
}

function Legend({ annotations }: { readonly annotations: readonly Annotation[] }) {
  const { t } = useTranslation()
  const themes = useThemes()
  const used = usedThemes(annotations, themes)
  const plain = annotations.filter((one) => themeNamesOf(one, themes).length === 0)
  return (
    <section>
      <h2 className={styles.heading}>{t('print.themes')}</h2>
      <ul className={styles.legend}>
        {used.map(({ theme, count }) => (
          <li key={theme.id}>
            <span className={styles.colour} style={{ background: theme.colour }} />
            {theme.name} <span className={styles.count}>{t('print.passages', { count })}</span>
          </li>
        ))}
        {plain.length > 0 ? (
          <li>
            <span className={styles.colour} style={{ background: plainColour }} />
            {t('print.noTheme')} <span className={styles.count}>{t('print.passages', { count: plain.length })}</span>
          </li>
        ) : null}
      </ul>
    </section>
  )
}

function Notes({ annotations }: { readonly annotations: readonly Annotation[] }) {
  const { t } = useTranslation()
  const themes = useThemes()
  if (annotations.length === 0) return null
  return (
    <section>
      <h2 className={styles.heading}>{t('print.notes')}</h2>
      <ol className={styles.notes}>
        {annotations.map((annotation) => (
          <li key={annotation.id} style={{ borderColor: coloursOf(annotation, themes)[0] }}>
            <p className={styles.quote}>“{annotation.quote.exact.replace(/\s+/g, ' ')}”</p>
            <p className={styles.count}>{themeNamesOf(annotation, themes).join(', ')}</p>
            <Markdown source={annotation.note} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function usedThemes(annotations: readonly Annotation[], themes: ReadonlyMap<string, Theme>) {
  const counts = new Map<string, number>()
  for (const { themeIds } of annotations) for (const id of themeIds) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts]
    .flatMap(([id, count]) => {
      const theme = themes.get(id)
      return theme ? [{ theme, count }] : []
    })
    .sort((one, other) => other.count - one.count)
}

function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    // The page is taken as it stands when the event is over: React must have drawn by then.
    const begin = (): void => flushSync(() => setPrinting(true))
    const end = (): void => setPrinting(false)
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [])
  return isPrinting
}
