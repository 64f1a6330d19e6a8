import { memo, type RefObject, useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isNoise } from '#domain/article/blocks'
import type { PlacedPicture } from '#domain/article/pictures-by-block'
import type { Annotation, Article, RecordId } from '#domain/notebook/records'
import { SelectionToolbar } from '../annotating/selection-toolbar'
import { LearnedOffer } from '../learning/learned-offer'
import { useAnnotations, useArticle } from '../state/hooks'
import { type State, useStore } from '../state/store'
import { createTextOrder } from '../state/text-order'
import { currentIn } from '../state/two-sides'
import { useLater } from '../state/use-later'
import { ArticleBlocks } from './article-blocks'
import { ArticleHeader } from './article-header'
import { CodingStripes } from './coding-stripes'
import { FindBar } from './find-bar'
import { OverlapMenu } from './overlap-menu'
import { PictureDialog } from './picture-dialog'
import { PrintedNotes } from './printed-notes'
import styles from './reader.module.css'
import { ResizeHandles } from './resize-handles'
import { RoleMenu } from './role-menu'
import { SpokenCursor } from './spoken-cursor'
import { useEndnotes } from './use-endnotes'
import { useExtents } from './use-extents'
import { useHovered } from './use-hovered'
import { useReadingPlace } from './use-reading-place'
import { useReveal } from './use-reveal'
import { useSelecting } from './use-selecting'
import { useSentenceCursor } from './use-sentence-cursor'

interface Props {
  readonly articleId: RecordId
  /** Of two side by side one has the focus: what floats over the text belongs to it. */
  readonly isFocused: boolean
}

export function Reader({ articleId, isFocused }: Props) {
  const { t } = useTranslation()
  const article = useArticle(articleId)
  if (!article) return <p className={styles.loading}>{t('reader.loading')}</p>
  return <OpenArticle key={article.id} article={article} isFocused={isFocused} />
}

interface OpenProps {
  readonly article: Article
  readonly isFocused: boolean
}

function OpenArticle({ article, isFocused }: OpenProps) {
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

  const endnotes = useEndnotes(article, annotations)

  useSelecting(article.id, text)
  useHovered(article.id, text)
  useReadingPlace(article.id, text, scroller)
  useReveal({ article, text, scroller, openNoise: open })
  const [enlarged, setEnlarged] = useState<PlacedPicture | null>(null)
  const cursorKeys = useSentenceCursor({ article, annotations, text, scroller })

  const titleAt = article.blocks.findIndex((block) => block.role === 'title')
  const firstRead = article.blocks.findIndex((block) => !isNoise(block.role))
  return (
    <div className={styles.view}>
      <div ref={scroller} data-scroller className={styles.scroller}>
        <div className={styles.progress} aria-hidden />
        <article
          ref={page}
          aria-label={article.title}
          className={`${styles.page} ${styles[settings.readerFont]} ${styles[settings.readerMeasure]}`}
          style={{
            ['--reader-size' as string]: `${settings.readerSize}px`,
            ['--reader-line' as string]: settings.readerLine / 100,
          }}
          lang={languageOf(article)}
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
            <ArticleBlocks
              article={article}
              annotations={annotations}
              opened={opened}
              open={open}
              enlarge={setEnlarged}
              endnotes={endnotes}
            />
          </div>
          <Margin article={article} text={text} page={page} />
          {isFocused ? <SelectionToolbar text={text} page={page} /> : null}
          <OverlapMenu text={text} />
          {isFocused ? <RoleMenu article={article} text={text} page={page} /> : null}
          {isFocused ? <SpokenCursor article={article} annotations={annotations} /> : null}
          {isFocused ? <PrintedNotes annotations={annotations} endnotes={endnotes} /> : null}
        </article>
      </div>
      {/* Beside the text, not in it: what is pressed here must not move the sentence cursor. */}
      {enlarged ? (
        <PictureDialog
          picture={enlarged}
          of={article.attachments?.length ?? 1}
          language={languageOf(article)}
          onClose={() => setEnlarged(null)}
        />
      ) : null}
      {isFocused ? <LearnedOffer article={article} /> : null}
      <FindBar article={article} opened={opened} text={text} />
    </div>
  )
}

function languageOf({ language }: Article): string | undefined {
  return language === 'und' ? undefined : language
}

interface MarginProps {
  readonly article: Article
  readonly text: RefObject<HTMLElement | null>
  readonly page: RefObject<HTMLElement | null>
}

const none: readonly Annotation[] = []

/**
 * What stands around the text and is measured from it: coding stripes, and grips at the current passage. It follows the
 * text a moment later: measuring would keep a new mark from being seen in the next frame.
 */
const Margin = memo(function Margin({ article, text, page }: MarginProps) {
  const select = useMemo(() => {
    const inOrder = createTextOrder(article.id)
    return ({ notebook }: State) => inOrder(notebook.annotation)
  }, [article.id])
  const drawn = useLater(select, none)
  const standings = useExtents(drawn, text, page)
  const current = useStore((state) => state.notebook.annotation.get(currentIn(state, article.id) ?? ''))
  const standing = current && standings.get(current.id)
  return (
    <>
      <CodingStripes annotations={drawn} standings={standings} />
      {current && standing ? (
        <ResizeHandles article={article} annotation={current} standing={standing} text={text} />
      ) : null}
    </>
  )
})
