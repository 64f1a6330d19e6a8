import { useTranslation } from 'react-i18next'
import { keysShown } from '../actions/keys'
import styles from './shortcuts-dialog.module.css'

// The sentence cursor is one gesture of many keys, handled where the text is; Escape is everybody's.
const lines = [
  { label: 'shortcuts.sentence', keys: ['ArrowUp', 'ArrowDown'] },
  { label: 'shortcuts.extend', keys: ['Shift+ArrowDown'] },
  { label: 'shortcuts.paragraph', keys: ['Mod+ArrowUp', 'Mod+ArrowDown'] },
  { label: 'shortcuts.cancel', keys: ['Escape'] },
] as const

export function FixedLines() {
  const { t } = useTranslation()
  return (
    <section>
      <h3>{t('shortcuts.cursor')}</h3>
      <ul>
        {lines.map(({ label, keys }) => (
          <li key={label} className={styles.line}>
            <span className={styles.what}>{t(label)}</span>
            <Keys keys={keys} />
          </li>
        ))}
      </ul>
    </section>
  )
}

export function Keys({ keys }: { readonly keys: readonly string[] }) {
  return (
    <span className={styles.keys}>
      {keys.map((one) => (
        <kbd key={one}>{keysShown(one)}</kbd>
      ))}
    </span>
  )
}
