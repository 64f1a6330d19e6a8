import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type Run, runsByBlock } from '#domain/article/runs'
import type { Annotation, Article } from '#domain/notebook/records'
import { coloursOf } from '../annotating/colours'
import { useThemes } from '../state/hooks'
import type { ArticlePart } from './article-parts'
import { type Look, type MarkedBlock, type Marks, markedBlocks, marksOf } from './block-marks'
import type { Endnotes } from './endnotes'
import { speakerOf } from './spoken-mark'

const noMarks: Marks = new Map()

/** What every block is drawn from; blocks that are drawn as before are the same objects, so that React leaves them alone. */
export function useMarkedBlocks(
  article: Article,
  annotations: readonly Annotation[],
  endnotes: Endnotes,
): readonly MarkedBlock[] {
  const runs = useRuns(article, annotations)
  const lookOf = useLooks(endnotes)
  const previous = useRef<{ readonly marks: Marks; readonly blocks: readonly MarkedBlock[] }>({
    marks: noMarks,
    blocks: [],
  })
  return useMemo(() => {
    const marks = marksOf(annotations, lookOf, previous.current.marks)
    const blocks = markedBlocks(runs, marks, previous.current.blocks)
    previous.current = { marks, blocks }
    return blocks
  }, [annotations, runs, lookOf])
}

/** The blocks of every part; a part in which nothing is drawn otherwise keeps its list. */
export function useDrawnParts(parts: readonly ArticlePart[], marked: readonly MarkedBlock[]) {
  const previous = useRef<readonly (readonly MarkedBlock[])[]>([])
  return useMemo(() => {
    previous.current = parts.map(({ from, to }, nth) => {
      const now = marked.slice(from, to)
      const before = previous.current[nth]
      const isSame = before?.length === now.length && now.every((one, index) => one === before[index])
      return before && isSame ? before : now
    })
    return previous.current
  }, [parts, marked])
}

function useRuns(article: Article, annotations: readonly Annotation[]): readonly (readonly Run[])[] {
  const previous = useRef<readonly (readonly Run[])[]>([])
  return useMemo(() => {
    previous.current = runsByBlock(article.blocks, article.inlines, annotations, previous.current)
    return previous.current
  }, [article.blocks, article.inlines, annotations])
}

/** How an annotation looks, worked out once for each record: of a thousand a new mark leaves the others as they are. */
function useLooks(endnotes: Endnotes): (annotation: Annotation) => Look {
  const { t } = useTranslation()
  const themes = useThemes()
  return useMemo(() => {
    const known = new WeakMap<Annotation, Look>()
    // Asked of i18next once and not for each of a thousand.
    const pattern = t('reader.markStart', { themes: '\0' })
    const said = speakerOf(t, themes)
    return (annotation) => {
      const before = known.get(annotation)
      if (before) return before
      const look = {
        colours: coloursOf(annotation, themes),
        spoken: ` (${pattern.replace('\0', () => said(annotation))}) `,
        endnote: endnotes.get(annotation.id) ?? null,
      }
      known.set(annotation, look)
      return look
    }
  }, [themes, endnotes, t])
}
