import { type ReactNode, useRef } from 'react'
import { Menu, Popover } from 'react-aria-components'
import styles from './menu.module.css'

export interface Point {
  readonly x: number
  readonly y: number
}

interface Props {
  readonly label: string
  /** Where in the window, in CSS pixels. */
  readonly at: Point
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A menu at a point of the window. The arrow keys and Escape do what they do in every menu. */
export function ContextMenu({ label, at, onClose, children }: Props) {
  const anchor = useRef<HTMLDivElement>(null)
  return (
    <>
      <div ref={anchor} className={styles.point} style={{ left: at.x, top: at.y }} aria-hidden />
      <Popover
        isOpen
        aria-label={label}
        triggerRef={anchor}
        placement="bottom start"
        offset={2}
        onOpenChange={(open) => !open && onClose()}
        className={styles.popover ?? ''}
      >
        <Menu aria-label={label} className={styles.menu ?? ''} autoFocus="first" onClose={onClose}>
          {children}
        </Menu>
      </Popover>
    </>
  )
}
