import { Highlighter, MapPinOff } from 'lucide-react'
import { useEffect, useMemo } from 'react'
import { Tab as AriaTab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Annotation, Article, RecordId } from '#domain/notebook/records'
import { ArticleDetails } from '../details/article-details'
import { AboutNotes } from '../notes/about-notes'
import { useLost } from '../state/hooks'
import { type State, useStore } from '../state/store'
import { createTextOrder } from '../state/text-order'
import { useLater } from '../state/use-later'
import { EmptyState } from '../ui/empty-state'
import styles from './inspector.module.css'
import { LostTray } from './lost-tray'
import { PassageList } from './passage-list'
import { PickedBar } from './picked-bar'

function setTab(tab: State['inspectorTab']): void {
  useStore.setState({ inspectorTab: tab })
}

/** Beside the open article: its passages in text order, and what is said about it. */
export function Inspector() {
  const { t } = useTranslation()
  const select = useMemo(createShown, [])
  const { article, annotations, current } = useLater(select, nothing)
  const tab = useStore((state) => state.inspectorTab)
  useEffect(() => {
    if (current !== null) setTab('passages')
  }, [current])
  return (
    <section className={styles.inspector} aria-label={t('annotating.inspector')}>
      <Tabs
        className={styles.tabs ?? ''}
        selectedKey={tab}
        onSelectionChange={(key) => setTab(key === 'details' ? 'details' : 'passages')}
      >
        <TabList aria-label={t('annotating.inspector')} className={styles.tabList ?? ''}>
          <AriaTab id="passages" className={styles.tab ?? ''}>
            {t('annotating.inspector')}
            {annotations.length > 0 ? <span className={styles.count}>{annotations.length}</span> : null}
            <Waiting articleId={article?.id ?? null} />
          </AriaTab>
          <AriaTab id="details" className={styles.tab ?? ''}>
            {t('details.tab')}
          </AriaTab>
        </TabList>
        <TabPanel id="passages" className={styles.panel ?? ''}>
          {article ? (
            <div className={styles.notes}>
              <AboutNotes key={article.id} about={{ kind: 'article', id: article.id }} near={article.id} />
            </div>
          ) : null}
          {article ? <LostTray article={article} /> : null}
          <Passages annotations={annotations} current={current} isOpen={article !== null} />
        </TabPanel>
        <TabPanel id="details" className={styles.panel ?? ''}>
          {article ? <ArticleDetails key={article.id} article={article} /> : null}
        </TabPanel>
      </Tabs>
    </section>
  )
}

/** Seen from the details too: passages that wait for a place in a corrected text. */
function Waiting({ articleId }: { readonly articleId: RecordId | null }) {
  const { t } = useTranslation()
  const { length } = useLost(articleId)
  if (length === 0) return null
  return (
    <span className={styles.waiting}>
      <MapPinOff size={13} aria-hidden />
      <span aria-hidden>{length}</span>
      <span className="visually-hidden">{t('lost.waiting', { count: length })}</span>
    </span>
  )
}

interface Shown {
  readonly article: Article | null
  readonly annotations: readonly Annotation[]
  readonly current: RecordId | null
}

const nothing: Shown = { article: null, annotations: [], current: null }

/** What the text shows now; the inspector follows a moment later, so that a new mark is seen in the next frame. */
function createShown(): (state: State) => Shown {
  let inOrder = createTextOrder(null)
  let of: RecordId | null = null
  return ({ place, notebook, current }) => {
    const id = place.kind === 'article' ? place.id : null
    const article = notebook.article.get(id ?? '') ?? null
    if (of !== id) inOrder = createTextOrder(id)
    of = id
    return { article, annotations: article ? inOrder(notebook.annotation) : nothing.annotations, current }
  }
}

function Passages({ annotations, current, isOpen }: Omit<Shown, 'article'> & { readonly isOpen: boolean }) {
  const { t } = useTranslation()
  if (annotations.length === 0) {
    return (
      <EmptyState icon={<Highlighter size={26} />} title={t('annotating.none')}>
        <p>{isOpen ? t('annotating.noneBody') : t('annotating.noArticle')}</p>
      </EmptyState>
    )
  }
  return (
    <>
      <PickedBar annotations={annotations} />
      <PassageList annotations={annotations} current={current} />
    </>
  )
}
