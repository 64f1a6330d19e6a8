import { type RefObject, useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { groupNoise, isNoise } from '#domain/article/blocks'
import { lanesOf } from '#domain/article/lanes'
import { type Run, runsByBlock } from '#domain/article/runs'
import type { Annotation, Article, RecordId } from '#domain/notebook/records'
import { coloursOf, themeNamesOf } from '../annotating/colours'
import { SelectionToolbar } from '../annotating/selection-toolbar'
import { useAnnotations, useArticle, useThemes } from '../state/hooks'
import { useStore } from '../state/store'
import { ArticleHeader } from './article-header'
import { BlockView } from './block-view'
import { CodingStripes } from './coding-stripes'
import type { MarkLook, MarkLooks } from './mark-style'
import { NoiseFold } from './noise-fold'
import { OverlapMenu } from './overlap-menu'
import styles from './reader.module.css'
import { ResizeHandles } from './resize-handles'
import { RoleMenu } from './role-menu'
import { useExtents } from './use-extents'
import { useHovered } from './use-hovered'
import { useReveal } from './use-reveal'
import { useSelecting } from './use-selecting'
import { useSentenceCursor } from './use-sentence-cursor'

interface Props {
  readonly articleId: RecordId
}

export function Reader({ articleId }: Props) {
  const { t } = useTranslation()
  const article = useArticle(articleId)
  if (!article) return <p className={styles.loading}>{t('reader.loading')}</p>
  return <OpenArticle key={article.id} article={article} />
}

function OpenArticle({ article }: { readonly article: Article }) {
  const { t } = useTranslation()
  const annotations = useAnnotations(article.id)
  const settings = useStore((state) => state.settings)
  const scroller = useRef<HTMLDivElement>(null)
  const page = useRef<HTMLDivElement>(null)
  const text = useRef<HTMLDivElement>(null)
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set())
  const open = useCallback((group: number, isOpen: boolean) => {
    setOpened((before) => {
      const after = new Set(before)
      if (isOpen) after.add(group)
      else after.delete(group)
      return after
    })
  }, [])

  useSelecting(article.id, text)
  useHovered(text)
  useReveal(article, text, scroller, open)
  const cursorKeys = useSentenceCursor(article, text, scroller)

  const titleAt = article.blocks.findIndex((block) => block.role === 'title')
  const firstRead = article.blocks.findIndex((block) => !isNoise(block.role))
  return (
    <div ref={scroller} className={styles.scroller}>
      <article
        ref={page}
        aria-label={article.title}
        className={`${styles.page} ${styles[settings.readerFont]} ${styles[settings.readerMeasure]}`}
        style={{ fontSize: settings.readerSize, lineHeight: settings.readerLine / 100 }}
        lang={article.language === 'und' ? undefined : article.language}
      >
        <ArticleHeader article={article} hasTitle={titleAt >= 0} />
        {/* biome-ignore lint/a11y/useSemanticElements: the text is one widget to the keyboard, with a sentence cursor. */}
        <div
          ref={text}
          role="group"
          data-article-text
          data-title-later={titleAt > firstRead ? '' : undefined}
          aria-label={t('reader.textLabel')}
          className={styles.text}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the sentence cursor lives here.
          tabIndex={0}
          onKeyDown={cursorKeys}
        >
          <Blocks article={article} annotations={annotations} opened={opened} open={open} />
        </div>
        <Margin article={article} annotations={annotations} text={text} page={page} />
        <SelectionToolbar text={text} page={page} />
        <OverlapMenu text={text} />
        <RoleMenu article={article} text={text} page={page} />
      </article>
    </div>
  )
}

interface MarginProps {
  readonly article: Article
  readonly annotations: readonly Annotation[]
  readonly text: RefObject<HTMLElement | null>
  readonly page: RefObject<HTMLElement | null>
}

/** What stands around the text and is measured from it: coding stripes, and grips at the current passage. */
function Margin({ article, annotations, text, page }: MarginProps) {
  const standings = useExtents(annotations, text, page)
  const current = useStore((state) =>
    state.current === null ? undefined : state.notebook.annotation.get(state.current),
  )
  const standing = current && standings.get(current.id)
  return (
    <>
      <CodingStripes annotations={annotations} standings={standings} />
      {current && standing ? (
        <ResizeHandles article={article} annotation={current} standing={standing} text={text} />
      ) : null}
    </>
  )
}

interface BlocksProps {
  readonly article: Article
  readonly annotations: readonly Annotation[]
  readonly opened: ReadonlySet<number>
  readonly open: (group: number, isOpen: boolean) => void
}

function Blocks({ article, annotations, opened, open }: BlocksProps) {
  const current = useStore((state) => state.current)
  const runs = useRuns(article, annotations)
  const looks = useLooks(annotations)
  const spoken = useSpoken(annotations)
  const items = useMemo(() => groupNoise(article.blocks), [article.blocks])
  const blockAt = (index: number) => {
    const block = article.blocks[index]
    const blockRuns = runs[index]
    if (!block || !blockRuns) return null
    const marked = blockRuns.some((run) => run.marks.length > 0)
    const currentHere = current !== null && blockRuns.some((run) => run.marks.includes(current))
    return (
      <BlockView
        key={block.start}
        text={article.text}
        block={block}
        runs={blockRuns}
        looks={marked ? looks : noLooks}
        current={currentHere ? current : null}
        spoken={spoken}
      />
    )
  }
  return items.map((item) =>
    item.kind === 'block' ? (
      blockAt(item.index)
    ) : (
      <NoiseFold
        key={`noise ${item.blocks[0]?.index}`}
        blocks={item.blocks}
        isOpen={opened.has(item.blocks[0]?.index ?? -1)}
        onOpen={(isOpen) => open(item.blocks[0]?.index ?? -1, isOpen)}
        draw={blockAt}
      />
    ),
  )
}

const noLooks: MarkLooks = new Map()

/** The runs of every block; blocks whose runs are the same keep the same array, so that React leaves them alone. */
function useRuns(article: Article, annotations: readonly Annotation[]): readonly (readonly Run[])[] {
  const previous = useRef<readonly (readonly Run[])[]>([])
  return useMemo(() => {
    previous.current = runsByBlock(article.blocks, article.inlines, annotations, previous.current)
    return previous.current
  }, [article.blocks, article.inlines, annotations])
}

function useLooks(annotations: readonly Annotation[]): MarkLooks {
  const themes = useThemes()
  return useMemo(() => {
    const lanes = lanesOf(annotations)
    return new Map<RecordId, MarkLook>(
      annotations.map((one) => [one.id, { colours: coloursOf(one, themes), lane: lanes.get(one.id) ?? 0 }]),
    )
  }, [annotations, themes])
}

function useSpoken(annotations: readonly Annotation[]): (id: RecordId) => string {
  const { t } = useTranslation()
  const themes = useThemes()
  return useMemo(() => {
    const byId = new Map(annotations.map((one) => [one.id, one]))
    return (id) => {
      const annotation = byId.get(id)
      const names = annotation ? themeNamesOf(annotation, themes) : []
      return ` (${t('reader.markStart', { themes: names.join(', ') || t('reader.noTheme') })}) `
    }
  }, [annotations, themes, t])
}
