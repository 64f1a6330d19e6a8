import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { closeOverlay } from '../state/navigate'
import { Button } from '../ui/button'
import { TextInput } from '../ui/fields'
import { Modal } from '../ui/modal'
import { importPasted } from './import'

export function PasteDialog({ pasted }: { readonly pasted: string }) {
  const { t } = useTranslation()
  const [text, setText] = useState(pasted)
  const take = (): void => {
    closeOverlay()
    void importPasted(text)
  }
  return (
    <Modal
      title={t('importing.pasteTitle')}
      width="wide"
      onClose={closeOverlay}
      footer={
        <>
          <Button onPress={closeOverlay}>{t('common.cancel')}</Button>
          <Button look="primary" isDisabled={text.trim() === ''} onPress={take}>
            {t('importing.pasteDo')}
          </Button>
        </>
      }
    >
      <TextInput
        autoFocus
        lines={18}
        label={t('importing.pasteLabel')}
        hint={t('importing.pasteHint')}
        value={text}
        onChange={setText}
      />
    </Modal>
  )
}
