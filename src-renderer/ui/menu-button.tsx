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
            <MenuItem
              key={action.id}
              id={action.id}
              textValue={action.label}
              className={`${styles.item} ${action.danger ? styles.danger : ''}`}
              onAction={action.perform}
            >
              <span className={styles.glyph}>{action.icon}</span>
              <span className={styles.label}>{action.label}</span>
              {action.keys ? <kbd className={styles.keys}>{action.keys}</kbd> : null}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
