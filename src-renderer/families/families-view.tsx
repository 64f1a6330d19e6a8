import { Columns2, Copy, Trash2 } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleRow, FamiliesProgress, FamilyView } from '#contract/views'
import type { RecordId } from '#domain/notebook/records'
import { ask, onFamilies } from '../bridge/sotay'
import { describeDate } from '../i18n/dates'
import { useReadOnly } from '../state/hooks'
import { tellFailure } from '../state/messages'
import { openArticle, show } from '../state/navigate'
import { useStore } from '../state/store'
import { Button, IconButton } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { LongList } from '../ui/long-list'
import styles from './families.module.css'

/** The same story in several papers, or copied twice with other noise around it. The reader decides; nothing is dropped. */
export function FamiliesView() {
  const { t } = useTranslation()
  const rows = useStore((state) => state.kept.rows)
  const { families, progress, isStopped, stop, again } = useFamilies(rows)
  const there = families?.filter((family) => family.ids.filter((id) => rows.has(id)).length > 1)
  return (
    <section className={styles.view} aria-label={t('families.title')}>
      <header className={styles.column}>
        <h1>{t('families.title')}</h1>
        <p className={styles.about}>{t('families.about')}</p>
        {there === undefined && !isStopped ? <Searching progress={progress} onStop={stop} /> : null}
        {isStopped ? (
          <p className={styles.searching}>
            <span>{t('families.stopped')}</span>
            <Button onPress={again}>{t('families.again')}</Button>
          </p>
        ) : null}
        {there?.length === 0 ? (
          <EmptyState icon={<Copy size={28} />} title={t('families.none')}>
            <p>{t('families.noneBody')}</p>
          </EmptyState>
        ) : null}
      </header>
      {there && there.length > 0 ? (
        <LongList
          label={t('families.title')}
          items={there}
          keyOf={(family) => family.ids.join(' ')}
          rowHeight={190}
          className={styles.list ?? ''}
        >
          {(family) => (
            <div className={styles.column}>
              <FamilyCard family={family} />
            </div>
          )}
        </LongList>
      ) : null}
    </section>
  )
}

interface SearchingProps {
  readonly progress: FamiliesProgress | null
  readonly onStop: () => void
}

function Searching({ progress, onStop }: SearchingProps) {
  const { t } = useTranslation()
  const isReading = progress !== null && progress.done < progress.total
  return (
    <p className={styles.searching}>
      <span>{isReading ? t('families.reading', { ...progress }) : t('families.searching')}</span>
      <progress
        aria-label={t('families.searching')}
        {...(isReading ? { value: progress.done, max: progress.total } : {})}
      />
      <Button onPress={onStop}>{t('families.stop')}</Button>
    </p>
  )
}

/** Members and pairs that are drawn before somebody asks for more: a family can be a thousand copies. */
const shownAtFirst = 12

function FamilyCard({ family }: { readonly family: FamilyView }) {
  const { t } = useTranslation()
  const rows = useStore((state) => state.kept.rows)
  const [most, setMost] = useState(shownAtFirst)
  const there = family.ids.filter((id) => rows.has(id))
  const pairs = family.pairs.filter(({ one, other }) => rows.has(one) && rows.has(other))
  return (
    <section className={styles.family} aria-label={rows.get(there[0] ?? '')?.title}>
      <ul>
        {there.slice(0, most).map((id) => (
          <Member key={id} id={id} />
        ))}
      </ul>
      <ul className={styles.pairs}>
        {pairs.slice(0, most).map(({ one, other, similarity }) => (
          <li key={`${one} ${other}`}>
            <Button icon={<Columns2 size={15} />} onPress={() => show({ kind: 'compare', one, other })}>
              {pairs.length === 1
                ? t('families.compare', { percent: Math.round(similarity * 100) })
                : t('families.comparePair', {
                    ...namesOf(rows.get(one), rows.get(other)),
                    percent: Math.round(similarity * 100),
                  })}
            </Button>
          </li>
        ))}
      </ul>
      {there.length > most ? (
        <div className={styles.more}>
          <Button onPress={() => setMost(most + 100)}>{t('families.more', { count: there.length - most })}</Button>
        </div>
      ) : null}
    </section>
  )
}

/** Two articles by their papers, or by their titles where both are of one paper or one of none. */
function namesOf(one: ArticleRow | undefined, other: ArticleRow | undefined) {
  const byPaper = one?.source && other?.source && one.source !== other.source
  return byPaper ? { one: one.source, other: other.source } : { one: one?.title, other: other?.title }
}

function Member({ id }: { readonly id: RecordId }) {
  const { t } = useTranslation()
  const readOnly = useReadOnly()
  const row = useStore((state) => state.kept.rows.get(id))
  if (!row) return null
  const facts = [
    row.source ?? t('list.noSource'),
    row.publishedOn ? describeDate(t, row.publishedOn) : null,
    t('list.words', { count: row.words }),
    row.annotations > 0 ? t('list.passages', { count: row.annotations }) : null,
  ]
  return (
    <li className={styles.member}>
      <button type="button" onClick={() => void openArticle(id)}>
        <span className={styles.name}>{row.title}</span>
        <span className={styles.facts}>{facts.filter((fact) => fact !== null).join(' · ')}</span>
      </button>
      {readOnly ? null : (
        <IconButton
          label={`${t('list.remove')} ${row.title}`}
          icon={<Trash2 size={16} />}
          onPress={() => show({ kind: 'remove-articles', ids: [id] })}
        />
      )}
    </li>
  )
}

interface Sought {
  /** Undefined until the first answer. */
  readonly families: readonly FamilyView[] | undefined
  readonly progress: FamiliesProgress | null
  readonly isStopped: boolean
  readonly stop: () => void
  readonly again: () => void
}

/** Asked when the view opens and again when articles come or go; ended when it is left. */
function useFamilies(rows: ReadonlyMap<RecordId, ArticleRow>): Sought {
  const articles = useMemo(() => [...rows.keys()].sort().join(' '), [rows])
  const [families, setFamilies] = useState<readonly FamilyView[]>()
  const [progress, setProgress] = useState<FamiliesProgress | null>(null)
  const [isStopped, setStopped] = useState(false)
  const [times, setTimes] = useState(0)
  useEffect(() => onFamilies(setProgress), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: which articles there are decides what the answer is.
  useEffect(() => {
    let wanted = true
    setStopped(false)
    void ask('findFamilies', null).then((answer) => {
      if (!wanted) return
      if (!answer.ok) tellFailure(answer.failure)
      else if (answer.value) setFamilies(answer.value)
    })
    return () => {
      wanted = false
      void ask('stopFamilies', null)
    }
  }, [articles, times])
  return {
    families,
    progress,
    isStopped,
    stop() {
      setStopped(true)
      void ask('stopFamilies', null)
    },
    again() {
      setProgress(null)
      setTimes(times + 1)
    },
  }
}
