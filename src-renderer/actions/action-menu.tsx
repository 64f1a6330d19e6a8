import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../state/store'
import { MenuOpener, MenuRow } from '../ui/menu-button'
import { type Action, type Subject, subjectNow } from './action'
import { actionOf, performAction } from './actions'
import { keysShown } from './keys'
import { keysOf } from './keys-in-force'
import { labelOf } from './shortcuts'

interface Props {
  readonly label: string
  readonly icon: ReactNode
  readonly ids: readonly string[]
  /** What the actions are done to; without it what is current when one is chosen. */
  readonly subject?: Subject
  /** Written beside the icon; without it the button is an icon. */
  readonly text?: string
}

/** A button that opens a menu of actions of the table. Nothing is asked of them until it is open. */
export function ActionMenuButton({ label, icon, ids, subject, text }: Props) {
  return (
    <MenuOpener label={label} icon={icon} {...(text === undefined ? {} : { text })}>
      <ActionRows ids={ids} {...(subject ? { subject } : {})} />
    </MenuOpener>
  )
}

/** A row for each of the actions, inside a menu. */
export function ActionRows({ ids, subject }: Pick<Props, 'ids' | 'subject'>) {
  return ids.map((id) => {
    const action = actionOf(id)
    return action ? <ActionRow key={id} action={action} subject={subject ?? subjectNow()} /> : null
  })
}

function ActionRow({ action, subject }: { readonly action: Action; readonly subject: Subject }) {
  const { t } = useTranslation()
  const whyNot = useStore((state) => action.whyNot?.(state, subject) ?? null)
  const [keys] = useStore((state) => keysOf(action, state.settings.shortcuts))
  const { id, icon: Icon, danger = false } = action
  return (
    <MenuRow
      action={{
        id,
        label: labelOf(t, action),
        danger,
        ...(Icon ? { icon: <Icon size={15} /> } : {}),
        ...(keys === undefined ? {} : { keys: keysShown(keys) }),
        ...(whyNot === null ? {} : { whyNot: t(`whyNot.${whyNot}`) }),
        perform: () => performAction(action, subject),
      }}
    />
  )
}
