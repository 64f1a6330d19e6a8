import { type ClipboardEvent, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PastedPreview } from '#contract/pasting'
import { closeOverlay } from '../state/navigate'
import { Button } from '../ui/button'
import { TextInput } from '../ui/fields'
import { Modal } from '../ui/modal'
import { Segmented } from '../ui/segmented'
import { importPasted } from './import'
import { type Offered, offeredBy } from './offered'
import styles from './paste-dialog.module.css'
import { PastePreview } from './paste-preview'

/**
 * What was pasted, before it is imported: with the headings, lists and links of the page it was copied from, as the reader
 * will show it, or as plain text that can still be edited.
 */
export function PasteDialog({ text: pastedText, html: pastedHtml }: Offered) {
  const { t } = useTranslation()
  const [html, setHtml] = useState(pastedHtml)
  const [text, setText] = useState(pastedText)
  const [as, setAs] = useState<'page' | 'text'>(pastedHtml === null ? 'text' : 'page')
  const [url, setUrl] = useState('')
  const [found, setFound] = useState<boolean | null>(null)
  const address = addressOf(url)
  const isPage = as === 'page' && html !== null
  const hear = useCallback((preview: PastedPreview): void => {
    setFound(preview.blocks.length > 0)
    setUrl((typed) => typed || (preview.url ?? ''))
  }, [])
  const take = (): void => {
    closeOverlay()
    void importPasted(isPage ? { kind: 'page', html, url: address } : { kind: 'text', text, url: address })
  }
  const takeFormatted = (event: ClipboardEvent): void => {
    const offered = text === '' ? offeredBy(event.clipboardData) : null
    if (!offered?.html) return
    event.preventDefault()
    setText(offered.text)
    setHtml(offered.html)
    setAs('page')
  }
  return (
    <Modal
      title={t('importing.pasteTitle')}
      width="wide"
      onClose={closeOverlay}
      footer={
        <>
          <Button onPress={closeOverlay}>{t('common.cancel')}</Button>
          <Button
            look="primary"
            autoFocus={isPage}
            isDisabled={isPage ? found === false : text.trim() === ''}
            onPress={take}
          >
            {t('importing.pasteDo')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {html === null ? null : (
          <Segmented
            label={t('importing.pasteAs')}
            value={as}
            segments={[
              { id: 'page', label: t('importing.pasteAsPage') },
              { id: 'text', label: t('importing.pasteAsText') },
            ]}
            onChange={setAs}
          />
        )}
        {isPage ? (
          <PastePreview html={html} onRead={hear} />
        ) : (
          <div onPasteCapture={takeFormatted}>
            <TextInput
              autoFocus
              lines={14}
              label={t('importing.pasteLabel')}
              hint={t('importing.pasteHint')}
              value={text}
              onChange={setText}
            />
          </div>
        )}
        <TextInput
          label={t('importing.pasteUrl')}
          value={url}
          error={url.trim() !== '' && address === null ? t('importing.pasteUrlWrong') : null}
          onChange={setUrl}
        />
      </div>
    </Modal>
  )
}

function addressOf(typed: string): string | null {
  const address = typed.trim()
  return /^https?:\/\/[^\s/]+\S*$/iu.test(address) && address.length <= 4096 ? address : null
}
