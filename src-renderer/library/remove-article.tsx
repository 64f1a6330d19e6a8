import { useTranslation } from 'react-i18next'
import type { RecordId } from '#domain/notebook/records'
import { performWide } from '../state/commit'
import { closeOverlay } from '../state/navigate'
import { useStore } from '../state/store'
import { Button } from '../ui/button'
import { Modal } from '../ui/modal'

export function RemoveArticle({ id }: { readonly id: RecordId }) {
  const { t } = useTranslation()
  const row = useStore((state) => state.kept.rows.get(id))
  const remove = (): void => {
    closeOverlay()
    void performWide({ kind: 'remove-articles', articleIds: [id] })
  }
  return (
    <Modal
      role="alertdialog"
      title={t('list.removeTitle')}
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
      <p>{t('list.removeBody', { title: row?.title ?? '' })}</p>
    </Modal>
  )
}
