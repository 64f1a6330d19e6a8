import { NotebookText } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { RecordId } from '#domain/notebook/records'
import { go } from '../state/navigate'
import { MenuButton } from '../ui/menu-button'
import { useNotesUsing } from './hooks'
import { nameOf } from './intents'
import styles from './used-in.module.css'

/** "used in 2 notes": the notes that show a passage, to be opened. Nothing where there are none. */
export function UsedIn({ passageId }: { readonly passageId: RecordId }) {
  const { t } = useTranslation()
  const notes = useNotesUsing(passageId)
  if (notes.length === 0) return null
  return (
    <span className={styles.used}>
      <MenuButton
        look="quiet"
        label={t('notes.usedIn', { count: notes.length })}
        text={t('notes.usedIn', { count: notes.length })}
        icon={<NotebookText size={13} aria-hidden />}
        actions={notes.map((note) => ({
          id: note.id,
          label: nameOf(note),
          perform: () => go({ kind: 'note', id: note.id }),
        }))}
      />
    </span>
  )
}
