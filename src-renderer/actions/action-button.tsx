import type { LucideIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../state/store'
import { IconButton } from '../ui/button'
import { subjectNow } from './action'
import { actionOf, performAction } from './actions'
import { labelOf, useKeysShown } from './shortcuts'

interface Props {
  readonly id: string
  readonly icon: LucideIcon
  /** Said instead of the action's own label. */
  readonly label?: string
  readonly size?: number
  /** A press leaves the focus where it is: for a bar that goes with what it was about. */
  readonly leavesFocus?: boolean
}

/** A button that is an icon and does an action of the table: its keys stand in the tooltip. */
export function ActionButton({ id, icon: Icon, label, size = 18, leavesFocus = false }: Props) {
  const { t } = useTranslation()
  const action = actionOf(id)
  const keys = useKeysShown(id)
  const isDisabled = useStore((state) => (action?.whyNot?.(state, subjectNow()) ?? null) !== null)
  if (!action) return null
  return (
    <IconButton
      label={label ?? labelOf(t, action)}
      {...(keys === undefined ? {} : { keys })}
      icon={<Icon size={size} />}
      isDisabled={isDisabled}
      preventFocusOnPress={leavesFocus}
      onPress={() => performAction(action)}
    />
  )
}
