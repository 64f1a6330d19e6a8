import { BookOpenText, ClipboardPaste, FileDown, FilePlus2, FolderOpen, Highlighter, Newspaper } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { performById } from '../actions/actions'
import { useReadOnly } from '../state/hooks'
import { show } from '../state/navigate'
import { useStore } from '../state/store'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import styles from './empty-library.module.css'
import { importByDialog } from './import'

/** An empty library says what to do, in one screen; one that is only read offers nothing that it cannot take. */
export function EmptyLibrary() {
  const { t } = useTranslation()
  const readOnly = useReadOnly()
  const sample = useStore((state) => state.sample)
  const steps = [
    { icon: <BookOpenText size={20} />, title: t('empty.steps.read'), body: t('empty.steps.readBody') },
    { icon: <Highlighter size={20} />, title: t('empty.steps.mark'), body: t('empty.steps.markBody') },
    { icon: <FileDown size={20} />, title: t('empty.steps.take'), body: t('empty.steps.takeBody') },
  ]
  if (readOnly) {
    return (
      <EmptyState icon={<Newspaper size={32} strokeWidth={1.25} />} title={t('status.readOnly')}>
        <p>{t('failure.read-only')}</p>
      </EmptyState>
    )
  }
  return (
    <div className={styles.empty}>
      <div className={styles.drop}>
        <Newspaper size={40} strokeWidth={1.25} aria-hidden className={styles.picture} />
        <h1>{t('empty.title')}</h1>
        <p>{t('empty.body')}</p>
        <div className={styles.buttons}>
          <Button look="primary" icon={<FilePlus2 size={16} />} onPress={() => void importByDialog('files')}>
            {t('empty.choose')}
          </Button>
          <Button icon={<FolderOpen size={16} />} onPress={() => void importByDialog('folder')}>
            {t('empty.folder')}
          </Button>
          <Button icon={<ClipboardPaste size={16} />} onPress={() => show({ kind: 'paste', text: '', html: null })}>
            {t('empty.paste')}
          </Button>
        </div>
        {sample ? null : (
          <p className={styles.sample}>
            {t('empty.sample')}{' '}
            <button type="button" onClick={() => performById('open-sample')}>
              {t('action.open-sample')}
            </button>
          </p>
        )}
      </div>
      <ul className={styles.steps}>
        {steps.map((step) => (
          <li key={step.title}>
            {step.icon}
            <h2>{step.title}</h2>
            <p>{step.body}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}
