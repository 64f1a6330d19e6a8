import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Span } from '#domain/article/span'
import { type ComparedRow, compareTexts, type WordsPart } from '#domain/importing/duplicates/compare-texts'
import type { Article, RecordId } from '#domain/notebook/records'
import { ask } from '../bridge/sotay'
import { tellFailure } from '../state/messages'
import { closeOverlay, openArticle } from '../state/navigate'
import { useStore } from '../state/store'
import { Button } from '../ui/button'
import { Modal } from '../ui/modal'
import styles from './compare.module.css'

/** Two articles side by side, line by line: what both have, what only one has, and which words were changed. */
export function CompareDialog({ one, other }: { readonly one: RecordId; readonly other: RecordId }) {
  const { t } = useTranslation()
  const left = useRead(one)
  const right = useRead(other)
  return (
    <Modal
      title={t('families.compareTitle')}
      width="wide"
      onClose={closeOverlay}
      footer={
        <Button look="primary" onPress={closeOverlay}>
          {t('common.close')}
        </Button>
      }
    >
      {left && right ? <Compared one={left} other={right} /> : <p>{t('reader.loading')}</p>}
    </Modal>
  )
}

function Compared({ one, other }: { readonly one: Article; readonly other: Article }) {
  const { t } = useTranslation()
  const rows = useMemo(() => compareTexts(one, other), [one, other])
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {[one, other].map((article) => (
            <th key={article.id} scope="col">
              <button
                type="button"
                onClick={() => {
                  closeOverlay()
                  void openArticle(article.id)
                }}
              >
                <span className={styles.source}>{article.source ?? t('list.noSource')}</span>
                <span className={styles.title}>{article.title || t('common.untitled')}</span>
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of one comparison never change places.
          <tr key={index} className={styles[row.kind]}>
            <td>{side(row, 'one', one.text)}</td>
            <td>{side(row, 'other', other.text)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function side(row: ComparedRow, which: 'one' | 'other', text: string) {
  const span = which === 'one' ? ('one' in row ? row.one : null) : 'other' in row ? row.other : null
  if (!span) return null
  if (row.kind !== 'changed') return text.slice(span.start, span.end)
  return row.words.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one line never change places.
    <Part key={index} part={part} which={which} text={text} />
  ))
}

function Part({
  part,
  which,
  text,
}: {
  readonly part: WordsPart
  readonly which: 'one' | 'other'
  readonly text: string
}) {
  const { t } = useTranslation()
  const span: Span | null = which === 'one' ? ('one' in part ? part.one : null) : 'other' in part ? part.other : null
  if (!span) return null
  const words = text.slice(span.start, span.end)
  if (part.kind === 'same') return words
  return <mark title={t('families.onlyHere')}>{words}</mark>
}

/** The article as this window holds it, or else read for this view alone. */
function useRead(id: RecordId): Article | null {
  const held = useStore((state) => state.notebook.article.get(id) ?? null)
  const [read, setRead] = useState<Article | null>(null)
  useEffect(() => {
    if (held) return
    let wanted = true
    void ask('readArticle', id).then((answer) => {
      if (!wanted) return
      if (answer.ok) setRead(answer.value.article)
      else tellFailure(answer.failure)
    })
    return () => {
      wanted = false
    }
  }, [id, held])
  return held ?? read
}
