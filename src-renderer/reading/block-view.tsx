import { memo, type ReactNode } from 'react'
import type { Run } from '#domain/article/runs'
import type { Block, Inline, RecordId } from '#domain/notebook/records'
import styles from './block-view.module.css'
import { type MarkLooks, markStyle } from './mark-style'

interface Props {
  readonly text: string
  readonly block: Block
  readonly runs: readonly Run[]
  /** Of the marks over this block only; the same object while none of them changes. */
  readonly looks: MarkLooks
  readonly current: RecordId | null
  /** What a screen reader says where a highlight starts, by annotation id. */
  readonly spoken: (id: RecordId) => string
}

/** One block of the article: its letters exactly, as `dom/` measures them. */
export const BlockView = memo(function BlockView({ text, block, runs, looks, current, spoken }: Props) {
  const Tag = tagOf[block.role]
  return (
    <Tag className={`${styles.block} ${styles[block.role] ?? ''}`} data-start={block.start} data-role={block.role}>
      {runs.map((run, index) => (
        <RunView
          key={run.start}
          text={text.slice(run.start, run.end)}
          run={run}
          looks={looks}
          current={current}
          starting={run.marks.filter((id) => !runs[index - 1]?.marks.includes(id))}
          spoken={spoken}
        />
      ))}
    </Tag>
  )
})

const tagOf = {
  title: 'h1',
  lead: 'p',
  byline: 'p',
  heading: 'h2',
  paragraph: 'p',
  quote: 'p',
  'list-item': 'p',
  caption: 'p',
  photo: 'p',
  topic: 'p',
  related: 'p',
  site: 'p',
} as const satisfies Record<Block['role'], 'h1' | 'h2' | 'p'>

interface RunProps {
  readonly text: string
  readonly run: Run
  readonly looks: MarkLooks
  readonly current: RecordId | null
  readonly starting: readonly RecordId[]
  readonly spoken: (id: RecordId) => string
}

function RunView({ text, run, looks, current, starting, spoken }: RunProps) {
  const set = run.inlines.reduceRight<ReactNode>((inside, inline) => setIn(inline, inside), text)
  if (run.marks.length === 0) return set
  const over = run.marks.flatMap((id) => {
    const look = looks.get(id)
    return look ? [{ ...look, isCurrent: id === current }] : []
  })
  return (
    <mark
      className={styles.mark}
      style={markStyle(over)}
      data-annotations={run.marks.join(' ')}
      data-spoken={starting.length > 0 ? starting.map(spoken).join('') : undefined}
    >
      {set}
    </mark>
  )
}

function setIn(inline: Inline, inside: ReactNode): ReactNode {
  switch (inline.kind) {
    case 'emphasis':
      return <em>{inside}</em>
    case 'strong':
      return <strong>{inside}</strong>
    case 'code':
      return <code>{inside}</code>
    case 'link':
      return (
        <span className={styles.link} title={inline.href} data-href={inline.href}>
          {inside}
        </span>
      )
  }
}
