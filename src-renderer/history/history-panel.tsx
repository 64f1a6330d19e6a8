import { X } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { describeMoment } from '../i18n/dates'
import { describeIntent } from '../i18n/describe'
import { travel } from '../state/commit'
import { useReadOnly } from '../state/hooks'
import { useStore } from '../state/store'
import { IconButton } from '../ui/button'
import { LongList } from '../ui/long-list'
import { type HistoryLine, historyLines } from './history-lines'
import styles from './history-panel.module.css'
import { useHistory } from './use-history'

export function closeHistory(): void {
  useStore.setState({ historyOpen: false })
}

/** Every step that can be taken back or done again, beside the text it changes: a click goes there. */
export function HistoryPanel() {
  const { t } = useTranslation()
  const steps = useHistory()
  const waits = useStore((state) => state.unsaved !== null)
  const underway = useStore((state) => state.underway)
  const lines = useMemo(() => historyLines(steps, waits ? underway : []), [steps, waits, underway])
  return (
    <aside
      className={styles.panel}
      aria-label={t('history.title')}
      onKeyDown={(event) => event.key === 'Escape' && closeHistory()}
    >
      <header className={styles.header}>
        <h2>{t('history.title')}</h2>
        <IconButton label={t('history.close')} icon={<X size={16} />} onPress={closeHistory} />
      </header>
      <p className={styles.hint}>{lines.length === 0 ? t('history.empty') : t('history.hint')}</p>
      <LongList
        label={t('history.title')}
        items={lines}
        keyOf={(line) => (line.kind === 'start' ? 'start' : line.step.id)}
        rowHeight={50}
        className={styles.list ?? ''}
      >
        {(line) => <Line line={line} />}
      </LongList>
    </aside>
  )
}

function Line({ line }: { readonly line: HistoryLine }) {
  const { t } = useTranslation()
  const readOnly = useReadOnly()
  const step = line.kind === 'start' ? null : line.step
  const mark = line.isHere ? t('history.here') : line.kind === 'undone' ? t('history.undone') : null
  return (
    <button
      type="button"
      className={`${styles.line} ${styles[line.kind]}`}
      aria-current={line.isHere ? 'step' : undefined}
      disabled={readOnly || line.kind === 'unsaved'}
      onClick={() => void travel(step?.id ?? null)}
    >
      <span className={styles.what}>{step ? describeIntent(t, step.intent) : t('history.start')}</span>
      <span className={styles.when}>
        {step ? describeMoment(t, step.at) : null}
        {line.kind === 'unsaved' ? <span className={styles.mark}>{t('history.unsaved')}</span> : null}
        {mark ? <span className={styles.mark}>{mark}</span> : null}
      </span>
    </button>
  )
}
