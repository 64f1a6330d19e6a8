import { Columns2, Copy, Trash2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FamilyView } from '#contract/views'
import type { RecordId } from '#domain/notebook/records'
import { ask } from '../bridge/sotay'
import { describeDate } from '../i18n/dates'
import { useReadOnly } from '../state/hooks'
import { tellFailure } from '../state/messages'
import { openArticle, show } from '../state/navigate'
import { useStore } from '../state/store'
import { Button, IconButton } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import styles from './families.module.css'

/** The same story in several papers, or copied twice with other noise around it. The reader decides; nothing is dropped. */
export function FamiliesView() {
  const { t } = useTranslation()
  const rows = useStore((state) => state.kept.rows)
  const families = useFamilies()
  const there = families?.filter((family) => family.ids.filter((id) => rows.has(id)).length > 1)
  return (
    <section className={styles.view} aria-label={t('families.title')}>
      <div className={styles.column}>
        <h1>{t('families.title')}</h1>
        <p className={styles.about}>{t('families.about')}</p>
        {there === undefined ? <p className={styles.about}>{t('families.searching')}</p> : null}
        {there?.length === 0 ? (
          <EmptyState icon={<Copy size={28} />} title={t('families.none')}>
            <p>{t('families.noneBody')}</p>
          </EmptyState>
        ) : null}
        {there?.map((family) => (
          <FamilyCard key={family.ids.join(' ')} family={family} />
        ))}
      </div>
    </section>
  )
}

function FamilyCard({ family }: { readonly family: FamilyView }) {
  const { t } = useTranslation()
  const rows = useStore((state) => state.kept.rows)
  const there = family.ids.filter((id) => rows.has(id))
  const pairs = family.pairs.filter(({ one, other }) => rows.has(one) && rows.has(other))
  return (
    <section className={styles.family} aria-label={rows.get(there[0] ?? '')?.title}>
      <ul>
        {there.map((id) => (
          <Member key={id} id={id} />
        ))}
      </ul>
      <ul className={styles.pairs}>
        {pairs.map(({ one, other, similarity }) => (
          <li key={`${one} ${other}`}>
            <Button icon={<Columns2 size={15} />} onPress={() => show({ kind: 'compare', one, other })}>
              {pairs.length === 1
                ? t('families.compare', { percent: Math.round(similarity * 100) })
                : t('families.comparePair', {
                    one: rows.get(one)?.source ?? rows.get(one)?.title,
                    other: rows.get(other)?.source ?? rows.get(other)?.title,
                    percent: Math.round(similarity * 100),
                  })}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
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

/** Asked once when the view opens and again when articles come or go; undefined until the first answer. */
function useFamilies(): readonly FamilyView[] | undefined {
  const articles = useStore((state) => [...state.kept.rows.keys()].sort().join(' '))
  const [families, setFamilies] = useState<readonly FamilyView[]>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: which articles there are decides what the answer is.
  useEffect(() => {
    let wanted = true
    void ask('findFamilies', null).then((answer) => {
      if (!wanted) return
      if (answer.ok) setFamilies(answer.value)
      else tellFailure(answer.failure)
    })
    return () => {
      wanted = false
    }
  }, [articles])
  return families
}
