import { Highlighter, MapPinOff } from 'lucide-react'
import { useEffect } from 'react'
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

/**
 * Beside the open article: its passages in text order, and what is said about it. Each part follows the text by itself:
 * tabs are dear to draw again, and a new mark is no reason to.
 */
export function Inspector() {
  const { t } = useTranslation()
  const tab = useStore((state) => state.inspectorTab)
  // What is behind a tab is there at once when one comes to it later.
  const now = useLater(always, false)
  return (
    <section className={styles.inspector} aria-label={t('annotating.inspector')}>
      <PassagesWhenCurrent />
      <Tabs
        className={styles.tabs ?? ''}
        selectedKey={tab}
        onSelectionChange={(key) => setTab(key === 'details' ? 'details' : 'passages')}
      >
        <TabList aria-label={t('annotating.inspector')} className={styles.tabList ?? ''}>
          <AriaTab id="passages" className={styles.tab ?? ''}>
            {t('annotating.inspector')}
            <Count />
            <Waiting />
          </AriaTab>
          <AriaTab id="details" className={styles.tab ?? ''}>
            {t('details.tab')}
          </AriaTab>
        </TabList>
        <TabPanel id="passages" className={styles.panel ?? ''}>
          <AboutArticle now={now} />
          <Passages now={now} />
        </TabPanel>
        <TabPanel id="details" className={styles.panel ?? ''}>
          <Details now={now} />
        </TabPanel>
      </Tabs>
    </section>
  )
}

/** Whoever comes to a passage in the text finds its card. */
function PassagesWhenCurrent() {
  const current = useLater(currentShown, null)
  useEffect(() => {
    if (current !== null) setTab('passages')
  }, [current])
  return null
}

function Count() {
  const count = useLater(countShown, 0)
  return count > 0 ? <span className={styles.count}>{count}</span> : null
}

/** Seen from the details too: passages that wait for a place in a corrected text. */
function Waiting() {
  const { t } = useTranslation()
  const article = useLater(articleShown, null)
  const { length } = useLost(article?.id ?? null)
  if (length === 0) return null
  return (
    <span className={styles.waiting}>
      <MapPinOff size={13} aria-hidden />
      <span aria-hidden>{length}</span>
      <span className="visually-hidden">{t('lost.waiting', { count: length })}</span>
    </span>
  )
}

interface Panel {
  /** It is drawn from the present, and not only when a frame has been shown. */
  readonly now: boolean
}

function AboutArticle({ now }: Panel) {
  const article = useLater(articleShown, now ? articleShown(useStore.getState()) : null)
  if (article === null) return null
  return (
    <>
      <div className={styles.notes}>
        <AboutNotes key={article.id} about={{ kind: 'article', id: article.id }} near={article.id} />
      </div>
      <LostTray article={article} />
    </>
  )
}

function Details({ now }: Panel) {
  const article = useLater(articleShown, now ? articleShown(useStore.getState()) : null)
  return article ? <ArticleDetails key={article.id} article={article} /> : null
}

function Passages({ now }: Panel) {
  const { t } = useTranslation()
  const { article, annotations, current } = useLater(shown, now ? shown(useStore.getState()) : nothing)
  // Not read yet: what is said of it would be gone a moment later.
  if (article === null) return null
  if (annotations.length === 0) {
    return (
      <EmptyState icon={<Highlighter size={26} />} title={t('annotating.none')}>
        <p>{t('annotating.noneBody')}</p>
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

interface Shown {
  readonly article: Article | null
  readonly annotations: readonly Annotation[]
  readonly current: RecordId | null
}

const nothing: Shown = { article: null, annotations: [], current: null }

// One for all who ask: the passages are put in order once.
const passagesOf = createOpenPassages()

/** What the text shows now; the inspector follows a moment later, so that a new mark is seen in the next frame. */
function shown(state: State): Shown {
  const article = articleShown(state)
  return { article, annotations: article ? passagesOf(state) : nothing.annotations, current: state.current }
}

function articleShown({ place, notebook }: State): Article | null {
  return place.kind === 'article' ? (notebook.article.get(place.id) ?? null) : null
}

function always(): boolean {
  return true
}

function countShown(state: State): number {
  return articleShown(state) ? passagesOf(state).length : 0
}

function currentShown({ current }: State): RecordId | null {
  return current
}

function createOpenPassages(): (state: State) => readonly Annotation[] {
  let inOrder = createTextOrder(null)
  let of: RecordId | null = null
  return ({ place, notebook }) => {
    const id = place.kind === 'article' ? place.id : null
    if (of !== id) inOrder = createTextOrder(id)
    of = id
    return inOrder(notebook.annotation)
  }
}
