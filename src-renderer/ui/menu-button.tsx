import type { ReactNode } from 'react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Button, IconButton } from './button'
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

interface Props {
  readonly label: string
  readonly icon: ReactNode
  readonly actions: readonly MenuAction[]
  /** Written beside the icon; without it the button is an icon with a tooltip. */
  readonly text?: string
  readonly look?: 'plain' | 'primary' | 'quiet'
}

export function MenuButton({ label, icon, actions, text, look = 'plain' }: Props) {
  return (
    <MenuTrigger>
      {text ? (
        <Button look={look} icon={icon} aria-label={label}>
          {text}
        </Button>
      ) : (
        <IconButton label={label} icon={icon} />
      )}
      <Popover className={styles.popover ?? ''} placement="bottom end">
        <Menu className={styles.menu ?? ''} aria-label={label}>
          {actions.map((action) => (
            <MenuRow key={action.id} action={action} />
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
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
