import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

interface Props {
  readonly icon: ReactNode
  readonly title: string
  /** `h1` where it is all that the window shows. */
  readonly heading?: 'h1' | 'h2'
  readonly children?: ReactNode
}

export function EmptyState({ icon, title, heading: Heading = 'h2', children }: Props) {
  return (
    <div className={styles.empty}>
      <span className={styles.icon}>{icon}</span>
      <Heading>{title}</Heading>
      {children}
    </div>
  )
}
