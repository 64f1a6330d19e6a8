import { CircleAlert, CircleCheck, Copy } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportReport } from '#contract/views'
import { closeOverlay, openArticle } from '../state/navigate'
import { useStore } from '../state/store'
import { Button } from '../ui/button'
import { Modal } from '../ui/modal'
import styles from './import-report.module.css'

/** What became of every file: imported, already here, or refused and why. */
export function ImportReportDialog({ report }: { readonly report: ImportReport }) {
  const { t } = useTranslation()
  const rows = useStore((state) => state.kept.rows)
  const { imported, duplicates, refused } = report
  return (
    <Modal
      title={t('importing.reportTitle')}
      onClose={closeOverlay}
      footer={
        <Button look="primary" onPress={closeOverlay}>
          {t('common.close')}
        </Button>
      }
    >
      <Group icon={<CircleAlert size={16} />} tone="refused" title={t('importing.refused', { count: refused.length })}>
        {refused.map(({ file, code }) => (
          <li key={file}>
            <span className={styles.file}>{nameOf(file)}</span>
            <span>{t(`importing.refusal.${code}`)}</span>
          </li>
        ))}
      </Group>
      <Group icon={<Copy size={16} />} tone="duplicate" title={t('importing.duplicates', { count: duplicates.length })}>
        {duplicates.map(({ file, of }) => (
          <li key={file}>
            <span className={styles.file}>{nameOf(file)}</span>
            <span>{t('importing.duplicateOf', { title: rows.get(of)?.title ?? of })}</span>
          </li>
        ))}
      </Group>
      <Group
        icon={<CircleCheck size={16} />}
        tone="imported"
        title={t('importing.imported', { count: imported.length })}
      >
        {imported.map(({ file, id, title }) => (
          <li key={id}>
            <button
              type="button"
              className={styles.open}
              onClick={() => {
                closeOverlay()
                void openArticle(id)
              }}
            >
              {title || nameOf(file)}
            </button>
          </li>
        ))}
      </Group>
    </Modal>
  )
}

interface GroupProps {
  readonly icon: ReactNode
  readonly tone: 'refused' | 'duplicate' | 'imported'
  readonly title: string
  readonly children: readonly ReactNode[]
}

function Group({ icon, tone, title, children }: GroupProps) {
  if (children.length === 0) return null
  return (
    <section className={styles.group}>
      <h3 className={styles[tone]}>
        {icon}
        {title}
      </h3>
      <ul>{children}</ul>
    </section>
  )
}

function nameOf(file: string): string {
  return file.split(/[\\/]/).at(-1) ?? file
}
