import { Fragment, memo } from 'react'
import type { IndexedBlock, ReadingItem } from '#domain/article/blocks'
import type { PlacedPicture } from '#domain/article/pictures-by-block'
import type { RecordId } from '#domain/notebook/records'
import styles from './article-part.module.css'
import { type ArticlePart, firstIndexOf } from './article-parts'
import type { MarkedBlock } from './block-marks'
import { BlockView } from './block-view'
import { NoiseFold } from './noise-fold'
import { Picture } from './picture'

interface Props {
  readonly text: string
  readonly part: ArticlePart
  /** The blocks of the part; the same list while none of them is drawn otherwise. */
  readonly drawn: readonly MarkedBlock[]
  readonly current: RecordId | null
  /** The groups of noise that are open, by the index of their first block. */
  readonly opened: ReadonlySet<number>
  readonly open: (group: number, isOpen: boolean) => void
  /** Pictures by the block that they stand before, of so many in the article. */
  readonly pictures: ReadonlyMap<number, readonly PlacedPicture[]>
  readonly of: number
  readonly enlarge: (picture: PlacedPicture) => void
}

/** One part of the article's letters. */
export const PartView = memo(function PartView(props: Props) {
  const { text, part, drawn, current, opened, open, pictures, of, enlarge } = props
  const draw = ({ index, block }: IndexedBlock) => {
    const marked = drawn[index - part.from]
    if (!marked) return null
    const isHere = current !== null && marked.marks.has(current)
    return <BlockView key={block.start} text={text} block={block} drawn={marked} current={isHere ? current : null} />
  }
  const show = (indexes: readonly number[]) =>
    indexes
      .flatMap((index) => pictures.get(index) ?? [])
      .map((picture) => <Picture key={`picture ${picture.index}`} picture={picture} of={of} enlarge={enlarge} />)
  return (
    <div className={styles.part}>
      {part.items.map((item) => {
        const first = firstIndexOf(item)
        return (
          <Fragment key={`${item.kind} ${first}`}>
            {/* Pictures before folded lines are seen all the same. */}
            {show(indexesOf(item))}
            {item.kind === 'block' ? (
              draw(item)
            ) : (
              <NoiseFold
                blocks={item.blocks}
                isOpen={opened.has(first) || item.blocks.some(({ index }) => isNumbered(drawn[index - part.from]))}
                onOpen={(isOpen) => open(first, isOpen)}
                draw={draw}
              />
            )}
          </Fragment>
        )
      })}
      {/* Behind the last block of the article: no other part is followed by a picture. */}
      {show([part.to])}
    </div>
  )
})

function indexesOf(item: ReadingItem): readonly number[] {
  return item.kind === 'block' ? [item.index] : item.blocks.map(({ index }) => index)
}

/** On paper a passage that somebody highlighted is printed wherever it stands: its number leads to nowhere else. */
function isNumbered(marked: MarkedBlock | undefined): boolean {
  return [...(marked?.marks.values() ?? [])].some(({ endnote }) => endnote !== null)
}
