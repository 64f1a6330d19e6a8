import type { ReactNode } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import styles from './segmented.module.css'

export interface Segment<T extends string> {
  readonly id: T
  /** What a screen reader says, and the tooltip where `sample` is what is seen. */
  readonly label: string
  readonly sample?: ReactNode
}

interface Props<T extends string> {
  readonly label: string
  readonly value: T
  readonly segments: readonly Segment<T>[]
  readonly onChange: (id: T) => void
}

/** A few choices that are all seen at once; one of them is on. Arrow keys go from one to the next. */
export function Segmented<T extends string>({ label, value, segments, onChange }: Props<T>) {
  return (
    <div className={styles.field}>
      <span className={styles.label} aria-hidden>
        {label}
      </span>
      <ToggleButtonGroup
        aria-label={label}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[value]}
        className={styles.group ?? ''}
        onSelectionChange={(keys) => {
          const chosen = segments.find((segment) => keys.has(segment.id))
          if (chosen) onChange(chosen.id)
        }}
      >
        {segments.map((segment) => (
          <ToggleButton key={segment.id} id={segment.id} aria-label={segment.label} className={styles.segment ?? ''}>
            {segment.sample ? <span aria-hidden>{segment.sample}</span> : null}
            <span>{segment.label}</span>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  )
}
