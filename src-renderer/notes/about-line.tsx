import { useTranslation } from 'react-i18next'
import type { NoteSubject } from '#domain/notebook/records'
import { go, openArticle } from '../state/navigate'
import { useStore } from '../state/store'
import styles from './about-line.module.css'

/** What a note is about; one click from there while it exists, and said still when it does not. */
export function AboutLine({ about, linked }: { readonly about: NoteSubject; readonly linked: boolean }) {
  const { t } = useTranslation()
  const now = useStore(({ kept, notebook }) =>
    about.kind === 'article' ? kept.rows.get(about.id)?.title : notebook.theme.get(about.id)?.name,
  )
  const words = t(now === undefined ? `notes.gone.${about.kind}` : `notes.about.${about.kind}`, {
    name: now ?? about.name,
  })
  if (now === undefined || !linked) return <span className={styles.about}>{words}</span>
  const open = (): void => {
    if (about.kind === 'article') void openArticle(about.id)
    else go({ kind: 'theme', id: about.id })
  }
  return (
    <button type="button" className={`${styles.about} ${styles.link}`} onClick={open}>
      {words}
    </button>
  )
}
