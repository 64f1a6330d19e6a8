import { memo, useMemo } from 'react'
import { type PlacedPicture, picturesByBlock } from '#domain/article/pictures-by-block'
import type { Annotation, Article } from '#domain/notebook/records'
import { useStore } from '../state/store'
import { currentIn } from '../state/two-sides'
import { PartView } from './article-part'
import { partsOf } from './article-parts'
import { type Endnotes, noEndnotes } from './endnotes'
import { useDrawnParts, useMarkedBlocks } from './use-marked-blocks'

interface Props {
  readonly article: Article
  readonly annotations: readonly Annotation[]
  /** The groups of noise that are open, by the index of their first block. */
  readonly opened: ReadonlySet<number>
  readonly open: (group: number, isOpen: boolean) => void
  readonly enlarge: (picture: PlacedPicture) => void
  /** What the passages are called on paper. */
  readonly endnotes?: Endnotes
}

/**
 * The letters of the article with its highlights, noise folded, its pictures between them. A change draws the blocks it
 * touches and no other.
 */
export const ArticleBlocks = memo(function ArticleBlocks({
  article,
  annotations,
  opened,
  open,
  enlarge,
  endnotes = noEndnotes,
}: Props) {
  const current = useStore((state) => currentIn(state, article.id))
  const marked = useMarkedBlocks(article, annotations, endnotes)
  const placed = useMemo(() => picturesByBlock(article), [article])
  const parts = useMemo(() => partsOf(article.blocks, (index) => placed.has(index)), [article.blocks, placed])
  const drawn = useDrawnParts(parts, marked)
  const of = article.attachments?.length ?? 0
  return parts.map((part, nth) => {
    const here = drawn[nth] ?? []
    const isHere = current !== null && here.some(({ marks }) => marks.has(current))
    return (
      <PartView
        key={part.from}
        text={article.text}
        part={part}
        drawn={here}
        current={isHere ? current : null}
        opened={opened}
        open={open}
        pictures={placed}
        of={of}
        enlarge={enlarge}
      />
    )
  })
})
