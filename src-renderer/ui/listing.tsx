import type { ReactNode } from 'react'
import styles from './listing.module.css'

interface Props {
  readonly heading: string
  /** How many it shows, in words; null where there is nothing to count. */
  readonly count: string | null
  readonly tools: ReactNode
  /** What stands below the tools, still above the rows. */
  readonly below?: ReactNode
  readonly children: ReactNode
}

/** A place that is a list: its heading with a count, tools to narrow and order it, and the rows below. */
export function Listing({ heading, count, tools, below, children }: Props) {
  return (
    <section className={styles.view} aria-label={heading}>
      <header className={styles.header}>
        <h1 className={styles.heading}>
          {heading} {count === null ? null : <span className={styles.count}>{count}</span>}
        </h1>
        {tools === null ? null : <div className={styles.tools}>{tools}</div>}
        {below}
      </header>
      {children}
    </section>
  )
}

/** In place of the rows: nothing matches what is typed. */
export function NoMatch({ children }: { readonly children: ReactNode }) {
  return <p className={styles.none}>{children}</p>
}
