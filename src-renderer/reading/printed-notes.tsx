import { useTranslation } from 'react-i18next'
import { inQuotes } from '#domain/article/in-quotes'
import type { Annotation, Theme } from '#domain/notebook/records'
import { coloursOf, plainColour, themeNamesOf } from '../annotating/colours'
import { useThemes } from '../state/hooks'
import { Markdown } from '../ui/markdown'
import type { Endnotes } from './endnotes'
import styles from './printed-notes.module.css'
import { quotedShort } from './quoted-short'

interface Props {
  readonly annotations: readonly Annotation[]
  readonly endnotes: Endnotes
}

/** Behind a printed article: what its colours mean, and under each number in the text its passage's themes and note. */
export function PrintedNotes({ annotations, endnotes }: Props) {
  if (endnotes.size === 0) return null
  return (
    <footer className={styles.appendix}>
      <Legend annotations={annotations} />
      <Passages annotations={annotations} endnotes={endnotes} />
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
            {theme.name} <span className={styles.quiet}>{t('print.passages', { count })}</span>
          </li>
        ))}
        {plain.length > 0 ? (
          <li>
            <span className={styles.colour} style={{ background: plainColour }} />
            {t('print.noTheme')} <span className={styles.quiet}>{t('print.passages', { count: plain.length })}</span>
          </li>
        ) : null}
      </ul>
    </section>
  )
}

function Passages({ annotations, endnotes }: Props) {
  const { t } = useTranslation()
  const byId = new Map(annotations.map((one) => [one.id, one]))
  return (
    <section>
      <h2 className={styles.heading}>{t('print.notes')}</h2>
      <ol className={styles.notes}>
        {[...endnotes].map(([id, { number }]) => {
          const annotation = byId.get(id)
          return annotation ? <Passage key={id} annotation={annotation} number={number} /> : null
        })}
      </ol>
    </section>
  )
}

function Passage({ annotation, number }: { readonly annotation: Annotation; readonly number: number }) {
  const themes = useThemes()
  const names = themeNamesOf(annotation, themes).join(', ')
  return (
    <li value={number}>
      <span className={styles.number}>{number}</span>
      <div className={styles.passage} style={{ borderColor: coloursOf(annotation, themes)[0] }}>
        <p>
          {names === '' ? null : <strong className={styles.names}>{names} </strong>}
          <span className={styles.quote}>{inQuotes(quotedShort(annotation.quote.exact))}</span>
        </p>
        {annotation.note.trim() === '' ? null : <Markdown source={annotation.note} />}
      </div>
    </li>
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
