import { useTranslation } from 'react-i18next'
import type { RecordId } from '#domain/notebook/records'
import { performWide } from '../state/commit'
import { useThemeCounts, useThemes } from '../state/hooks'
import { closeOverlay } from '../state/navigate'
import { Button } from '../ui/button'
import { Modal } from '../ui/modal'

export function RemoveTheme({ id }: { readonly id: RecordId }) {
  const { t } = useTranslation()
  const theme = useThemes().get(id)
  const count = useThemeCounts().get(id) ?? 0
  const remove = (): void => {
    closeOverlay()
    void performWide({ kind: 'remove-theme', themeId: id })
  }
  return (
    <Modal
      role="alertdialog"
      title={t('theme.removeTitle', { name: theme?.name ?? '' })}
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
      <p>{t('theme.removeBody', { count })}</p>
    </Modal>
  )
}
