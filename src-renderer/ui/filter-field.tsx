import { Search, X } from 'lucide-react'
import { IconButton } from './button'
import styles from './filter-field.module.css'

interface Props {
  readonly label: string
  readonly clearLabel: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** Narrows the list below it as one types; Escape shows all of it again, unless an input method wants the key. */
export function FilterField({ label, clearLabel, value, onChange }: Props) {
  return (
    <label className={styles.field}>
      <Search size={15} aria-hidden />
      <input
        data-list-filter
        value={value}
        aria-label={label}
        placeholder={label}
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && !event.nativeEvent.isComposing && onChange('')}
      />
      {value === '' ? null : <IconButton label={clearLabel} icon={<X size={14} />} onPress={() => onChange('')} />}
    </label>
  )
}
