import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordId } from '#domain/notebook/records'
import { DropQuestion } from '../drafts/drop-question'
import { useDropping } from '../drafts/use-dropping'
import { useArticle } from '../state/hooks'
import { closeOverlay } from '../state/navigate'
import { useStore } from '../state/store'
import { Button } from '../ui/button'
import { TextInput } from '../ui/fields'
import { Modal } from '../ui/modal'
import { changeText } from './change-text'
import styles from './revise-dialog.module.css'

/**
 * The text of an article, corrected: a new revision, in which every passage is looked for by what it quotes. What was
 * written here stays until it is saved, or until its writer says that it may go.
 */
export function ReviseDialog({ id }: { readonly id: RecordId }) {
  const { t } = useTranslation()
  const article = useArticle(id)
  const [text, setText] = useState(article?.text ?? '')
  const [step, setStep] = useState<'writing' | 'saving' | 'refused'>('writing')
  const isChanged = text !== article?.text
  const dropping = useDropping(isChanged)
  const save = async (): Promise<void> => {
    setStep('saving')
    // Offsets of what was selected are of the text before.
    useStore.setState({ selected: null })
    if (await changeText({ kind: 'revise-article', articleId: id, text })) closeOverlay()
    else setStep('refused')
  }
  const buttons = dropping.asking ? (
    <DropQuestion
      dropping={dropping}
      question={t('details.reviseLeave')}
      drop={t('details.reviseDrop')}
      goOn={t('details.reviseGoOn')}
    />
  ) : (
    <>
      <Button onPress={dropping.close}>{t('common.cancel')}</Button>
      <Button
        look="primary"
        isDisabled={text.trim() === '' || !isChanged || step === 'saving'}
        onPress={() => void save()}
      >
        {t('common.save')}
      </Button>
    </>
  )
  return (
    <Modal title={t('details.revise')} width="wide" onClose={dropping.close} footer={buttons}>
      <div className={styles.form} {...dropping.fields}>
        <TextInput
          autoFocus
          lines={20}
          label={t('details.reviseLabel')}
          hint={t('details.reviseHint')}
          value={text}
          onChange={setText}
        />
        {step === 'refused' ? (
          <p role="alert" className={styles.trouble}>
            {t('details.reviseRefused')}
          </p>
        ) : null}
      </div>
    </Modal>
  )
}
