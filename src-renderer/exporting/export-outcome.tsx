import { FolderOpen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ExportReceipt } from '#contract/exporting'
import { ask } from '../bridge/sotay'
import { Button } from '../ui/button'
import { Modal } from '../ui/modal'
import styles from './export-dialog.module.css'

interface ConflictProps {
  readonly folder: string
  readonly files: readonly string[]
  readonly onOverwrite: () => void
  readonly onOther: () => void
  readonly onClose: () => void
}

export function ExportConflicts({ folder, files, onOverwrite, onOther, onClose }: ConflictProps) {
  const { t } = useTranslation()
  return (
    <Modal
      role="alertdialog"
      title={t('exporting.conflictTitle')}
      onClose={onClose}
      footer={
        <>
          <Button autoFocus onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button onPress={onOther}>{t('exporting.otherFolder')}</Button>
          <Button look="danger" onPress={onOverwrite}>
            {t('exporting.overwrite')}
          </Button>
        </>
      }
    >
      <p>{t('exporting.conflictBody', { count: files.length, folder })}</p>
      <ul className={styles.conflicts}>
        {files.map((file) => (
          <li key={file}>{file}</li>
        ))}
      </ul>
    </Modal>
  )
}

export function ExportDone({ receipt, onClose }: { readonly receipt: ExportReceipt; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { folder, written, unchanged } = receipt
  return (
    <Modal
      title={t('exporting.title')}
      onClose={onClose}
      footer={
        <>
          <Button icon={<FolderOpen size={16} />} onPress={() => void ask('showInFolder', folder)}>
            {t('exporting.show')}
          </Button>
          <Button look="primary" onPress={onClose}>
            {t('common.close')}
          </Button>
        </>
      }
    >
      <p>{t('exporting.done', { count: written.length, folder })}</p>
      {unchanged.length > 0 ? <p>{t('exporting.unchanged', { count: unchanged.length })}</p> : null}
    </Modal>
  )
}
