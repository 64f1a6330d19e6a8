import { X } from 'lucide-react'
import type { ReactNode, RefAttributes } from 'react'
import { Button as AriaButton, type ButtonProps, Tooltip, TooltipTrigger } from 'react-aria-components'
import styles from './button.module.css'

type Look = 'plain' | 'primary' | 'danger' | 'quiet'

interface Props extends Omit<ButtonProps, 'className' | 'style' | 'children'>, RefAttributes<HTMLButtonElement> {
  readonly look?: Look
  readonly icon?: ReactNode
  readonly children: ReactNode
}

export function Button({ look = 'plain', icon, children, ...rest }: Props) {
  return (
    <AriaButton {...rest} className={`${styles.button} ${styles[look]}`}>
      {icon}
      <span>{children}</span>
    </AriaButton>
  )
}

interface IconProps extends Omit<ButtonProps, 'className' | 'style' | 'children' | 'aria-label'> {
  readonly label: string
  readonly icon: ReactNode
  /** Shown after the label in the tooltip. */
  readonly keys?: string
}

/** A button that is only an icon: its label is its name for a screen reader and its tooltip for everyone else. */
export function IconButton({ label, icon, keys, ...rest }: IconProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <AriaButton {...rest} aria-label={label} className={styles.icon}>
        {icon}
      </AriaButton>
      <Tooltip className={styles.tooltip} offset={6}>
        {label}
        {keys ? <kbd>{keys}</kbd> : null}
      </Tooltip>
    </TooltipTrigger>
  )
}

interface CloseProps {
  readonly label: string
  readonly onPress: () => void
}

/** The cross of a dialog. It has no tooltip: one would take the Escape that is meant for the dialog. */
export function CloseButton({ label, onPress }: CloseProps) {
  return (
    <AriaButton aria-label={label} className={styles.icon ?? ''} onPress={onPress}>
      <X size={18} />
    </AriaButton>
  )
}
