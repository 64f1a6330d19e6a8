import { X } from 'lucide-react'
import { Button } from 'react-aria-components'
import type { Colour, Theme } from '#domain/notebook/records'
import styles from './theme-chip.module.css'

export function ThemeDot({ colour }: { readonly colour: Colour }) {
  return <span className={styles.dot} style={{ background: colour }} />
}

interface Props {
  readonly theme: Theme
  readonly removeLabel?: string
  readonly onRemove?: () => void
}

export function ThemeChip({ theme, removeLabel, onRemove }: Props) {
  return (
    <span className={styles.chip} style={{ borderColor: theme.colour }}>
      <ThemeDot colour={theme.colour} />
      <span className={styles.name}>{theme.name}</span>
      {onRemove ? (
        <Button className={styles.remove ?? ''} aria-label={removeLabel} onPress={onRemove}>
          <X size={12} />
        </Button>
      ) : null}
    </span>
  )
}
