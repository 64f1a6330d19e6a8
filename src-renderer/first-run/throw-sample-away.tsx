import { useTranslation } from 'react-i18next'
import { closeOverlay } from '../state/navigate'
import { Button } from '../ui/button'
import { Modal } from '../ui/modal'
import { leaveSample } from './sample'

export function ThrowSampleAway() {
  const { t } = useTranslation()
  return (
    <Modal
      role="alertdialog"
      title={t('sample.askTitle')}
      onClose={closeOverlay}
      footer={
        <>
          <Button autoFocus onPress={closeOverlay}>
            {t('common.cancel')}
          </Button>
          <Button look="danger" onPress={() => void leaveSample('throw-away')}>
            {t('sample.askDo')}
          </Button>
        </>
      }
    >
      <p>{t('sample.askBody')}</p>
    </Modal>
  )
}
