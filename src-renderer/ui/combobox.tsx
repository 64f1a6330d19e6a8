import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from 'react'
import styles from './combobox.module.css'

export interface ComboboxHandle {
  /** Empty the field and go on with the first offer: for a list that stays open. */
  restart(): void
}

interface Props<T> {
  readonly label: string
  readonly placeholder: string
  readonly typed: string
  readonly onTyped: (typed: string) => void
  readonly offers: readonly T[]
  readonly keyOf: (offer: T) => string
  readonly draw: (offer: T) => ReactNode
  readonly onChoose: (offer: T) => void
  /** For a list of which several are chosen: whether this one is. */
  readonly isGiven?: (offer: T) => boolean
  readonly isDisabled?: (offer: T) => boolean
  /** The words over the first of a group of offers; null inside a group. */
  readonly headingOf?: (offer: T, before: T | undefined) => string | null
  /** Shown when nothing is offered. */
  readonly none: string
  readonly handle?: Ref<ComboboxHandle>
}

/**
 * A field and a list below it (ARIA 1.2 combobox, list autocomplete with manual selection).
 *
 * Our own, because whoever works at keyboard speed presses Enter in the same moment as the last letter: the first offer
 * must be chosen by then, not some time after. Nothing is chosen while an input method composes.
 */
export function Combobox<T>(props: Props<T>) {
  const { label, placeholder, typed, onTyped, offers, keyOf, onChoose, headingOf, none, handle } = props
  const [active, setActive] = useState(0)
  const listId = useId()
  const field = useRef<HTMLInputElement>(null)
  const at = Math.min(active, offers.length - 1)
  useEffect(() => field.current?.focus(), [])
  useImperativeHandle(handle, () => ({
    restart() {
      onTyped('')
      setActive(0)
      field.current?.focus()
    },
  }))
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const next = stepped(event.key, at, offers.length)
    const offer = offers[at]
    if (next !== null) setActive(next)
    else if (event.key === 'Enter' && offer !== undefined) onChoose(offer)
    else return
    event.preventDefault()
  }
  return (
    <>
      <div className={styles.field}>
        <input
          ref={field}
          role="combobox"
          aria-label={label}
          aria-expanded
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={offers[at] === undefined ? undefined : `${listId}-${at}`}
          className={styles.input}
          placeholder={placeholder}
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            onTyped(event.target.value)
            setActive(0)
          }}
          onKeyDown={press}
        />
      </div>
      <div
        role="listbox"
        id={listId}
        aria-label={label}
        aria-multiselectable={props.isGiven !== undefined}
        className={styles.list}
      >
        {offers.map((offer, index) => {
          const heading = headingOf?.(offer, offers[index - 1]) ?? null
          return (
            <Row
              key={keyOf(offer)}
              id={`${listId}-${index}`}
              heading={heading}
              given={props.isGiven?.(offer) ?? index === at}
              isDisabled={props.isDisabled?.(offer) ?? false}
              isActive={index === at}
              onChoose={() => onChoose(offer)}
            >
              {props.draw(offer)}
            </Row>
          )
        })}
      </div>
      {offers.length === 0 ? <p className={styles.none}>{none}</p> : null}
    </>
  )
}

/** Where an arrow or a page key leads, round at both ends; null for any other key. */
function stepped(key: string, at: number, count: number): number | null {
  if (count === 0) return null
  if (key === 'ArrowDown') return (at + 1) % count
  if (key === 'ArrowUp') return (at - 1 + count) % count
  if (key === 'PageDown') return Math.min(at + 8, count - 1)
  return key === 'PageUp' ? Math.max(at - 8, 0) : null
}

interface RowProps {
  readonly id: string
  readonly heading: string | null
  readonly given: boolean
  readonly isDisabled: boolean
  readonly isActive: boolean
  readonly onChoose: () => void
  readonly children: ReactNode
}

function Row({ id, heading, given, isDisabled, isActive, onChoose, children }: RowProps) {
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isActive) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  return (
    <>
      {heading === null ? null : (
        <div role="presentation" className={styles.heading}>
          {heading}
        </div>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and the keys (aria-activedescendant). */}
      <div
        ref={row}
        id={id}
        role="option"
        tabIndex={-1}
        aria-selected={given}
        aria-disabled={isDisabled || undefined}
        data-active={isActive || undefined}
        className={styles.option}
        onPointerDown={(event) => event.preventDefault()}
        onClick={onChoose}
      >
        {children}
      </div>
    </>
  )
}
