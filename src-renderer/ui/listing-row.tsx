import type { ReactNode } from 'react'
import styles from './listing-row.module.css'

interface Props {
  readonly title: string
  /** The words that the item begins with, where they are worth a line. */
  readonly beginning?: string
  /** Short facts, one `span` each, in a line. */
  readonly facts: ReactNode
  readonly menu: ReactNode
  readonly before?: ReactNode
  readonly onOpen: () => void
}

/** An item of a list: a button that opens it, and its menu beside it. */
export function ListingRow({ title, beginning, facts, menu, before, onOpen }: Props) {
  return (
    <>
      {before}
      <button type="button" className={styles.open} onClick={onOpen}>
        <span className={styles.title}>{title}</span>
        {beginning === undefined ? null : <span className={styles.beginning}>{beginning}</span>}
        <span className={styles.facts}>{facts}</span>
      </button>
      {menu === null ? null : <div className={styles.menu}>{menu}</div>}
    </>
  )
}
