import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { groupNoise } from '#domain/article/blocks'
import { type Run, runsByBlock } from '#domain/article/runs'
import type { Annotation, Article } from '#domain/notebook/records'
import { useThemes } from '../state/hooks'
import { useStore } from '../state/store'
import { currentIn } from '../state/two-sides'
import { type Marks, marksByBlock, marksOf } from './block-marks'
import { BlockView } from './block-view'
import { type Endnotes, noEndnotes } from './endnotes'
import { NoiseFold } from './noise-fold'
import { speakerOf } from './spoken-mark'

interface Props {
  readonly article: Article
  readonly annotations: readonly Annotation[]
  /** The groups of noise that are open, by the index of their first block. */
  readonly opened: ReadonlySet<number>
  readonly open: (group: number, isOpen: boolean) => void
  /** What the passages are called on paper. */
  readonly endnotes?: Endnotes
}

/** The letters of the article with its highlights, noise folded. A change draws the blocks it touches and no other. */
export function ArticleBlocks({ article, annotations, opened, open, endnotes = noEndnotes }: Props) {
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
        key={block.start}
        text={article.text}
        block={block}
        runs={blockRuns}
        marks={blockMarks}
        current={current !== null && blockMarks.has(current) ? current : null}
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
        isOpen={opened.has(item.blocks[0]?.index ?? -1) || item.blocks.some(({ index }) => isNumbered(marks[index]))}
        onOpen={(isOpen) => open(item.blocks[0]?.index ?? -1, isOpen)}
        draw={blockAt}
      />
    ),
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
