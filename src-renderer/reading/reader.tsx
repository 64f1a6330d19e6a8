import { memo, type RefObject, useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlacedPicture } from '#domain/article/pictures-by-block'
import type { Annotation, Article, RecordId } from '#domain/notebook/records'
import { SelectionToolbar } from '../annotating/selection-toolbar'
import { LearnedOffer } from '../learning/learned-offer'
import { useArticle } from '../state/hooks'
import { type State, useStore } from '../state/store'
import { createTextOrder } from '../state/text-order'
import { currentIn } from '../state/two-sides'
import { useLater } from '../state/use-later'
import { ArticleHeader } from './article-header'
import { ArticleText } from './article-text'
import { CodingStripes } from './coding-stripes'
import { FindBar } from './find-bar'
import { OverlapMenu } from './overlap-menu'
import { PictureDialog } from './picture-dialog'
import styles from './reader.module.css'
import { ResizeHandles } from './resize-handles'
import { RoleMenu } from './role-menu'
import { useExtents } from './use-extents'
import { useHovered } from './use-hovered'
import { useReadingPlace } from './use-reading-place'
import { useReveal } from './use-reveal'
import { useSelecting } from './use-selecting'

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
  const settings = useStore((state) => state.settings)
  const scroller = useRef<HTMLDivElement>(null)
  const page = useRef<HTMLDivElement>(null)
  const text = useRef<HTMLDivElement>(null)
  const { opened, open } = useOpenedNoise()
  useSelecting(article.id, text)
  useHovered(article.id, text)
  useReadingPlace(article.id, text, scroller)
  useReveal({ article, text, scroller, openNoise: open })
  const [enlarged, setEnlarged] = useState<PlacedPicture | null>(null)

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
          <ArticleHeader article={article} hasTitle={article.blocks.some(({ role }) => role === 'title')} />
          <ArticleText
            article={article}
            text={text}
            scroller={scroller}
            isFocused={isFocused}
            opened={opened}
            open={open}
            enlarge={setEnlarged}
          />
          <Margin article={article} text={text} page={page} />
          {isFocused ? <SelectionToolbar text={text} page={page} /> : null}
          <OverlapMenu text={text} />
          {isFocused ? <RoleMenu article={article} text={text} page={page} /> : null}
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

/** The groups of folded lines that are open, by the index of their first block. */
function useOpenedNoise() {
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set())
  const open = useCallback((group: number, isOpen: boolean) => {
    setOpened((before) => {
      const after = new Set(before)
      if (isOpen) after.add(group)
      else after.delete(group)
      return after
    })
  }, [])
  return { opened, open }
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
