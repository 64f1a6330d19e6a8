import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

interface Props {
  readonly icon: ReactNode
  readonly title: string
  readonly children?: ReactNode
}

export function EmptyState({ icon, title, children }: Props) {
  return (
    <div className={styles.empty}>
      <span className={styles.icon}>{icon}</span>
      <h2>{title}</h2>
      {children}
    </div>
  )
}
