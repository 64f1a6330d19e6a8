import { Fragment, type ReactNode, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { groupNoise, type ReadingItem } from '#domain/article/blocks'
import { type PlacedPicture, picturesByBlock } from '#domain/article/pictures-by-block'
import { type Run, runsByBlock } from '#domain/article/runs'
import type { Annotation, Article } from '#domain/notebook/records'
import { useThemes } from '../state/hooks'
import { useStore } from '../state/store'
import { currentIn } from '../state/two-sides'
import { type Marks, marksByBlock, marksOf } from './block-marks'
import { BlockView } from './block-view'
import { type Endnotes, noEndnotes } from './endnotes'
import { NoiseFold } from './noise-fold'
import { Picture } from './picture'
import { speakerOf } from './spoken-mark'

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
export function ArticleBlocks({ article, annotations, opened, open, enlarge, endnotes = noEndnotes }: Props) {
  const current = useStore((state) => currentIn(state, article.id))
  const runs = useRuns(article, annotations)
  const marks = useMarksByBlock(annotations, runs, endnotes)
  const items = useMemo(() => groupNoise(article.blocks), [article.blocks])
  const blockAt = (index: number) => {
    const block = article.blocks[index]
    const blockRuns = runs[index]
    const blockMarks = marks[index]
    if (!block || !blockRuns || !blockMarks) return null
    return (
      <BlockView
        text={article.text}
        block={block}
        runs={blockRuns}
        marks={blockMarks}
        current={current !== null && blockMarks.has(current) ? current : null}
      />
    )
  }
  const pictures = usePictures(article, enlarge)
  return (
    <>
      {items.map((item) => (
        <Fragment key={keyOf(item)}>
          {pictures(indexesOf(item))}
          {item.kind === 'block' ? (
            blockAt(item.index)
          ) : (
            <NoiseFold
              blocks={item.blocks}
              isOpen={
                opened.has(item.blocks[0]?.index ?? -1) || item.blocks.some(({ index }) => isNumbered(marks[index]))
              }
              onOpen={(isOpen) => open(item.blocks[0]?.index ?? -1, isOpen)}
              draw={blockAt}
            />
          )}
        </Fragment>
      ))}
      {pictures([article.blocks.length])}
    </>
  )
}

function keyOf(item: ReadingItem): string {
  return item.kind === 'block' ? `block ${item.block.start}` : `noise ${item.blocks[0]?.index}`
}

function indexesOf(item: ReadingItem): readonly number[] {
  return item.kind === 'block' ? [item.index] : item.blocks.map(({ index }) => index)
}

/** Draws what stands before the given blocks: pictures before folded lines are seen all the same. */
function usePictures(article: Article, enlarge: Props['enlarge']): (before: readonly number[]) => ReactNode {
  const placed = useMemo(() => picturesByBlock(article), [article])
  const of = article.attachments?.length ?? 0
  return (before) =>
    of === 0
      ? null
      : before.flatMap((index) =>
          (placed.get(index) ?? []).map((picture) => (
            <Picture key={`picture ${picture.index}`} picture={picture} of={of} enlarge={enlarge} />
          )),
        )
}

/** The runs of every block; blocks whose runs are the same keep the same array, so that React leaves them alone. */
function useRuns(article: Article, annotations: readonly Annotation[]): readonly (readonly Run[])[] {
  const previous = useRef<readonly (readonly Run[])[]>([])
  return useMemo(() => {
    previous.current = runsByBlock(article.blocks, article.inlines, annotations, previous.current)
    return previous.current
  }, [article.blocks, article.inlines, annotations])
}

const noMarks: Marks = new Map()

/** On paper a passage that somebody highlighted is printed wherever it stands: its number leads to nowhere else. */
function isNumbered(marks: Marks = noMarks): boolean {
  return [...marks.values()].some(({ endnote }) => endnote !== null)
}

function useMarksByBlock(
  annotations: readonly Annotation[],
  runs: readonly (readonly Run[])[],
  endnotes: Endnotes,
): readonly Marks[] {
  const { t } = useTranslation()
  const themes = useThemes()
  const previous = useRef<{ readonly all: Marks; readonly byBlock: readonly Marks[] }>({ all: noMarks, byBlock: [] })
  return useMemo(() => {
    // Asked of i18next once and not for each of a thousand.
    const pattern = t('reader.markStart', { themes: '\0' })
    const said = speakerOf(t, themes)
    const speak = (annotation: Annotation): string => ` (${pattern.replace('\0', () => said(annotation))}) `
    const all = marksOf({ annotations, themes, speak, endnotes }, previous.current.all)
    const byBlock = marksByBlock(runs, all, previous.current.byBlock)
    previous.current = { all, byBlock }
    return byBlock
  }, [annotations, runs, themes, endnotes, t])
}
