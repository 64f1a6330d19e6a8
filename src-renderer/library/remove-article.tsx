import { useTranslation } from 'react-i18next'
import type { RecordId } from '#domain/notebook/records'
import { performWide } from '../state/commit'
import { closeOverlay } from '../state/navigate'
import { useStore } from '../state/store'
import { Button } from '../ui/button'
import { Modal } from '../ui/modal'
import { unpickArticles } from './picked-articles'

export function RemoveArticles({ ids }: { readonly ids: readonly RecordId[] }) {
  const { t } = useTranslation()
  const title = useStore((state) => state.kept.rows.get(ids[0] ?? '')?.title ?? '')
  const count = ids.length
  const remove = (): void => {
    closeOverlay()
    unpickArticles()
    void performWide({ kind: 'remove-articles', articleIds: [...ids] })
  }
  return (
    <Modal
      role="alertdialog"
      title={count === 1 ? t('list.removeTitle') : t('list.removeManyTitle', { count })}
      onClose={closeOverlay}
      footer={
        <>
          <Button autoFocus onPress={closeOverlay}>
            {t('common.cancel')}
          </Button>
          <Button look="danger" onPress={remove}>
            {t('common.delete')}
          </Button>
        </>
      }
    >
      <p>{count === 1 ? t('list.removeBody', { title }) : t('list.removeManyBody', { count })}</p>
    </Modal>
  )
}
