import { useTranslation } from 'react-i18next'
import { type Action, keysShown } from '../actions/action'
import { actions } from '../actions/actions'
import { closeOverlay } from '../state/navigate'
import { Modal } from '../ui/modal'
import styles from './shortcuts-dialog.module.css'

interface Line {
  readonly label: Action['label']
  readonly keys: readonly string[]
}

// The sentence cursor is one gesture of many keys, handled where the text is.
const cursorLines: readonly Line[] = [
  { label: 'shortcuts.sentence', keys: ['ArrowUp', 'ArrowDown'] },
  { label: 'shortcuts.extend', keys: ['Shift+ArrowDown'] },
  { label: 'shortcuts.paragraph', keys: ['Mod+ArrowUp', 'Mod+ArrowDown'] },
]

function linesOf(group: Action['group']): readonly Line[] {
  const lines = new Map<Action['label'], Line>()
  for (const action of actions) {
    if (action.group !== group) continue
    const known = lines.get(action.label)
    // Nine actions with one label are one line, from the first key to the last.
    lines.set(action.label, known ? { ...known, keys: [known.keys[0] ?? '', ...action.keys] } : action)
  }
  return [...lines.values()]
}

export function ShortcutsDialog() {
  const { t } = useTranslation()
  const cancel: Line = { label: 'shortcuts.cancel', keys: ['Escape'] }
  const groups = [
    { title: t('shortcuts.group.reading'), lines: [...cursorLines, ...linesOf('reading'), cancel] },
    { title: t('shortcuts.group.everywhere'), lines: linesOf('everywhere') },
  ]
  return (
    <Modal title={t('shortcuts.title')} width="wide" onClose={closeOverlay}>
      <div className={styles.groups}>
        {groups.map(({ title, lines }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {lines.map(({ label, keys }) => (
                <div key={label} className={styles.line}>
                  <dt>{t(label)}</dt>
                  <dd>
                    {keys.map((one) => (
                      <kbd key={one}>{keysShown(one)}</kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}
