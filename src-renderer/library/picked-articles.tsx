import { FileDown, Pencil, Trash2, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { RecordId } from '#domain/notebook/records'
import { useReadOnly } from '../state/hooks'
import { show } from '../state/navigate'
import { useStore } from '../state/store'
import { Button, IconButton } from '../ui/button'
import styles from './picked-articles.module.css'
import { startEditing } from './start-editing'

export function pickArticle(id: RecordId): void {
  useStore.setState(({ pickedArticles }) => {
    const after = new Set(pickedArticles)
    if (!after.delete(id)) after.add(id)
    return { pickedArticles: after }
  })
}

export function unpickArticles(): void {
  useStore.setState({ pickedArticles: new Set() })
}

/** The picked articles that are still there, in the order they were picked. */
export function usePickedArticles(): readonly RecordId[] {
  const picked = useStore((state) => state.pickedArticles)
  const rows = useStore((state) => state.kept.rows)
  return [...picked].filter((id) => rows.has(id))
}

export function PickArticleBox({ id, title }: { readonly id: RecordId; readonly title: string }) {
  const { t } = useTranslation()
  const isPicked = useStore((state) => state.pickedArticles.has(id))
  const some = useStore((state) => state.pickedArticles.size > 0)
  return (
    <input
      type="checkbox"
      className={styles.box}
      data-shown={some || undefined}
      aria-label={t('list.pick', { title })}
      checked={isPicked}
      onChange={() => pickArticle(id)}
    />
  )
}

/** What can be done with the picked articles, all at once and as one step of undo. */
export function PickedArticlesBar({ shown }: { readonly shown: readonly RecordId[] }) {
  const { t } = useTranslation()
  const ids = usePickedArticles()
  const readOnly = useReadOnly()
  if (ids.length === 0) return null
  return (
    <div role="toolbar" aria-label={t('list.pickedToolbar')} className={styles.bar}>
      <span className={styles.count}>{t('list.picked', { count: ids.length })}</span>
      {shown.length > ids.length ? (
        <Button look="quiet" onPress={() => useStore.setState({ pickedArticles: new Set(shown) })}>
          {t('list.pickAll', { count: shown.length })}
        </Button>
      ) : null}
      <Button look="quiet" icon={<FileDown size={15} />} onPress={() => show({ kind: 'export' })}>
        {t('exporting.action')}
      </Button>
      {readOnly ? null : (
        <>
          <Button look="quiet" icon={<Pencil size={15} />} onPress={() => void startEditing(ids)}>
            {t('list.editPicked')}
          </Button>
          <Button look="quiet" icon={<Trash2 size={15} />} onPress={() => show({ kind: 'remove-articles', ids })}>
            {t('list.remove')}
          </Button>
        </>
      )}
      <IconButton label={t('annotating.unpick')} icon={<X size={16} />} onPress={unpickArticles} />
    </div>
  )
}
