import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LessonsFound } from '#contract/learning'
import { performWide } from '../state/commit'
import { closeOverlay } from '../state/navigate'
import { useStore } from '../state/store'
import { Button } from '../ui/button'
import { LongList } from '../ui/long-list'
import { Modal } from '../ui/modal'
import styles from './apply-learned.module.css'
import { rememberLessons } from './remember-lessons'
import { TaughtArticle } from './taught-article'

/** Exactly which lines of which articles would change: each can be left out, and all together are one step. */
export function ApplyLearnedDialog({ found }: { readonly found: LessonsFound }) {
  const { t } = useTranslation()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [remember, setRemember] = useState(false)
  const chosen = chosenFrom(found, left)
  const lines = chosen.reduce((sum, one) => sum + one.lines.length, 0)
  const source = found.source ?? ''
  const [applying, setApplying] = useState(false)
  const apply = async (): Promise<void> => {
    setApplying(true)
    const applied = lines === 0 || (await performWide({ kind: 'apply-learned', source, articles: chosen }))
    setApplying(false)
    // What was ticked is still there to try again; a message has said why.
    if (!applied) return
    if (remember) await rememberLessons(found.lessons)
    // It may have been closed meanwhile, and something else opened.
    if (useStore.getState().overlay.kind === 'apply-learned') closeOverlay()
    useStore.setState({ looking: null })
  }
  return (
    <Modal
      title={t('learning.title', { source })}
      width="wide"
      onClose={closeOverlay}
      footer={
        found.lessons.length === 0 ? (
          <Button look="primary" autoFocus onPress={closeOverlay}>
            {t('common.close')}
          </Button>
        ) : (
          <>
            <label className={styles.remember}>
              <input type="checkbox" checked={remember} onChange={() => setRemember(!remember)} />
              {t('learning.remember', { source })}
            </label>
            <Button onPress={closeOverlay}>{t('common.cancel')}</Button>
            <Button look="primary" isDisabled={applying || (lines === 0 && !remember)} onPress={() => void apply()}>
              {t(applying ? 'learning.applying' : lines === 0 ? 'learning.rememberOnly' : 'learning.apply', {
                count: lines,
              })}
            </Button>
          </>
        )
      }
    >
      <About found={found} />
      {found.articles.length === 0 ? null : (
        <LongList
          label={t('learning.articles')}
          items={found.articles}
          keyOf={({ id }) => id}
          rowHeight={86}
          className={styles.list ?? ''}
        >
          {(article) => <TaughtArticle article={article} left={left} onLeave={setLeft} />}
        </LongList>
      )}
    </Modal>
  )
}

function About({ found }: { readonly found: LessonsFound }) {
  const { t } = useTranslation()
  const other = useStore((state) => state.kept.rows.get(found.disagrees ?? '')?.title)
  return (
    <div className={styles.about}>
      {found.lessons.length > 0 ? (
        <p>{t('learning.about', { count: found.articles.length })}</p>
      ) : (
        <p>{t(found.source === null ? 'learning.noSource' : 'learning.nothing')}</p>
      )}
      {other === undefined ? null : <p>{t('learning.disagrees', { title: other })}</p>}
      {found.stopped ? <p>{t('learning.stopped')}</p> : null}
    </div>
  )
}

function chosenFrom({ articles }: LessonsFound, left: ReadonlySet<string>) {
  return articles.flatMap(({ id, lines }) => {
    const chosen = lines.filter(({ start }) => !left.has(`${id} ${start}`))
    return chosen.length === 0
      ? []
      : [{ articleId: id, lines: chosen.map(({ start, end, to }) => ({ start, end, role: to })) }]
  })
}
