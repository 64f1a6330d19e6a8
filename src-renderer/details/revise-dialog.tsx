import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordId } from '#domain/notebook/records'
import { onClosing } from '../bridge/sotay'
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
  const form = useRef<HTMLDivElement>(null)
  const [text, setText] = useState(article?.text ?? '')
  const [step, setStep] = useState<'writing' | 'leaving' | 'saving' | 'refused'>('writing')
  const isChanged = text !== article?.text
  useEffect(
    () =>
      onClosing(() => {
        if (!isChanged) return undefined
        setStep('leaving')
        return 'stay'
      }),
    [isChanged],
  )
  const goOn = (): void => {
    setStep('writing')
    form.current?.querySelector('textarea')?.focus()
  }
  const close = (): void => {
    if (step === 'leaving') goOn()
    else if (isChanged) setStep('leaving')
    else closeOverlay()
  }
  const save = async (): Promise<void> => {
    setStep('saving')
    // Offsets of what was selected are of the text before.
    useStore.setState({ selected: null })
    if (await changeText({ kind: 'revise-article', articleId: id, text })) closeOverlay()
    else setStep('refused')
  }
  const buttons =
    step === 'leaving' ? (
      <>
        <p role="alert" className={styles.question}>
          {t('details.reviseLeave')}
        </p>
        <Button look="danger" onPress={closeOverlay}>
          {t('details.reviseDrop')}
        </Button>
        <Button autoFocus look="primary" onPress={goOn}>
          {t('details.reviseGoOn')}
        </Button>
      </>
    ) : (
      <>
        <Button onPress={close}>{t('common.cancel')}</Button>
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
    <Modal title={t('details.revise')} width="wide" onClose={close} footer={buttons}>
      <div ref={form} className={styles.form}>
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
