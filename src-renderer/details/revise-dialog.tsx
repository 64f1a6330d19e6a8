import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordId } from '#domain/notebook/records'
import { performWide } from '../state/commit'
import { useArticle } from '../state/hooks'
import { closeOverlay } from '../state/navigate'
import { useStore } from '../state/store'
import { Button } from '../ui/button'
import { TextInput } from '../ui/fields'
import { Modal } from '../ui/modal'

/** The text of an article, corrected: a new revision, in which every passage is looked for by what it quotes. */
export function ReviseDialog({ id }: { readonly id: RecordId }) {
  const { t } = useTranslation()
  const article = useArticle(id)
  const [text, setText] = useState(article?.text ?? '')
  const save = (): void => {
    closeOverlay()
    // Offsets of what was selected are of the text before.
    useStore.setState({ selected: null })
    void performWide({ kind: 'revise-article', articleId: id, text })
  }
  return (
    <Modal
      title={t('details.revise')}
      width="wide"
      onClose={closeOverlay}
      footer={
        <>
          <Button onPress={closeOverlay}>{t('common.cancel')}</Button>
          <Button look="primary" isDisabled={text.trim() === '' || text === article?.text} onPress={save}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <TextInput
        autoFocus
        lines={20}
        label={t('details.reviseLabel')}
        hint={t('details.reviseHint')}
        value={text}
        onChange={setText}
      />
    </Modal>
  )
}
