import { memo, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { isNoise } from '#domain/article/blocks'
import type { PlacedPicture } from '#domain/article/pictures-by-block'
import type { Article } from '#domain/notebook/records'
import { useAnnotations } from '../state/hooks'
import { ArticleBlocks } from './article-blocks'
import styles from './article-text.module.css'
import { PrintedNotes } from './printed-notes'
import { SpokenCursor } from './spoken-cursor'
import { useEndnotes } from './use-endnotes'
import { useSentenceCursor } from './use-sentence-cursor'

interface Props {
  readonly article: Article
  readonly text: RefObject<HTMLDivElement | null>
  readonly scroller: RefObject<HTMLElement | null>
  /** Of two side by side one has the focus. */
  readonly isFocused: boolean
  /** The groups of noise that are open, by the index of their first block. */
  readonly opened: ReadonlySet<number>
  readonly open: (group: number, isOpen: boolean) => void
  readonly enlarge: (picture: PlacedPicture) => void
}

/** The letters with their highlights, and what is said and printed of them. A new mark draws this and nothing around it. */
export const ArticleText = memo(function ArticleText(props: Props) {
  const { article, text, scroller, isFocused, opened, open, enlarge } = props
  const { t } = useTranslation()
  const annotations = useAnnotations(article.id)
  const endnotes = useEndnotes(article, annotations)
  const cursorKeys = useSentenceCursor({ article, annotations, text, scroller })
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: the text is one widget to the keyboard, with a sentence cursor. */}
      <div
        ref={text}
        role="group"
        data-article-text
        data-title-later={isTitleLater(article) ? '' : undefined}
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
          enlarge={enlarge}
          endnotes={endnotes}
        />
      </div>
      {isFocused ? <SpokenCursor article={article} /> : null}
      {isFocused ? <PrintedNotes annotations={annotations} endnotes={endnotes} /> : null}
    </>
  )
})

/** Whether the title stands behind other lines that are read. */
function isTitleLater({ blocks }: Article): boolean {
  const title = blocks.findIndex(({ role }) => role === 'title')
  return title > blocks.findIndex(({ role }) => !isNoise(role))
}
