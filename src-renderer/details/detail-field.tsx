import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { useReadOnly } from '../state/hooks'
import styles from './article-details.module.css'

interface Props {
  readonly label: string
  readonly value: string
  readonly onSave: (typed: string) => void
  readonly lines?: number
  readonly hint?: string
  /** Known values to complete from. */
  readonly offers?: readonly string[]
  /** Why what is typed cannot be saved; null when it can. */
  readonly problem?: (typed: string) => string | null
}

/** A field that saves when it is left or on Enter, and goes back on Escape. What cannot be saved stays, with the reason. */
export function DetailField({ label, value, onSave, lines = 1, hint, offers, problem }: Props) {
  const id = useId()
  const readOnly = useReadOnly()
  const [typed, setTyped] = useState(value)
  // Undo, or another window, may have changed it meanwhile.
  useEffect(() => setTyped(value), [value])
  const trouble = problem?.(typed) ?? null
  const save = (): void => {
    if (typed !== value && trouble === null) onSave(typed)
  }
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') setTyped(value)
    if (event.key === 'Enter' && (lines === 1 || event.ctrlKey || event.metaKey)) save()
  }
  const shared = {
    id,
    value: typed,
    readOnly,
    spellCheck: false,
    'aria-invalid': trouble !== null,
    'aria-describedby': `${id}-about`,
    onBlur: save,
    onKeyDown: press,
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {lines > 1 ? (
        <textarea {...shared} rows={lines} onChange={(event) => setTyped(event.target.value)} />
      ) : (
        <input
          {...shared}
          list={offers ? `${id}-offers` : undefined}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      {offers ? (
        <datalist id={`${id}-offers`}>
          {offers.map((offer) => (
            <option key={offer} value={offer} />
          ))}
        </datalist>
      ) : null}
      <p id={`${id}-about`} className={trouble ? styles.trouble : styles.hint}>
        {trouble ?? hint}
      </p>
    </div>
  )
}
