import { type KeyboardEvent, type MouseEvent, type ReactNode, useRef, useState } from 'react'
import { Menu, MenuItem, Popover, setInteractionModality } from 'react-aria-components'
import { Button } from './button'
import buttons from './button.module.css'
import styles from './menu.module.css'

export interface MenuAction {
  readonly id: string
  readonly label: string
  readonly icon?: ReactNode
  readonly keys?: string
  readonly danger?: boolean
  /** Why it cannot be done now, shown in place of the keys; undefined when it can. */
  readonly whyNot?: string
  readonly perform: () => void
}

interface OpenerProps {
  readonly label: string
  readonly icon: ReactNode
  /** Written beside the icon; without it the button is an icon. */
  readonly text?: string
  readonly look?: 'plain' | 'primary' | 'quiet'
}

interface Props extends OpenerProps {
  readonly actions: readonly MenuAction[]
}

export function MenuButton({ actions, ...opener }: Props) {
  return (
    <MenuOpener {...opener}>
      {actions.map((action) => (
        <MenuRow key={action.id} action={action} />
      ))}
    </MenuOpener>
  )
}

/**
 * A button and the menu that it opens. There is one in each row of a list of any length: until it is opened it is no more
 * than a button of the page, for a menu, its place and a tooltip would cost more than the rest of the row.
 */
export function MenuOpener({ label, icon, text, look = 'plain', children }: OpenerProps & { children: ReactNode }) {
  const trigger = useRef<HTMLButtonElement>(null)
  const [side, setSide] = useState<'first' | 'last' | null>(null)
  const open = side !== null
  const byClick = ({ detail }: MouseEvent): void => {
    // A click without a pointer is Enter, Space or a screen reader. React Aria takes every one for the latter, with which it
    // puts the focus off until the menu, not its first row, has it.
    if (detail === 0) setInteractionModality('keyboard')
    setSide('first')
  }
  const byArrows = (event: Pick<KeyboardEvent, 'key' | 'preventDefault'>): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    // Else the list scrolls away under its menu.
    event.preventDefault()
    setSide(event.key === 'ArrowDown' ? 'first' : 'last')
  }
  return (
    <>
      {text === undefined ? (
        <button
          ref={trigger}
          type="button"
          className={buttons.icon}
          title={label}
          aria-label={label}
          aria-haspopup="menu"
          aria-expanded={open}
          onClick={byClick}
          onKeyDown={byArrows}
        >
          {icon}
        </button>
      ) : (
        <Button
          ref={trigger}
          look={look}
          icon={icon}
          aria-label={label}
          aria-haspopup="menu"
          aria-expanded={open}
          onPress={() => setSide('first')}
          onKeyDown={(event) => {
            // React Aria keeps every key from the window where one is listened to: shortcuts go on working here.
            event.continuePropagation()
            byArrows(event)
          }}
        >
          {text}
        </Button>
      )}
      {open ? (
        <Popover
          isOpen
          aria-label={label}
          triggerRef={trigger}
          placement="bottom end"
          onOpenChange={(isOpen) => isOpen || setSide(null)}
          className={styles.popover ?? ''}
        >
          <Menu aria-label={label} className={styles.menu ?? ''} autoFocus={side} onClose={() => setSide(null)}>
            {children}
          </Menu>
        </Popover>
      ) : null}
    </>
  )
}

/** One row of a menu: icon, words, and the keys or why it cannot be done now. */
export function MenuRow({ action }: { readonly action: MenuAction }) {
  const { id, label, icon, keys, danger = false, whyNot, perform } = action
  return (
    <MenuItem
      id={id}
      textValue={label}
      isDisabled={whyNot !== undefined}
      className={`${styles.item} ${danger ? styles.danger : ''}`}
      onAction={perform}
    >
      <span className={styles.glyph}>{icon}</span>
      <span className={styles.label}>
        {label}
        {whyNot === undefined ? null : <span className={styles.whyNot}>{whyNot}</span>}
      </span>
      {keys ? <kbd className={styles.keys}>{keys}</kbd> : null}
    </MenuItem>
  )
}
