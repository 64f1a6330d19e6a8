import { CircleAlert, CircleCheck, Copy, ScanSearch } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportReport } from '#contract/views'
import { type ReportLine, reportLines } from '#domain/importing/report/report-lines'
import { reportCsv, reportMarkdown } from '#domain/importing/report/report-text'
import { ask } from '../bridge/sotay'
import { describeFailure } from '../i18n/describe'
import { languageOf } from '../i18n/i18n'
import { tell, tellFailure } from '../state/messages'
import { closeOverlay, openArticle } from '../state/navigate'
import { useStore } from '../state/store'
import { Button } from '../ui/button'
import { LongList } from '../ui/long-list'
import { Modal } from '../ui/modal'
import { Segmented } from '../ui/segmented'
import styles from './import-report.module.css'

type Kind = 'all' | 'refused' | 'check' | 'duplicate' | 'imported'

/** What became of every file: refused and why, worth a look and why, already here, imported. Can be taken along as a file. */
export function ImportReportDialog({ report }: { readonly report: ImportReport }) {
  const { t } = useTranslation()
  const { lines, language } = useLines(report)
  const [chosen, setChosen] = useState<Kind>('all')
  const shown = useMemo(
    () => lines.filter((line) => chosen === 'all' || kindsOf(line).includes(chosen)),
    [lines, chosen],
  )
  const lead = useLead(report)
  const save = async (name: string, text: string): Promise<void> => {
    const answer = await ask('saveText', { name, text })
    if (!answer.ok) tellFailure(answer.failure)
    else if (answer.value !== null) tell('info', t('safety.savedAt', { path: answer.value }))
  }
  const fileName = t('importing.reportTitle')
  return (
    <Modal
      title={t('importing.reportTitle')}
      width="wide"
      onClose={closeOverlay}
      footer={
        <>
          <Button onPress={() => void save(`${fileName}.csv`, reportCsv(lines, language))}>
            {t('importing.saveCsv')}
          </Button>
          <Button onPress={() => void save(`${fileName}.md`, reportMarkdown(lines, language, lead ?? ''))}>
            {t('importing.saveMarkdown')}
          </Button>
          <Button look="primary" onPress={closeOverlay}>
            {t('common.close')}
          </Button>
        </>
      }
    >
      {lead ? <p className={styles.lead}>{lead}</p> : null}
      <Choice lines={lines} chosen={chosen} onChoose={setChosen} />
      <LongList
        // Another choice begins at its top.
        key={chosen}
        label={t('importing.list')}
        items={shown}
        keyOf={({ file, outcome }, index) => `${index} ${outcome} ${file}`}
        rowHeight={56}
        className={styles.list ?? ''}
      >
        {(line) => <Line line={line} />}
      </LongList>
    </Modal>
  )
}

function kindsOf({ outcome, note }: ReportLine): readonly Kind[] {
  return outcome === 'imported' && note !== '' ? ['check', 'imported'] : [outcome]
}

const countKeys = {
  all: 'importing.all',
  refused: 'importing.refused',
  check: 'importing.check',
  duplicate: 'importing.duplicates',
  imported: 'importing.imported',
} as const

interface ChoiceProps {
  readonly lines: readonly ReportLine[]
  readonly chosen: Kind
  readonly onChoose: (kind: Kind) => void
}

/** How many there are of each, to see those alone. What there is none of is left out. */
function Choice({ lines, chosen, onChoose }: ChoiceProps) {
  const { t } = useTranslation()
  const kinds = ['all', 'refused', 'check', 'duplicate', 'imported'] as const
  const counted = kinds.map((id) => ({
    id,
    count: id === 'all' ? lines.length : lines.filter((line) => kindsOf(line).includes(id)).length,
  }))
  return (
    <Segmented
      label={t('importing.filter')}
      value={chosen}
      segments={counted
        .filter(({ count }) => count > 0)
        .map(({ id, count }) => ({ id, label: t(countKeys[id], { count }) }))}
      onChange={onChoose}
    />
  )
}

const icons = { refused: CircleAlert, duplicate: Copy, imported: CircleCheck, check: ScanSearch } as const

function Line({ line }: { readonly line: ReportLine }) {
  const { t } = useTranslation()
  const { id, file, outcome, note } = line
  const kind = outcome === 'imported' && note !== '' ? 'check' : outcome
  const Icon = icons[kind]
  const title = line.title || t('common.untitled')
  return (
    <div className={`${styles.line} ${styles[kind]}`}>
      <Icon size={16} role="img" aria-label={t(`importing.outcome.${outcome}`)} />
      <div className={styles.words}>
        {outcome === 'imported' && id !== null ? <Open id={id} title={title} /> : null}
        {outcome === 'duplicate' ? <span className={styles.name}>{t('importing.duplicateOf', { title })}</span> : null}
        {outcome === 'refused' ? <span className={styles.name}>{nameOf(file)}</span> : null}
        <span className={styles.rest}>
          {[note, outcome === 'refused' ? '' : nameOf(file)].filter((part) => part !== '').join(' · ')}
        </span>
      </div>
    </div>
  )
}

function Open({ id, title }: { readonly id: string; readonly title: string }) {
  return (
    <button
      type="button"
      className={styles.open}
      onClick={() => {
        closeOverlay()
        void openArticle(id)
      }}
    >
      {title}
    </button>
  )
}

function useLines(report: ImportReport) {
  const rows = useStore((state) => state.kept.rows)
  const language = useStore(({ settings, locale }) => languageOf(settings.language, locale))
  const lines = useMemo(
    () => reportLines(report, language, (id) => rows.get(id)?.title ?? id),
    [report, language, rows],
  )
  return { lines, language }
}

function useLead({ stopped }: ImportReport): string | null {
  const { t } = useTranslation()
  if (!stopped) return null
  if (stopped.by === null) return t('importing.stoppedByYou', { count: stopped.left })
  return t('importing.stoppedBy', { count: stopped.left, why: describeFailure(t, stopped.by) })
}

function nameOf(file: string): string {
  return file.split(/[\\/]/).at(-1) ?? file
}
