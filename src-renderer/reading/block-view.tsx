import { memo, type ReactNode } from 'react'
import { needsBullet } from '#domain/article/list-mark'
import type { Run } from '#domain/article/runs'
import type { Block, Inline, RecordId } from '#domain/notebook/records'
import type { MarkedBlock, Marks } from './block-marks'
import styles from './block-view.module.css'
import { markStyle } from './mark-style'

interface Props {
  readonly text: string
  readonly block: Block
  readonly drawn: MarkedBlock
  readonly current: RecordId | null
}

/** One block of the article: its letters exactly, as `dom/` measures them. */
export const BlockView = memo(function BlockView({ text, block, drawn, current }: Props) {
  const { runs, marks } = drawn
  const Tag = tagOf[block.role]
  return (
    <Tag
      className={`${styles.block} ${styles[block.role] ?? ''}`}
      data-start={block.start}
      data-role={block.role}
      data-bullet={hasBullet(text, block) ? '' : undefined}
    >
      {runs.map((run, index) => (
        <RunView
          key={run.start}
          text={text.slice(run.start, run.end)}
          run={run}
          marks={marks}
          current={current}
          starting={run.marks.filter((id) => !runs[index - 1]?.marks.includes(id))}
        />
      ))}
    </Tag>
  )
})

function hasBullet(text: string, { start, end, role }: Block): boolean {
  return role === 'list-item' && needsBullet(text.slice(start, end))
}

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
  readonly marks: Marks
  readonly current: RecordId | null
  readonly starting: readonly RecordId[]
}

function RunView({ text, run, marks, current, starting }: RunProps) {
  const set = run.inlines.reduceRight<ReactNode>((inside, inline) => setIn(inline, inside), text)
  if (run.marks.length === 0) return set
  const over = run.marks.flatMap((id) => {
    const mark = marks.get(id)
    return mark ? [{ ...mark, isCurrent: id === current }] : []
  })
  return (
    <mark
      className={styles.mark}
      style={markStyle(over)}
      data-annotations={run.marks.join(' ')}
      data-numbers={numbersBehind(run, marks)}
      data-spoken={starting.length > 0 ? starting.map((id) => marks.get(id)?.spoken ?? '').join('') : undefined}
    >
      {set}
    </mark>
  )
}

/** The numbers of the passages whose last letter this is. */
function numbersBehind(run: Run, marks: Marks): string | undefined {
  const endnotes = run.marks.flatMap((id) => marks.get(id)?.endnote ?? [])
  const here = endnotes.filter(({ at }) => at === run.end).map(({ number }) => number)
  return here.length === 0 ? undefined : here.sort((one, other) => one - other).join(', ')
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
