import type { ReactNode } from 'react'
import styles from './kept-draft.module.css'

/** Says that what stands in the fields was typed before the app last ended. */
export function KeptDraft({ children }: { readonly children: ReactNode }) {
  return (
    <div role="alert" className={styles.kept}>
      {children}
    </div>
  )
}
