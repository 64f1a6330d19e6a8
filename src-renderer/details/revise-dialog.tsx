import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordId } from '#domain/notebook/records'
import { DropQuestion } from '../drafts/drop-question'
import { KeptDraft } from '../drafts/kept-draft'
import { NotKept } from '../drafts/not-kept'
import { useDropping } from '../drafts/use-dropping'
import { useArticle } from '../state/hooks'
import { useStore } from '../state/store'
import { Button } from '../ui/button'
import { TextInput } from '../ui/fields'
import { Modal } from '../ui/modal'
import { changeText } from './change-text'
import styles from './revise-dialog.module.css'
import { type Correction, correctionName } from './start-revising'

interface Props {
  readonly id: RecordId
  /** What was being written when the app last ended. */
  readonly draft: Correction | null
}

/**
 * The text of an article, corrected: a new revision, in which every passage is looked for by what it quotes. What was
 * written here stays until it is saved, or until its writer says that it may go, also when the app ends.
 */
export function ReviseDialog({ id, draft }: Props) {
  const { t } = useTranslation()
  const article = useArticle(id)
  const [text, setText] = useState(draft?.text ?? article?.text ?? '')
  const [step, setStep] = useState<'writing' | 'saving' | 'refused'>('writing')
  const isChanged = text !== article?.text
  // A draft is of the revision that it was begun on, however long ago.
  const [begunOn] = useState(draft?.revision ?? article?.revision ?? 1)
  const typed: Correction | null = isChanged ? { revision: begunOn, text } : null
  const dropping = useDropping({
    name: correctionName(id),
    kept: draft && JSON.stringify(draft),
    typed: typed && JSON.stringify(typed),
    isSaving: step === 'saving',
  })
  const save = async (): Promise<void> => {
    setStep('saving')
    // Offsets of what was selected are of the text before.
    useStore.setState({ selected: null })
    if (await changeText({ kind: 'revise-article', articleId: id, text })) dropping.end()
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
        {draft && draft.text !== article?.text ? (
          <KeptDraft>
            {t(draft.revision === article?.revision ? 'details.reviseKept' : 'details.reviseKeptOlder')}
          </KeptDraft>
        ) : null}
        <TextInput
          autoFocus
          lines={20}
          label={t('details.reviseLabel')}
          hint={t('details.reviseHint')}
          value={text}
          onChange={setText}
          isReadOnly={step === 'saving'}
        />
        <NotKept dropping={dropping} />
        {step === 'refused' ? (
          <p role="alert" className={styles.trouble}>
            {t('details.reviseRefused')}
          </p>
        ) : null}
      </div>
    </Modal>
  )
}
