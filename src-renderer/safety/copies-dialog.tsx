import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '../bridge/sotay'
import { newId, now, onceSaved } from '../state/commit'
import { useReadOnly } from '../state/hooks'
import { tell, tellFailure } from '../state/messages'
import { closeOverlay } from '../state/navigate'
import { Button } from '../ui/button'
import { LongList } from '../ui/long-list'
import { Modal } from '../ui/modal'
import { forgetCopy } from './notices'
import { PreviewView, totalOf } from './preview-view'
import styles from './safety.module.css'
import { useAsked } from './use-asked'

/** What sync tools left beside documents: looked at, merged as one step, or put aside. */
export function CopiesDialog() {
  const [chosen, setChosen] = useState<string | null>(null)
  return chosen === null ? (
    <ListStage onChoose={setChosen} />
  ) : (
    <MergeStage copy={chosen} onBack={() => setChosen(null)} />
  )
}

function ListStage({ onChoose }: { readonly onChoose: (copy: string) => void }) {
  const { t } = useTranslation()
  const readOnly = useReadOnly()
  const [copies] = useAsked(() => ask('listCopies', null), 'all')
  return (
    <Modal
      title={t('copies.title')}
      onClose={closeOverlay}
      footer={
        <Button look="primary" onPress={closeOverlay}>
          {t('common.close')}
        </Button>
      }
    >
      <p className={styles.intro}>{t('copies.intro')}</p>
      {copies?.length === 0 ? <p>{t('copies.none')}</p> : null}
      {copies && copies.length > 0 ? (
        <LongList
          label={t('copies.list')}
          items={copies}
          keyOf={(path) => path}
          rowHeight={64}
          className={styles.list ?? ''}
        >
          {(path) => (
            <span className={styles.backup}>
              <span className={styles.when}>
                {path} <span className={styles.reason}>{holdingOf(t, path)}</span>
              </span>
              <Button isDisabled={readOnly} aria-label={t('copies.lookLabel', { path })} onPress={() => onChoose(path)}>
                {t('copies.look')}
              </Button>
            </span>
          )}
        </LongList>
      ) : null}
    </Modal>
  )
}

/** What kind of document the copy is of. */
function holdingOf(t: TFunction, path: string): string {
  if (path.startsWith('articles/')) return t('copies.of.article')
  if (path.startsWith('annotations/')) return t('copies.of.annotations')
  const kinds = ['themes', 'notes', 'glossary', 'queries', 'library'] as const
  const kind = kinds.find((one) => path.startsWith(one))
  return kind ? t(`copies.of.${kind}`) : ''
}

function MergeStage({ copy, onBack }: { readonly copy: string; readonly onBack: () => void }) {
  const { t } = useTranslation()
  const [working, setWorking] = useState(false)
  const [undated, setUndated] = useState<'as-here' | 'as-there'>('as-here')
  const [asHere, , refused] = useAsked(() => ask('previewCopy', { copy, undated: 'as-here' }), copy)
  const [asThere] = useAsked(() => ask('previewCopy', { copy, undated: 'as-there' }), copy)
  const preview = undated === 'as-here' ? asHere : asThere
  const undatedCount = asHere && asThere ? totalOf(asThere) - totalOf(asHere) : 0
  const nothing = preview?.differences.length === 0
  const merge = async (): Promise<void> => {
    setWorking(true)
    const merged = await onceSaved(() => ask('mergeCopy', { id: newId(), at: now(), copy, undated }))
    setWorking(false)
    if (merged) ended(t('copies.merged', { path: merged.value }))
  }
  const putAside = async (): Promise<void> => {
    setWorking(true)
    const aside = await ask('putAsideCopy', copy)
    setWorking(false)
    if (aside.ok) ended(t('copies.asided', { path: aside.value }))
    else tellFailure(aside.failure)
  }
  const ended = (said: string): void => {
    forgetCopy(copy)
    tell('info', said)
    onBack()
  }
  return (
    <Modal
      title={t('copies.previewTitle')}
      width="wide"
      onClose={closeOverlay}
      footer={
        <>
          <Button onPress={onBack}>{t('copies.back')}</Button>
          <Button isDisabled={working} onPress={() => void putAside()}>
            {t('copies.putAside')}
          </Button>
          <Button look="primary" isDisabled={!preview || nothing || working} onPress={() => void merge()}>
            {t('copies.merge')}
          </Button>
        </>
      }
    >
      <p className={styles.intro}>{copy}</p>
      {preview ? null : <p role="status">{refused ? t('copies.unreadable') : t('safety.comparing')}</p>}
      {undatedCount > 0 ? (
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={undated === 'as-there'}
            onChange={({ target }) => setUndated(target.checked ? 'as-there' : 'as-here')}
          />
          {t('copies.undated', { count: undatedCount })}
        </label>
      ) : null}
      {nothing ? <p>{t('copies.nothing')}</p> : null}
      {preview && !nothing ? <PreviewView preview={preview} /> : null}
    </Modal>
  )
}
